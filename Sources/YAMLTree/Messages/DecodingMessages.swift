internal import Diagnostics

/// What turning nodes into a model has to say: one function a finding.
enum DecodingMessages {
  static func wrongKind(_ value: YAMLValue, expected: [YAMLKind]) -> Diagnostic {
    let found = value.node.kind.name
    let zh = expected.map(\.name.zh).joined(separator: "或")
    let en = expected.map(\.name.en).joined(separator: " or ")
    return Diagnostic(
      .yamlWrongKind,
      value.path.isEmpty
        ? LocalizedText(zh: "应为\(zh)，这里是\(found.zh)", en: "expected \(en), found \(found.en)")
        : LocalizedText(
          zh: "`\(value.path)` 应为\(zh)，这里是\(found.zh)",
          en: "`\(value.path)` must be \(en), found \(found.en)"),
      at: Label(value.location), help: kindHelp(value.node, expected))
  }

  private static func kindHelp(_ node: YAMLNode, _ expected: [YAMLKind]) -> LocalizedText? {
    guard let scalar = node.scalar else { return nil }
    if scalar.isNull {
      return LocalizedText(zh: "在冒号后面写上值", en: "write the value after the colon")
    }
    if expected.contains(.mapping), scalar.text.contains("：") { return YAMLMessages.wideColon }
    if expected == [.text] {
      return LocalizedText(zh: "给它加上引号", en: "put it in quotes")
    }
    if expected == [.bool], scalar.resolved == .string {
      return LocalizedText(zh: "写成 `true` 或 `false`", en: "write `true` or `false`")
    }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    if isQuoted, expected.contains(YAMLScalar.Meaning(plain: scalar.text).kind) {
      return LocalizedText(zh: "去掉引号", en: "remove the quotes")
    }
    return nil
  }

  static func missingKey(
    _ key: String, in value: YAMLValue, beside keys: [Located<String>]
  ) -> Diagnostic {
    let within = place(value)
    return Diagnostic(
      .yamlMissingKey,
      LocalizedText(
        zh: "\(within.zh)缺少键 `\(key)`", en: "the key `\(key)` is missing\(within.en)"),
      at: Label(
        keys.first?.location ?? value.location,
        LocalizedText(zh: "应写在这一层", en: "it belongs to this mapping")),
      help: LocalizedText(zh: "补上 `\(key): …`", en: "add `\(key): …`"))
  }

  static func unknownKey(
    _ entry: YAMLEntry, in value: YAMLValue, known: [String], unwritten: [String]
  ) -> Diagnostic {
    let within = place(value)
    // A key that is not there yet is the likelier meaning of a misspelt one.
    let near =
      nearest(to: entry.name, among: unwritten, limit: 1).first
      ?? nearest(to: entry.name, among: known, limit: 1).first
    return Diagnostic(
      .yamlUnknownKey,
      LocalizedText(
        zh: "\(within.zh)不认识的键 `\(entry.name)`",
        en: "unknown key `\(entry.name)`\(within.en)"),
      at: Label(entry.key.location),
      help: entry.name.contains("：") ? YAMLMessages.wideColon : suggestion(near, known))
  }

  static func unknownChoice(_ name: String, _ value: YAMLValue, known: [String]) -> Diagnostic {
    let subject = value.path.isEmpty ? LocalizedText(zh: "", en: "") : place(value, of: true)
    return Diagnostic(
      .yamlUnknownChoice,
      LocalizedText(
        zh: "\(subject.zh)不能是 `\(name)`", en: "`\(name)` is not a value\(subject.en)"),
      at: Label(value.location),
      help: suggestion(nearest(to: name, among: known, limit: 1).first, known))
  }

  static func integerRange(_ value: YAMLValue, _ range: ClosedRange<Int>) -> Diagnostic {
    let text = value.node.scalar?.text ?? ""
    return Diagnostic(
      .yamlIntegerRange,
      LocalizedText(
        zh: "`\(text)` 超出范围 \(range.lowerBound) 到 \(range.upperBound)",
        en: "`\(text)` is not within \(range.lowerBound) to \(range.upperBound)"),
      at: Label(value.location),
      help: LocalizedText(zh: "写一个范围内的整数", en: "write a whole number within that range"))
  }

  static func noLanguage(_ value: YAMLValue) -> Diagnostic {
    let within = place(value)
    return Diagnostic(
      .yamlMissingKey,
      LocalizedText(
        zh: "\(within.zh)缺少文字 `zh` 或 `en`", en: "a text `zh` or `en` is missing\(within.en)"),
      at: Label(value.location),
      help: LocalizedText(
        zh: "写成 `{zh: 中文, en: English}`", en: "write `{zh: 中文, en: English}`"))
  }

  /// ` in `path`` or ` of `path``; nothing for a whole document.
  private static func place(_ value: YAMLValue, of: Bool = false) -> LocalizedText {
    if value.path.isEmpty { return LocalizedText(verbatim: "") }
    return of
      ? LocalizedText(zh: "`\(value.path)` ", en: " of `\(value.path)`")
      : LocalizedText(zh: "`\(value.path)` 中", en: " in `\(value.path)`")
  }

  private static func suggestion(_ near: String?, _ known: [String]) -> LocalizedText {
    if let near {
      return LocalizedText(zh: "是不是 `\(near)`？", en: "did you mean `\(near)`?")
    }
    let names = known.map { "`\($0)`" }
    return LocalizedText(
      zh: "可以是：" + names.joined(separator: "、"),
      en: "one of: " + names.joined(separator: ", "))
  }
}
