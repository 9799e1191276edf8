/// Any JSON value; what is absent or of another kind reads as empty.
indirect enum JSON: Sendable, Decodable {
  case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSON].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> JSON { array.indices.contains(index) ? array[index] : .null }

  var string: String { if case .string(let value) = self { value } else { "" } }
  var bool: Bool { if case .bool(let value) = self { value } else { false } }
  var array: [JSON] { if case .array(let value) = self { value } else { [] } }
  var members: [String: JSON] { if case .object(let value) = self { value } else { [:] } }
  var isNull: Bool { if case .null = self { true } else { false } }

  /// The only member of a one-key object.
  var only: (key: String, value: JSON)? {
    let members = members
    return members.count == 1 ? members.first.map { ($0.key, $0.value) } : nil
  }
}
