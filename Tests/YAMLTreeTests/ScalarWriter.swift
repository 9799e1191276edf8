import TestSupport
import YAMLTree

/// Writes random scalars in every style, with all the liberties the style has.
enum ScalarWriter {
  private static let letters = ["a", "会", "员", "é", "😀", "x", ">", "=", "1"]

  /// A document `键: [scalar, …]`, block or flow, with the scalar nested and indented at random.
  static func document(_ style: YAMLScalar.Style, _ random: inout SplitMix64) -> String {
    let indent = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
    let comment = random.oneIn(2) ? "# 注释 会员\n" : ""
    let scalar = scalar(style, indent: indent + "  ", &random)
    let property = random.oneIn(3) ? "&a " : ""
    return "\(comment)键:\n\(indent)- \(property)\(scalar)\n\(indent)- 尾\n"
  }

  private static func scalar(
    _ style: YAMLScalar.Style, indent: String, _ random: inout SplitMix64
  ) -> String {
    switch style {
    case .plain: return flow(indent, &random, special: [])
    case .singleQuoted: return "'" + flow(indent, &random, special: ["''", " ", ": "]) + "'"
    case .doubleQuoted: return "\"" + flow(indent, &random, special: escapes(indent)) + "\""
    case .literal: return block("|", indent, &random)
    case .folded: return block(">", indent, &random)
    }
  }

  private static func escapes(_ indent: String) -> [String] {
    [
      "\\n", "\\\"", "\\\\", "\\u4F1A", "\\x41", "\\U0001F600", "\\_", "\\L", "\\N", "\\t", " ",
      "\\\n\(indent)", " \\\n\n\(indent)", "\\u00e9",
    ]
  }

  /// Words joined by blanks, folds, and now and then a `special`.
  private static func flow(
    _ indent: String, _ random: inout SplitMix64, special: [String]
  ) -> String {
    var text = "甲"
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let separators = ["", " ", "  ", "\n\(indent)", " \n\n\(indent) ", "\r\n\(indent)"]
      text += random.pick(separators)
      text += random.oneIn(3) && !special.isEmpty ? random.pick(special) : random.pick(letters)
    }
    return text + "乙"
  }

  private static func block(
    _ sign: String, _ indent: String, _ random: inout SplitMix64
  ) -> String {
    let explicit = random.oneIn(3)
    // An indentation indicator counts from the list, which starts two columns before `indent`.
    let header = sign + (explicit ? "2" : "") + random.pick(["", "-", "+"])
    let ending = random.pick(["\n", "\r\n"])
    var lines: [String] = []
    for index in 0..<Int.random(in: 1...8, using: &random) {
      let text = random.text(of: letters + [" "], count: Int.random(in: 1...5, using: &random))
      let extra = explicit || index > 0 ? random.pick(["", "", " ", "   "]) : ""
      let isEmpty = index > 0 && random.oneIn(4)
      lines.append(isEmpty ? "" : indent + extra + "会" + text)
    }
    lines += [String](repeating: "", count: Int.random(in: 0...2, using: &random))
    let note = random.pick(["", " # 注"])
    return header + note + ending + lines.joined(separator: ending)
  }

  /// Whether `written` is a way to write `unit`.
  static func could(_ written: String, mean unit: Unicode.Scalar) -> Bool {
    if written == String(unit) { return true }
    if written == "''" { return unit == "'" }
    if written.hasPrefix("\\") { return escaped(written) == unit }
    let isBreak = written == "\n" || written == "\r\n"
    return isBreak && (unit == " " || unit == "\n")
  }

  private static func escaped(_ written: String) -> Unicode.Scalar? {
    switch written {
    case "\\n": "\n"
    case "\\t": "\t"
    case "\\_": "\u{A0}"
    case "\\L": "\u{2028}"
    case "\\N": "\u{85}"
    case "\\\"": "\""
    case "\\\\": "\\"
    default: UInt32(written.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
  }
}
