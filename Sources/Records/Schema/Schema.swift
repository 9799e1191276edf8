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
    var bytes = Array(header.utf8)
    if bytes.starts(with: ByteOrderMark.utf8) { bytes.removeFirst(3) }
    let plain = HalfWidth.trimmed(bytes)
    return plain.count == header.utf8.count ? header : String(decoding: plain, as: UTF8.self)
  }

  /// Field indices by normalised header. Names win over column names, and these over labels; a
  /// label that two fields share names neither.
  static func headers(of fields: [Field]) -> [String: Int] {
    var labels: [String: Int] = [:]
    var shared: Set<String> = []
    for (index, field) in fields.enumerated() {
      guard let label = field.label else { continue }
      for text in label.zh == label.en ? [label.zh] : [label.zh, label.en] {
        let text = normalized(text)
        if labels.updateValue(index, forKey: text) != nil { shared.insert(text) }
      }
    }
    var result = labels.filter { !shared.contains($0.key) && !$0.key.isEmpty }
    for (index, field) in fields.enumerated().reversed() {
      for column in field.columns { result[normalized(column)] = index }
    }
    for (index, field) in fields.enumerated().reversed() {
      result[normalized(field.name)] = index
    }
    return result
  }
}
