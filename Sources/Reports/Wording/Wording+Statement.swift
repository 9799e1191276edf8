import CEL
import Diagnostics
import Evaluation
import Programmes

/// Sentences about what a condition came to.
extension Wording {
  /// - Parameter isPart: whether it stands within a longer sentence.
  static func sentence(_ statement: Statement, isPart: Bool = false) -> LocalizedText {
    switch statement.form {
    case .value: finding(statement, zh: "为", en: "is", isPart: isPart)
    case .count: finding(statement, zh: "共", en: "has", isPart: isPart)
    case .list: finding(statement, zh: "：", en: nil, isPart: isPart)
    case .presence: presence(statement, isPart: isPart)
    case .missing: missing(statement, isPart: isPart)
    case .waiting:
      LocalizedText(
        zh: "尚缺\(statement.text("facts").zh)：\(statement.text("requirement").zh)",
        en: "\(statement.text("facts").en) not provided: \(statement.text("requirement").en)")
    case .all: all(statement)
    case .any: any(statement, isPart: isPart)
    case .because: because(statement)
    case .entries: entries(statement)
    case .entry: toldEntry(statement)
    case .facts: facts(statement)
    case .failure: failure(statement)
    case .author: author(statement)
    }
  }

  /// `会籍所在区为朝阳区，须为海淀区`, `District is Chaoyang; must be Haidian`.
  private static func finding(
    _ statement: Statement, zh: String, en: String?, isPart: Bool
  ) -> LocalizedText {
    let (subject, actual) = (statement.text("subject"), statement.text("actual"))
    let told = LocalizedText(
      zh: chineseGlue(subject.zh, zh, actual.zh),
      en: "\(subject.en)\(en.map { " \($0)" } ?? ":") \(actual.en)")
    return asked(told, statement, isPart: isPart)
  }

  private static func presence(_ statement: Statement, isPart: Bool) -> LocalizedText {
    asked(
      .sentence(statement.text("subject"), statement.text("state")), statement, isPart: isPart)
  }

  private static func missing(_ statement: Statement, isPart: Bool) -> LocalizedText {
    let subject = statement.text("subject")
    let told = LocalizedText(zh: "\(subject.zh)未提供", en: "\(subject.en) is not provided")
    return asked(told, statement, isPart: isPart)
  }

  /// What is the case, and beside it what is asked.
  private static func asked(
    _ told: LocalizedText, _ statement: Statement, isPart: Bool
  ) -> LocalizedText {
    let requirement = statement.text("requirement")
    if requirement.en.isEmpty { return told }
    let bare =
      requirement.en.hasPrefix("is ") ? String(requirement.en.dropFirst(3)) : requirement.en
    guard statement.outcome != .met else {
      return .parenthesized(told, LocalizedText(zh: requirement.zh, en: bare))
    }
    return LocalizedText(
      zh: "\(told.zh)，\(requirement.zh)",
      en: isPart ? "\(told.en) but \(requirement.en)" : "\(told.en); \(requirement.en)")
  }

  // MARK: Several parts

  private static func all(_ statement: Statement) -> LocalizedText {
    clauses(statement.parts.map { sentence($0, isPart: true) })
  }

  private static func any(_ statement: Statement, isPart: Bool) -> LocalizedText {
    let parts = statement.parts.map { sentence($0, isPart: true) }
    switch statement.outcome {
    case .met, .error: return clauses(parts)
    case .unknown:
      return parts.joined(zh: "；或", en: "; or ")
    case .unmet:
      let numbered = numbered(parts)
      return LocalizedText(
        zh: "至少须满足一项，均未满足：\(numbered.zh)",
        en: "at least one must hold and none does: \(numbered.en)")
    }
  }

  private static func because(_ statement: Statement) -> LocalizedText {
    guard statement.parts.count == 2 else { return all(statement) }
    let (reason, result) = (
      sentence(statement.parts[0], isPart: true), sentence(statement.parts[1], isPart: true)
    )
    return LocalizedText(zh: "因\(reason.zh)：\(result.zh)", en: "since \(reason.en): \(result.en)")
  }

  /// Sentences in a row.
  static func clauses(_ parts: [LocalizedText]) -> LocalizedText {
    parts.joined(zh: "；", en: "; ")
  }

  // MARK: Entries of a list

  private static func entries(_ statement: Statement) -> LocalizedText {
    let (list, summary) = (statement.text("list"), statement.text("summary"))
    var parts = statement.parts.map { sentence($0, isPart: true) }
    let (more, body) = (statement.text("more"), statement.text("body"))
    if !more.en.isEmpty { parts.append(more) }
    if !body.en.isEmpty { parts.append(body) }
    let told = clauses(parts)
    let requirement = statement.text("requirement")
    let asked =
      requirement.en.isEmpty
      ? requirement : LocalizedText(zh: "（\(requirement.zh)）", en: " (\(requirement.en))")
    return LocalizedText(
      zh: "\(list.zh)\(summary.zh)\(parts.isEmpty ? "" : "：")\(told.zh)\(asked.zh)",
      en: "\(list.en): \(summary.en)\(parts.isEmpty ? "" : ": ")\(told.en)\(asked.en)")
  }

