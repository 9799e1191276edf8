/// Reads JSON (RFC 8259) piece by piece from bytes, by offset; nothing is built.
///
/// By hand because facts need the place of every value, and a value nobody asked for should cost
/// no more than finding its end. Duplicate keys are the caller's concern.
///
///     var scanner = JSONScanner(0..<bytes.count)
///     var members = try scanner.beginObject(bytes.span)
///     while let key = try scanner.nextKey(bytes.span, &members) {
///       let value = try scanner.value(bytes.span)
///     }
struct JSONScanner {
  /// How deep arrays and objects may nest.
  static let maximumDepth = 64

  private(set) var position: Int
  private let end: Int
  private var depth: Int

  /// - Parameter depth: how many arrays and objects there are around the value already.
  init(_ range: Range<Int>, depth: Int = 0) {
    self.depth = depth
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether an array or object has given its first element yet.
  struct Elements {
    fileprivate var isFirst = true
  }

  /// The first byte of the next value or punctuation, not consumed; `nil` at the end.
  mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  mutating func beginObject(_ bytes: Span<UInt8>) throws(JSONFault) -> Elements {
    try begin("{", bytes)
  }

  mutating func beginArray(_ bytes: Span<UInt8>) throws(JSONFault) -> Elements {
    try begin("[", bytes)
  }

  private mutating func begin(
    _ bracket: Unicode.Scalar, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Elements {
    try expect(bracket, bytes)
    depth += 1
    guard depth <= Self.maximumDepth else { throw JSONFault(.tooDeep, at: position - 1) }
    return Elements()
  }

  /// The next key, with its colon consumed, or `nil` when the object ends.
  mutating func nextKey(
    _ bytes: Span<UInt8>, _ members: inout Elements
  ) throws(JSONFault) -> JSONValue? {
    guard try next(bytes, &members, closing: "}") else { return nil }
    guard peek(bytes) == UInt8(ascii: "\"") else { throw JSONFault(.badJSON, at: position) }
    let key = try string(bytes)
    try expect(":", bytes)
    return key
  }

  /// Whether the array has another element.
  mutating func nextElement(
    _ bytes: Span<UInt8>, _ elements: inout Elements
  ) throws(JSONFault) -> Bool {
    try next(bytes, &elements, closing: "]")
  }

  private mutating func next(
    _ bytes: Span<UInt8>, _ elements: inout Elements, closing: Unicode.Scalar
  ) throws(JSONFault) -> Bool {
    if peek(bytes) == UInt8(ascii: closing) {
      position += 1
      depth -= 1
      return false
    }
    if !elements.isFirst { try expect(",", bytes) }
    elements.isFirst = false
    return true
  }

  /// The next value, whatever it is; arrays and objects as a whole, their syntax checked.
  mutating func value(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
    let first = peek(bytes)
    let start = position
    switch first {
    case UInt8(ascii: "\""): return try string(bytes)
    case UInt8(ascii: "{"):
      var members = try beginObject(bytes)
      while try nextKey(bytes, &members) != nil { _ = try value(bytes) }
      return JSONValue(kind: .object, range: start..<position)
    case UInt8(ascii: "["):
      var elements = try beginArray(bytes)
      while try nextElement(bytes, &elements) { _ = try value(bytes) }
      return JSONValue(kind: .array, range: start..<position)
    case UInt8(ascii: "t"): return try word("true", .bool, bytes)
    case UInt8(ascii: "f"): return try word("false", .bool, bytes)
    case UInt8(ascii: "n"): return try word("null", .null, bytes)
    default: return try number(bytes)
    }
  }

  /// Throws unless only white space is left.
  mutating func expectEnd(_ bytes: Span<UInt8>) throws(JSONFault) {
    if peek(bytes) != nil { throw JSONFault(.textAfterRecord, at: position) }
  }

  private mutating func expect(
    _ character: Unicode.Scalar, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    guard peek(bytes) == UInt8(ascii: character) else { throw JSONFault(.badJSON, at: position) }
    position += 1
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
    let start = position + 1
    var index = start
    var hasEscapes = false
    while index < end {
      if let next = Self.plainBytes(bytes, at: index, before: end), next > 0 {
        index += next
        continue
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return JSONValue(kind: .text, range: start..<index, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
      } else if byte < 0x20 {
        throw JSONFault(.badJSON, at: index)
      }
      index += 1
    }
    throw JSONFault(.badJSON, at: end)
  }

  /// How many of the next eight bytes stand for themselves before one that doesn't: no quote,
  /// escape or control character. `nil` where there are not eight.
  @inline(__always)
  private static func plainBytes(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    guard index &+ 8 <= end else { return nil }
    let word = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    return SpecialJSONBytes.highBits(of: word).trailingZeroBitCount / 8
  }

  private mutating func word(
    _ word: StaticString, _ kind: CellKind, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONValue {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let start = position
    for letter in letters {
      guard position < end, bytes[position] == letter else {
        throw JSONFault(.badJSON, at: start)
      }
      position += 1
    }
    return JSONValue(kind: kind, range: start..<position)
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
    let start = position
    _ = take(bytes, UInt8(ascii: "-"))
    let whole = position
    guard digits(bytes) else { throw JSONFault(.badJSON, at: start) }
    let hasLeadingZero = bytes[whole] == UInt8(ascii: "0") && position - whole > 1
    if take(bytes, UInt8(ascii: ".")), !digits(bytes) { throw JSONFault(.badJSON, at: start) }
    if take(bytes, UInt8(ascii: "e")) || take(bytes, UInt8(ascii: "E")) {
      _ = take(bytes, UInt8(ascii: "-")) || take(bytes, UInt8(ascii: "+"))
      guard digits(bytes) else { throw JSONFault(.badJSON, at: start) }
    }
    if hasLeadingZero { throw JSONFault(.badJSON, at: start) }
    return JSONValue(kind: .number, range: start..<position)
  }

  private mutating func take(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func digits(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    while position < end, FieldParsing.digit(bytes[position]) <= 9 { position += 1 }
    return position > start
  }
}

/// A value found by the scanner: for a string the range inside its quotes, else as written.
struct JSONValue {
  var kind: CellKind
  var range: Range<Int>
  var hasEscapes = false
}

/// What stopped the scanner, and where.
struct JSONFault: Error {
  var fault: FieldFault
  var offset: Int

  init(_ fault: FieldFault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}
