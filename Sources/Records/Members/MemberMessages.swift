import Diagnostics

/// Every message about the file of one member.
enum MemberMessages {
  static func fault(_ fault: LocatedFault, at location: SourceLocation) -> Diagnostic {
    let found = RejectBuilder.shownText(fault)
    guard let fact = fault.fact else {
      let text = RecordMessages.text(of: fault.fault, found: found, counts: fault.counts)
      return Diagnostic(
        DiagnosticCode(fault.fault.rawValue), text.message,
        at: Label(location, expected(text.expected)), help: text.help)
    }
    let text = RecordMessages.text(of: fault.fault, fact.field.type, found: found)
    return Diagnostic(
      DiagnosticCode(fault.fault.rawValue),
      LocalizedText(
        zh: "`\(fact.path)`：\(text.message.zh)", en: "`\(fact.path)`: \(text.message.en)"),
      at: Label(location, expected(text.expected)), help: text.help)
  }

  private static func expected(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "应为：\(text.zh)", en: "expected \(text.en)")
  }

  static func unknownKey(
    _ path: String, _ severity: Severity, suggestion: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("record.unknown-key"), severity: severity,
      .init(zh: "`\(path)` 不是已声明的事实", en: "`\(path)` is no declared fact"),
      at: Label(location),
      help: suggestion.map { .init(zh: "是否指 `\($0)`", en: "did you mean `\($0)`") })
  }

  static func noFacts(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("record.no-facts"),
      .init(
        zh: "其中没有规则认识的任何事实", en: "nothing in it is a fact that the rules declare"),
      at: Label(location),
      help: .init(
        zh: "检查它是不是会员文件，`--rules` 是否指向对应的规则",
        en: "check that it is a member file, and that `--rules` names the rules for it"))
  }

  static func notAMapping(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("record.not-a-mapping"),
      .init(zh: "会员记录不是键值映射", en: "a member record is not a mapping of facts"),
      at: Label(location, .init(zh: "应为：事实名: 值", en: "expected fact names with values")))
  }

  static func notOneMember(_ name: String, count: Int) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("record.not-one-member"),
      count == 0
        ? .init(zh: "`\(name)` 中没有会员记录", en: "`\(name)` holds no member")
        : .init(zh: "`\(name)` 中有 \(count) 份会员记录", en: "`\(name)` holds \(count) members"),
      help: .init(
        zh: "文件中只写一位会员；多位会员请用 `benefits batch`",
        en: "write one member in a file; for many, use `benefits batch`"))
  }
}
