import Columns

extension Value: CustomStringConvertible {
  /// The value as an expression would write it: `"active"`, `[1, 2]`, `date("2024-05-01")`.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): value.celText
    case .string(let value): quoted(value)
    case .bytes(let bytes): "b\"" + bytes.map { "\\x" + hex($0) }.joined() + "\""
    case .timestamp(let value): "timestamp(\"\(value)\")"
    case .duration(let value): "duration(\"\(value)\")"
    case .date(let value): "date(\"\(value)\")"
    case .decimal(let value): "decimal(\"\(value)\")"
    case .residentID(let value): "residentId(\(quoted(value.text)))"
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

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return byte < 16 ? "0" + digits : digits
}

extension Double {
  /// As a literal: always with a point, an exponent, or a name for what is no number.
  fileprivate var celText: String { "\(self)" }
}
