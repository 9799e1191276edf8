import Columns

/// A list fact that a file of its own holds, a row an element: patents, grants.
///
/// All of it is in memory, as columns; a member's elements lie together, in the order of the file.
public struct ListFile: Sendable {
  /// The list fact.
  public let fact: String
  /// The file, as the user gave it.
  public let name: String
  /// How many elements were read.
  public var count: Int { elements.count }
  /// Rows that could not be read.
  public let rejectedRows: Int

  let element: ListElement
  let elements: Column
  let keys: JoinKeys
  /// The elements with key `i` are `offsets[i]..<offsets[i + 1]`.
  let offsets: [Int]
  /// The line of the first row with each key.
  let firstLines: [Int]
  /// Keys with a row that could not be read: what their list is, is not known.
  let incomplete: IncompleteKeys

  /// The list of each of a batch's members, and the codes of the keys they have.
  ///
  /// No row: the empty list. A row that could not be read: not known.
  func lists(of members: KeyTexts) -> (column: ListColumn, matched: [UInt32]) {
    var rows: [RowPlace] = []
    var offsets = [0]
    var matched: [UInt32] = []
    var known = ValidityMask(repeating: true, count: members.count)
    for row in 0..<members.count {
      let key = keys.normalized(members, row)
      if let code = keys.code(of: key) {
        matched.append(code)
        let start = self.offsets[Int(code)]
        for element in start..<self.offsets[Int(code) + 1] {
          rows.append(RowPlace(piece: 0, row: UInt32(element)))
        }
      }
      if incomplete.contains(key) { known[row] = false }
      offsets.append(rows.count)
    }
    let picked = RowGathering(rows: rows).elements([elements], of: element)
    let validity = incomplete.isEmpty ? nil : known
    return (ListColumn(offsets: offsets, elements: picked, validity: validity), matched)
  }
}

/// The keys of a list file, and how they are compared with those of members: as they are written,
/// but for the small `x` at the end of a resident number, which is the same number as with a large.
struct JoinKeys: Sendable {
  private var dictionary = StringDictionary()
  private let isResidentID: Bool

  init(_ key: Field) { isResidentID = key.type == .string(format: .residentID) }

  var count: Int { dictionary.count }
  var byteCount: Int { dictionary.bytes.count + dictionary.count * 24 }

  func normalized(_ keys: KeyTexts, _ row: Int) -> [UInt8] {
    var text: [UInt8] = []
    keys.append(row: row, to: &text)
    guard isResidentID else { return text }
    var plain = HalfWidth.trimmed(text)
    if plain.last == UInt8(ascii: "x") { plain[plain.count - 1] = UInt8(ascii: "X") }
    return plain
  }

  func code(of key: [UInt8]) -> UInt32? { dictionary.code(of: key.span) }

  mutating func code(adding key: [UInt8]) -> UInt32 { dictionary.code(adding: key.span) }

  subscript(code: Int) -> String { dictionary[UInt32(code)] }
}

/// Keys of rows that could not be read, as far as rejects tell them: long ones are cut short.
struct IncompleteKeys: Sendable {
  private var whole: Set<[UInt8]> = []
  private var beginnings: [[UInt8]] = []

  var isEmpty: Bool { whole.isEmpty && beginnings.isEmpty }

  mutating func insert(_ shown: String) {
    if shown.count == RejectBuilder.foundLimit, shown.hasSuffix("…") {
      beginnings.append(Array(shown.dropLast().utf8))
    } else {
      whole.insert(Array(shown.utf8))
    }
  }

  func contains(_ key: [UInt8]) -> Bool {
    guard !isEmpty else { return false }
    return whole.contains(key) || beginnings.contains { key.starts(with: $0) }
  }
}
