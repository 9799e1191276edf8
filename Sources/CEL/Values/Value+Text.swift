import Columns

extension Value: CustomStringConvertible {
  /// The value as an expression would write it: `"active"`, `[1, 2]`, `date("2024-05-01")`.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let value): Literal.string(value).text
    case .bytes(let value): Literal.bytes(value).text
    case .timestamp(let value): "timestamp(\"\(value)\")"
    case .duration(let value): "duration(\"\(value)\")"
    case .date(let value): "date(\"\(value)\")"
    case .decimal(let value): "decimal(\"\(value)\")"
    case .residentID(let value): "residentId(\(Literal.string(value.text).text))"
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + zip(map.keys, map.values).map { "\($0): \($1)" }.joined(separator: ", ") + "}"
    case .object(let object):
      object.type + "{" + object.fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        + "}"
    case .optional(let value): value.map { "optional.of(\($0))" } ?? "optional.none()"
    case .type(let type): type.name
    case .opaque(let opaque):
      opaque.type + "(" + opaque.parts.map(\.description).joined(separator: ", ") + ")"
    }
  }

  /// The value cut to a length that a message can hold.
  var brief: String {
    let text = description
    return text.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
  }
}
