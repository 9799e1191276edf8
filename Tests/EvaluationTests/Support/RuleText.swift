/// Rule documents as the tests of this target write them: short, with labels and bases filled in.
enum RuleText {
  /// What members of the tests may say of themselves.
  static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      age: {type: int, label: {zh: 年龄, en: Age}}
      active: {type: bool, label: {zh: 在册, en: Active}}
      retired: {type: bool, label: {zh: 退休, en: Retired}}
      hours: {type: int, label: {zh: 学时, en: Hours}}
      fee: {type: decimal, label: {zh: 费用, en: Fee}}
      patents:
        type: list
        label: {zh: 专利, en: Patents}
        of:
          own: {type: bool, label: {zh: 本人, en: Own}}
          applied: {type: bool, label: {zh: 应用, en: Applied}}
          worth: {type: decimal, label: {zh: 金额, en: Worth}}
          parts: {type: int, label: {zh: 份数, en: Parts}}

    """

  static func parameter(_ name: String, type: String = "int", history: String...) -> String {
    """
    \(name):
        type: \(type)
        label: {zh: \(name), en: \(name)}
        history: [\(history.joined(separator: ", "))]

    """
  }

  /// One entry of a parameter's history.
  static func value(_ value: String, from: String, until: String? = nil) -> String {
    let end = until.map { ", until: \($0)" } ?? ""
    return "{from: \(from)\(end), value: \(value), \(basis)}"
  }

  /// A condition: `of("adult", "age >= 18")`.
  static func of(_ id: String, _ expression: String) -> String {
    "{id: \(id), label: {zh: \(id), en: \(id)}, expr: '\(expression)', \(basis)}"
  }

  static func all(_ parts: String...) -> String { "{all: [\(parts.joined(separator: ", "))]}" }
  static func any(_ parts: String...) -> String { "{any: [\(parts.joined(separator: ", "))]}" }
  static func none(_ parts: String...) -> String { "{none: [\(parts.joined(separator: ", "))]}" }

  /// A programme; `amount` makes it one that pays cash, `more` are further lines of its document.
  static func programme(
    named id: String = "aid", _ requirement: String, amount: String? = nil, _ more: String...
  ) -> String {
    let benefit = amount.map { "{kind: cash, amount: '\($0)'}" } ?? "{kind: service}"
    return
      ([
        "programme: \(id)", "title: {zh: \(id), en: \(id)}", "benefit: \(benefit)",
        "conditions: \(requirement)",
      ] + more).joined(separator: "\n") + "\n"
  }

  private static let basis = "assumption: {zh: 推定, en: Assumed}"
}
