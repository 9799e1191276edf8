/// Where one value of a record lies, and what kind of text it is; no type yet.
///
/// Eight bytes, so that the cells of a batch stay close to the processor while its columns are made.
struct Cell {
  /// Where the bytes of the text are.
  enum Form: UInt32 {
    /// In the source, as they stand.
    case verbatim
    /// In the source, each `"` of the text written twice.
    case doubledQuotes
    /// In the table's scratch, since the source has them only in escaped form.
    case scratch
  }

  /// More than any source that is taken holds.
  static let maximumLength = 1 << lengthBits - 1
  private static let lengthBits: UInt32 = 26
  private static let formShift: UInt32 = 29

  /// Offset into the source bytes, or into the table's scratch text.
  let start: UInt32
  /// From the lowest bit: length, kind, form.
  private let packed: UInt32

  /// An absent one.
  @inline(__always)
  init() { (start, packed) = (0, 0) }

  /// Precondition: the text is not longer than `maximumLength`.
  @inline(__always)
  init(start: Int, length: Int, kind: CellKind, form: Form = .verbatim) {
    assert(length <= Self.maximumLength)
    self.start = UInt32(truncatingIfNeeded: start)
    packed =
      UInt32(truncatingIfNeeded: length) | UInt32(kind.rawValue) &<< Self.lengthBits
      | form.rawValue &<< Self.formShift
  }

  @inline(__always)
  init(_ range: Range<Int>, kind: CellKind, form: Form = .verbatim) {
    self.init(
      start: range.lowerBound, length: range.upperBound &- range.lowerBound, kind: kind, form: form)
  }

  @inline(__always)
  var length: Int { Int(packed & (1 &<< Self.lengthBits &- 1)) }

  @inline(__always)
  var kind: CellKind {
    CellKind(rawValue: UInt8(truncatingIfNeeded: packed &>> Self.lengthBits) & 7) ?? .absent
  }

  @inline(__always)
  var form: Form { Form(rawValue: packed &>> Self.formShift) ?? .verbatim }

  @inline(__always)
  var isScratch: Bool { packed &>> Self.formShift == Form.scratch.rawValue }

  @inline(__always)
  var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(start) &+ length))
  }

  /// Whether there is nothing to parse.
  @inline(__always)
  var isEmpty: Bool { length == 0 || kind.rawValue <= CellKind.null.rawValue }

  /// Whether it is a text, or of the kind given, that stands in the source as it is, and not empty.
  @inline(__always)
  func isPlain(_ other: CellKind) -> Bool {
    hasLength(behind: .text) || hasLength(behind: other)
  }

  /// Whether it may be a list that stands in the source.
  @inline(__always)
  var isPlainList: Bool { (kind == .text || kind == .array) && !isScratch }

  /// Whether `packed` is this kind, the form `verbatim` and a length, told by one comparison.
  @inline(__always)
  private func hasLength(behind kind: CellKind) -> Bool {
    packed &- UInt32(kind.rawValue) &<< Self.lengthBits &- 1 < UInt32(Self.maximumLength)
  }
}

enum CellKind: UInt8 {
  /// The record says nothing.
  case absent
  /// The record says there is no value: JSON's `null`.
  case null
  /// A CSV cell or the inside of a JSON string.
  case text
  // The other JSON values, as written.
  case number, bool, array, object
}
