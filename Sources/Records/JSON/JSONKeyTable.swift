import Columns

/// The keys of the objects a record consists of, and what they mean.
struct JSONKeyTable: Sendable {
  typealias Meaning = JSONKeys.Meaning

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

  private var scopes: [Keys]

  /// - Parameters:
  ///   - names: texts that name a field, and its place; of two that are the same the first counts.
  ///   - slots: `slots[i]` is where `fields[i]` is decoded, if it is.
  init(_ names: [(text: String, field: Int)], of fields: [Field], _ slots: [Int?]) {
    let objects = Objects(fields)
    scopes = objects.paths.indices.map {
      Keys(expecting: $0 == JSONKeys.record ? names.count : 4)
    }
    add(names, objects, slots)
  }

  /// With further names, which those that are there win over.
  func adding(
    _ names: [(text: String, field: Int)], of fields: [Field], _ slots: [Int?]
  ) -> JSONKeyTable {
    var result = self
    result.add(names, Objects(fields), slots)
    return result
  }

  private mutating func add(
    _ names: [(text: String, field: Int)], _ objects: Objects, _ slots: [Int?]
  ) {
    for (text, field) in names {
      let meaning = slots[field].map(Meaning.slot) ?? .skipped
      objects.forEach(around: text) { scopes[$0].add($1, meaning) }
    }
    for (scope, path) in objects.paths.enumerated().dropFirst() {
      objects.forEach(around: path) { scopes[$0].add($1, .object(scope)) }
    }
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

  /// `nil` for a key that means nothing.
  @inline(__always)
  func meaning(of key: Span<UInt8>, in scope: Meaning.Scope) -> Meaning? {
    scopes[scope].texts.code(of: key).map { scopes[scope].meanings[Int($0)] }
  }
}
