public import Records

extension DraftRecord {
  /// The record as a member file, its facts grouped by their names and in the schema's order.
  public func yaml(_ schema: Schema) -> String {
    var writer = YAMLWriter()
    let known = schema.fields.map(\.name).filter { values[$0] != nil }
    let entries = known.compactMap { name in
      values[name].map { (path: name.split(separator: ".").map(String.init), value: $0) }
    }
    guard !entries.isEmpty else { return "{}\n" }
    writer.write(entries[...], schema, depth: 0)
    return writer.text
  }
}

/// Writes nested mappings and lists in block style.
private struct YAMLWriter {
  private(set) var text = ""

  /// Entries that begin with the same name stand together under it.
  mutating func write(
    _ entries: ArraySlice<(path: [String], value: DraftRecord.Value)>, _ schema: Schema, depth: Int
  ) {
    var groups: [(name: String, entries: [(path: [String], value: DraftRecord.Value)])] = []
    for entry in entries {
      let name = entry.path[depth]
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].entries.append(entry)
      } else {
        groups.append((name, [entry]))
      }
    }
    for group in groups {
      text += indent(depth) + group.name + ":"
      if let entry = group.entries.first, entry.path.count == depth + 1 {
        write(entry.value, depth: depth + 1)
      } else {
        text += "\n"
        write(group.entries[...], schema, depth: depth + 1)
      }
    }
  }

  /// A value behind its key, with the line's end.
  private mutating func write(_ value: DraftRecord.Value, depth: Int) {
    switch value {
    case .text(let scalar): text += " \(Self.scalar(scalar))\n"
    case .list(let elements):
      text += elements.isEmpty ? " []\n" : "\n"
      for element in elements { text += "\(indent(depth))- \(Self.flow(element))\n" }
    case .record: text += " \(Self.flow(value))\n"
    }
  }

  /// A list's element in one line.
  private static func flow(_ value: DraftRecord.Value) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .list(let elements): "[\(elements.map(flow).joined(separator: ", "))]"
    case .record(let fields):
      "{\(fields.sorted { $0.key < $1.key }.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Plain where that is safe everywhere, else in double quotes.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy(isPlain) && text.unicodeScalars.first.map { $0 != "-" } == true
      && !text.hasPrefix(".") && !["null", "Null", "NULL"].contains(text)
    return isPlain ? text : quoted(text)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "/": true
    default: (0x4E00...0x9FFF).contains(scalar.value)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}
