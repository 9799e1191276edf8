import Columns
import Diagnostics

/// The facts member records can hold, with the names files give them.
public struct Schema: Sendable {
  /// In file order of the rules.
  public let fields: [Field]
  /// The index of the fact that names a record.
  public let keyIndex: Int?
  private let byName: [String: Int]

  /// Of two fields with the same name the first is found; the rule checks report the second.
  public init(fields: [Field]) {
    self.fields = fields
    keyIndex = fields.firstIndex(where: \.isKey)
    byName = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The fact that names a record.
  public var key: Field? { keyIndex.map { fields[$0] } }

  /// The field called exactly `name`.
  public subscript(name: String) -> Field? { index(of: name).map { fields[$0] } }

  /// The place in `fields` of the field called exactly `name`.
  public func index(of name: String) -> Int? { byName[name] }

  /// Every name a file may use, for suggestions.
  public var headers: [String] { fields.flatMap { [$0.name] + $0.columns } }
}

/// Which field a file means by a header; made only where there are headers to look up.
public struct HeaderNames: Sendable {
  private let fields: [String: Int]

  /// Of all the names that files may use for the fields of `schema`.
  public init(_ schema: Schema) { fields = FieldNames.headers(of: schema.fields) }

  /// The place in the schema's `fields` of the field that a file calls `header`: by name, by one of
  /// its column names, or by a label that no other field has.
  ///
  /// Surrounding spaces and a byte order mark don't matter, nor does the width of the characters:
  /// `ＩＤ` is `ID`.
  public subscript(header: String) -> Int? { fields[FieldNames.normalized(header)] }
}

/// How the names in files are compared with the names of fields.
enum FieldNames {
  /// The header without surrounding spaces and byte order mark, in half-width characters.
  static func normalized(_ header: String) -> String {
    guard HalfWidth.mayChange(header.utf8.span) else { return header }
    var bytes = Array(header.utf8)
    if bytes.starts(with: ByteOrderMark.utf8) { bytes.removeFirst(3) }
    let plain = HalfWidth.trimmed(bytes)
    return plain.count == header.utf8.count ? header : String(decoding: plain, as: UTF8.self)
  }

  /// Field indices by normalised header.
  static func headers(of fields: [Field]) -> [String: Int] {
    Dictionary(
      all(of: fields).map { (normalized($0.text), $0.field) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every text that names a field, as it is written, and the field's place; one that several fields
  /// claim means the first of these. Names win over column names, and these over labels; a label that
  /// two fields share names neither.
  static func all(of fields: [Field]) -> [(text: String, field: Int)] {
    declared(of: fields) + ownLabels(of: fields)
  }

  /// The names and column names among them.
  static func declared(of fields: [Field]) -> [(text: String, field: Int)] {
    var names = fields.indices.map { (text: fields[$0].name, field: $0) }
    for (index, field) in fields.enumerated() {
      names += field.columns.map { ($0, index) }
    }
    return names
  }

  private static func ownLabels(of fields: [Field]) -> [(text: String, field: Int)] {
    var texts = StringDictionary(expecting: fields.count * 2)
    var labels: [(text: String, field: Int)] = []
    var isShared: [Bool] = []
    for (index, field) in fields.enumerated() {
      guard let label = field.label else { continue }
      for text in label.zh == label.en ? [label.zh] : [label.zh, label.en] {
        let plain = normalized(text)
        let code = Int(texts.code(adding: plain))
        if code < labels.count {
          isShared[code] = true
        } else {
          labels.append((text, index))
          isShared.append(plain.isEmpty)
        }
      }
    }
    return zip(labels, isShared).filter { !$0.1 }.map(\.0)
  }
}
