/// A map in the order it was written. Keys are bool, int, uint or string; numbers that are equal
/// are one key, whatever their type: `{1: a}[1.0]` is `a`.
public struct MapValue: Sendable {
  /// Distinct, in the order they were written.
  public let keys: [Value]
  /// The value of each key, at the key's place.
  public let values: [Value]
  private let positions: [MapKey: Int]

  /// A map without entries.
  public static let empty = MapValue(keys: [], values: [], positions: [:])

  private init(keys: [Value], values: [Value], positions: [MapKey: Int]) {
    self.keys = keys
    self.values = values
    self.positions = positions
  }

  /// Throws for a key of another type and for a key that comes twice.
  public init(_ entries: some Sequence<(key: Value, value: Value)>) throws(EvaluationError) {
    var keys: [Value] = []
    var values: [Value] = []
    var positions: [MapKey: Int] = [:]
    for (key, value) in entries {
      guard key.isMapKey, let mapKey = MapKey(key) else { throw .unsupportedKey(key) }
      guard positions.updateValue(keys.count, forKey: mapKey) == nil else {
        throw .repeatedKey(key)
      }
      keys.append(key)
      values.append(value)
    }
    self.init(keys: keys, values: values, positions: positions)
  }

  /// How many entries.
  public var count: Int { keys.count }

  /// The value at `key`, or `nil`; a key of a type that can't be one is in no map.
  public subscript(key: Value) -> Value? {
    MapKey(key).flatMap { positions[$0] }.map { values[$0] }
  }
}

/// What a map looks keys up by: equal numbers are one key.
enum MapKey: Hashable {
  case bool(Bool)
  case int(Int64)
  /// Beyond `Int64.max`.
  case uint(UInt64)
  case string(ByteString)

  init?(_ value: Value) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = Int64(exactly: value).map { .int($0) } ?? .uint(value)
    case .string(let value): self = .string(ByteString(value))
    case .double(let value):
      if let int = Int64(exactly: value) {
        self = .int(int)
      } else if let uint = UInt64(exactly: value) {
        self = .uint(uint)
      } else {
        return nil
      }
    default: return nil
    }
  }
}

/// A string that is equal to another when their UTF-8 is, as CEL has it: `String` would compare
/// canonically equivalent texts as equal.
struct ByteString: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ByteString, b: ByteString) -> Bool { a.text.hasSameBytes(as: b.text) }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
  /// Equality of the UTF-8 code units.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

extension Value {
  /// Whether the value may stand as the key of a map.
  var isMapKey: Bool {
    switch self {
    case .bool, .int, .uint, .string: true
    default: false
    }
  }
}