  private static func toldEntry(_ statement: Statement) -> LocalizedText {
    let name = statement.text("entry")
    let said = clauses(statement.parts.map { sentence($0, isPart: true) })
    // What is said of the entry itself needs no second name for it.
    if said.en.hasPrefix("\(entry.en) ") {
      return LocalizedText(
        zh: "\(name.zh)\(said.zh.dropFirst(entry.zh.count))",
        en: "\(name.en)\(said.en.dropFirst(entry.en.count))")
    }
    return LocalizedText(zh: "\(name.zh)\(said.zh)", en: "\(name.en), \(said.en)")
  }

  // MARK: Without words of their own

  private static func facts(_ statement: Statement) -> LocalizedText {
    let state =
      switch statement.outcome {
      case .met: LocalizedText(zh: "已满足", en: "met")
      case .unmet: LocalizedText(zh: "未满足", en: "not met")
      case .unknown: LocalizedText(zh: "尚不能确定", en: "not known yet")
      case .error: LocalizedText(zh: "核定出错", en: "could not be worked out")
      }
    let told = labelled(statement.text("label"), state)
    let facts = statement.text("facts")
    return facts.en.isEmpty ? told : .parenthesized(told, facts)
  }

  private static func failure(_ statement: Statement) -> LocalizedText {
    let problem = statement.text("problem")
    let told = LocalizedText(
      zh: "无法核定：\(problem.zh)", en: "could not be worked out: \(problem.en)")
    let facts = statement.text("facts")
    return facts.en.isEmpty ? told : .parenthesized(told, facts)
  }

  private static func author(_ statement: Statement) -> LocalizedText {
    let text = statement.text("text")
    return LocalizedText(
      zh: WordingTemplate(text.zh).filled { statement.text($0).zh },
      en: WordingTemplate(text.en).filled { statement.text($0).en })
  }
}

/// What entries of a list came to, and what went wrong.
extension Wording {
  static let noEntries = LocalizedText(zh: "没有任何一项", en: "no entries")
  static let nothingToCheck = LocalizedText(
    zh: "没有任何一项，无须逐项核对", en: "no entries, so there is nothing to check")
  static let undecidedEntries = LocalizedText(zh: "中有尚不能确定的项", en: "some entries are not known")

  static func fittingEntries(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      zh: "共 \(total) 项，符合的有 \(count) 项", en: "\(count) of \(total) \(fit(total, count))")
  }

  private static func fit(_ total: Int, _ count: Int) -> String {
    "\(total == 1 ? "entry" : "entries") \(count == 1 ? "fits" : "fit")"
  }

  static func failingEntries(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      zh: "共 \(total) 项，不符合的有 \(count) 项",
      en:
        "\(count) of \(total) \(total == 1 ? "entry" : "entries") \(count == 1 ? "does" : "do") not fit"
    )
  }

  static func noneFits(_ total: Int) -> LocalizedText {
    LocalizedText(
      zh: "共 \(total) 项，没有一项符合",
      en: total == 1 ? "the one entry does not fit" : "none of \(total) entries fits")
  }

  static func everyFits(_ total: Int) -> LocalizedText {
    LocalizedText(
      zh: "共 \(total) 项，每一项均符合",
      en: total == 1 ? "the one entry fits" : "all \(total) entries fit")
  }

  static func moreEntries(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "另有 \(count) 项", en: "and \(count) more")
  }

  /// `第 2 项（ZL2024-2）`, `entry 2 (ZL2024-2)`.
  static func entry(_ number: Int, called name: LocalizedText?) -> LocalizedText {
    let place = LocalizedText(zh: "第 \(number) 项", en: "entry \(number)")
    return name.map { .parenthesized(place, $0) } ?? place
  }

  /// How many entries must fit, and what fitting is, without the list.
  static func entries(_ quantifier: LocalizedText, of body: LocalizedText?) -> LocalizedText {
    let zh = quantifier.zh.hasPrefix("中") ? String(quantifier.zh.dropFirst()) : quantifier.zh
    guard let body else { return LocalizedText(zh: zh, en: quantifier.en) }
    return LocalizedText(zh: "\(zh)：\(body.zh)", en: "\(quantifier.en): \(body.en)")
  }

  static let noValue = LocalizedText(zh: "无法得出", en: "could not be worked out")
  static let unclearProblem = LocalizedText(zh: "计算出错", en: "the calculation failed")

  /// What went wrong, for a reader who does not write rules: no names, types or values.
  static func problem(_ error: EvaluationError) -> LocalizedText {
    switch error.code.description {
    case "cel.divide-by-zero", "cel.empty-optional", "cel.invalid-resident-id", "cel.too-large":
      error.message
    case "cel.overflow": LocalizedText(zh: "数值过大", en: "a number is too large")
    case "cel.out-of-range", "cel.invalid-conversion", "cel.invalid-argument":
      LocalizedText(zh: "有一项数据的值无效", en: "a value is not valid")
    case "cel.no-such-key", "cel.index-out-of-bounds", "cel.no-such-field":
      LocalizedText(zh: "要查的一项不存在", en: "an entry that is looked up is not there")
    case "rule.no-parameter-value":
      LocalizedText(zh: "规则所用的标准在该日没有数值", en: "a figure of the rules has no value on this day")
    default: unclearProblem
    }
  }
}
