import Diagnostics

/// What the author's own sentences can get wrong.
extension RuleMessages {
  static func unknownPlaceholder(
    _ name: String, among known: [String], at location: SourceLocation
  ) -> Diagnostic {
    make(
      .unknownPlaceholder, zh: "该条件没有用到 `\(name)`，说明文字中无法填写它的值",
      en: "the condition does not read `\(name)`, so there is no value to put here",
      at: location,
      help: didYouMean(
        name, among: known,
        otherwise: LocalizedText(
          zh: "可用的名称：\(list(known.filter { !$0.hasPrefix("params.") }).zh)，以及各参数",
          en: "it may name \(list(known.filter { !$0.hasPrefix("params.") }).en) and parameters")))
  }

  static func strayBrace(at location: SourceLocation) -> Diagnostic {
    make(
      .strayBrace, zh: "花括号没有成对", en: "this brace has no partner", at: location,
      help: LocalizedText(
        zh: "值写作 `{事实名}`；要显示花括号本身，请写两个：`{{` 或 `}}`",
        en: "a value is written `{fact}`; for the brace itself write two: `{{` or `}}`"))
  }
}
