import Columns

/// Writes values as `%s` does: strings without quotes, keys of maps in order.
struct PlainTextWriter {
  /// For messages.
  let clause: String
  private(set) var text = ""

  init(clause: String) { self.clause = clause }

  mutating func write(_ value: Value) throws(EvaluationError) {
    switch value {
    case .list(let elements): try write(elements)
    case .map(let map): try write(map)
    default: try append(plain(value))
    }
  }

  /// Checked piece by piece: lists can share their parts, and be far longer written out.
  private mutating func append(_ piece: String) throws(EvaluationError) {
    text += piece
    try FunctionLibrary.checkSize(text.utf8.count)
  }

  private mutating func write(_ elements: [Value]) throws(EvaluationError) {
    try append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { try append(", ") }
      try write(element)
    }
    try append("]")
  }

  private mutating func write(_ map: MapValue) throws(EvaluationError) {
    var entries: [(key: String, value: Value)] = []
    for (key, value) in zip(map.keys, map.values) { entries.append((try plain(key), value)) }
    try append("{")
    for (index, entry) in entries.sorted(by: { $0.key.byteOrder(to: $1.key) == .less }).enumerated()
    {
      try append((index > 0 ? ", " : "") + entry.key + ": ")
      try write(entry.value)
    }
    try append("}")
  }

  private func plain(_ value: Value) throws(EvaluationError) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .int(let value): return "\(value)"
    case .uint(let value): return "\(value)"
    case .double(let value): return value.positionalText
    case .string(let value): return value
    case .bytes(let value): return String(decoding: value, as: UTF8.self)
    case .timestamp(let value): return "\(value)"
    case .duration(let value): return "\(value)"
    case .date(let value): return "\(value)"
    case .decimal(let value): return "\(value)"
    case .residentID(let value): return value.text
    case .type(let value): return value.name
    case .list, .map, .object, .optional, .opaque:
      throw .unformattable(
        value, clause, zh: "文本、数、日期、列表、映射之类的值",
        en: "a text, number, date, list, map or other plain value")
    }
  }
}
