import Columns

/// Which fact a JSON key means.
struct JSONKeys: Sendable {
  enum Meaning: Sendable {
    /// A decoded fact.
    case slot(Int)
    /// A fact of the schema that nobody asked for.
    case skipped
    /// The first parts of dotted fact names: `membership` of `membership.status`.
    case prefix
    case unknown
  }

  private var keys = StringDictionary()
  /// By the code of the key.
  private var meanings: [Meaning] = []

  /// `slots[i]` is where `fields[i]` is decoded, if it is. Names win over column names, and both
  /// over labels.
  init(_ fields: [Field], slots: [Int?]) {
    let meanings = slots.map { slot -> Meaning in slot.map { .slot($0) } ?? .skipped }
    for (field, meaning) in zip(fields, meanings) { add(field.name, meaning) }
    for (field, meaning) in zip(fields, meanings) {
      for column in field.columns { add(column, meaning) }
    }
    for (header, place) in FieldNames.headers(of: fields) { add(header, meanings[place]) }
    for field in fields {
      let parts = field.name.split(separator: ".")
      for count in 1..<max(1, parts.count) {
        add(parts.prefix(count).joined(separator: "."), .prefix)
      }
    }
  }

  private mutating func add(_ key: String, _ meaning: Meaning) {
    if keys.code(adding: key) == meanings.count { meanings.append(meaning) }
  }

  @inline(__always)
  subscript(key: Span<UInt8>) -> Meaning {
    keys.code(of: key).map { meanings[Int($0)] } ?? .unknown
  }
}
