import Columns

/// Which fact a JSON key means, by the object it stands in: `status` within `membership`, or
/// `membership.status` at the top.
struct JSONKeys: Sendable {
  enum Meaning: Sendable {
    /// A decoded fact.
    case slot(Int)
    /// A fact of the schema that nobody asked for.
    case skipped
    /// The first parts of dotted fact names, `membership` of `membership.status`: what the keys of
    /// that object mean.
    case object(Scope)
    case unknown

    /// The keys of one object.
    typealias Scope = Int
  }

  /// The record itself.
  static let record: Meaning.Scope = 0

  private struct Keys: Sendable {
    var texts = StringDictionary()
    /// By the code of the key.
    var meanings: [Meaning] = []

    mutating func add(_ key: String, _ meaning: Meaning) {
      if texts.code(adding: key) == meanings.count { meanings.append(meaning) }
    }
  }

  private let scopes: [Keys]

  /// `slots[i]` is where `fields[i]` is decoded, if it is. Names win over column names, and both
  /// over labels.
  init(_ fields: [Field], slots: [Int?]) {
    let meanings = slots.map { slot -> Meaning in slot.map { .slot($0) } ?? .skipped }
    var names = zip(fields, meanings).map { ($0.name, $1) }
    for (field, meaning) in zip(fields, meanings) { names += field.columns.map { ($0, meaning) } }
    names += FieldNames.headers(of: fields).map { ($0, meanings[$1]) }
    // The first is the record itself, which has no name.
    var objects = [""]
    for field in fields {
      let parts = field.name.split(separator: ".")
      for count in 1..<max(1, parts.count) {
        let path = parts.prefix(count).joined(separator: ".") + "."
        if !objects.contains(path) { objects.append(path) }
      }
    }
    scopes = objects.map { path in
      var keys = Keys()
      for (name, meaning) in names where name.utf8.starts(with: path.utf8) {
        keys.add(String(Substring(name.utf8.dropFirst(path.utf8.count))), meaning)
      }
      for (scope, other) in objects.enumerated()
      where other.utf8.count > path.utf8.count && other.utf8.starts(with: path.utf8) {
        let name = other.utf8.dropFirst(path.utf8.count).dropLast()
        keys.add(String(Substring(name)), .object(scope))
      }
      return keys
    }
  }

  /// How many objects there are whose keys mean something, the record itself counted.
  var scopeCount: Int { scopes.count }

  /// The keys of all scopes, one scope after the other.
  var all: [(text: String, meaning: Meaning)] {
    scopes.flatMap { keys in zip(keys.texts.strings, keys.meanings).map { ($0, $1) } }
  }

  /// The place of a key among `all`.
  func place(of key: Span<UInt8>, in scope: Meaning.Scope) -> Int? {
    guard let code = scopes[scope].texts.code(of: key) else { return nil }
    return scopes[..<scope].reduce(Int(code)) { $0 + $1.meanings.count }
  }

  @inline(__always)
  func meaning(of key: Span<UInt8>, in scope: Meaning.Scope) -> Meaning {
    guard let code = scopes[scope].texts.code(of: key) else { return .unknown }
    return scopes[scope].meanings[Int(code)]
  }
}
