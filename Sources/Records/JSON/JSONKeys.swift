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
    var texts: StringDictionary
    /// By the code of the key.
    var meanings: [Meaning] = []

    /// With room for about so many.
    init(expecting count: Int) {
      texts = StringDictionary(expecting: count, bytes: 16 * count)
      meanings.reserveCapacity(count)
    }

    mutating func add(_ key: String, _ meaning: Meaning) {
      if texts.code(adding: key) == meanings.count { meanings.append(meaning) }
    }
  }

  private let scopes: [Keys]

  /// `slots[i]` is where `fields[i]` is decoded, if it is. Names win over column names, and both
  /// over labels.
  init(_ fields: [Field], slots: [Int?]) {
    let names = FieldNames.all(of: fields)
    let objects = Objects(fields)
    var scopes = objects.paths.indices.map {
      Keys(expecting: $0 == Self.record ? names.count : 4)
    }
    func add(_ text: String, _ field: Int) {
      let meaning = slots[field].map(Meaning.slot) ?? .skipped
      objects.forEach(around: text) { scopes[$0].add($1, meaning) }
    }
    for (text, field) in FieldNames.declared(of: fields) { add(text, field) }
    // As the header of a spreadsheet would name them.
    for (text, field) in names { add(FieldNames.normalized(text), field) }
    for (scope, path) in objects.paths.enumerated().dropFirst() {
      objects.forEach(around: path) { scopes[$0].add($1, .object(scope)) }
    }
    self.scopes = scopes
  }

  /// The objects that the names of fields stand in.
  private struct Objects {
    /// The path of each, the scope its place: `membership` for `membership.status`. The first is the
    /// record itself, which has no name.
    private(set) var paths = [""]

    init(_ fields: [Field]) {
      for name in fields.map(\.name) {
        for dot in Self.dots(name) {
          let path = String(name[..<dot])
          if !paths.contains(path) { paths.append(path) }
        }
      }
    }

    /// Hands over each object that `name` stands in, and what it is called there.
    func forEach(around name: String, _ body: (Meaning.Scope, String) -> Void) {
      body(JSONKeys.record, name)
      for dot in Self.dots(name) {
        guard let scope = paths.dropFirst().firstIndex(of: String(name[..<dot])) else { continue }
        body(scope, String(name[name.utf8.index(after: dot)...]))
      }
    }

    private static func dots(_ name: String) -> [String.Index] {
      let bytes = name.utf8.span
      return bytes.indices.filter { bytes[$0] == UInt8(ascii: ".") }.map {
        name.utf8.index(name.startIndex, offsetBy: $0)
      }
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
