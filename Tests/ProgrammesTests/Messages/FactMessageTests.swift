import Diagnostics
import Programmes
import Testing

/// What is said of documents, texts, facts and parameters.
struct FactMessageTests {
  static let documents: [MessageCase] = [
    MessageCase("no kind", .documentKind, "⟦fact⟧: {}"),
    MessageCase(
      "two kinds", .documentKind,
      "cases: []\n⟦facts⟧: {b: {type: bool, label: {zh: 乙, en: B}}}"),
    MessageCase(
      "misspelt key", "yaml.unknown-key",
      "facts: {乙: &x {type: bool, label: {zh: 乙, en: B}}}".replacing("乙: &x", with: "b: &x")
        .replacing("en: B}}", with: "en: B}, ⟦colums⟧: [乙列]}")),
    MessageCase("wrong kind", "yaml.wrong-kind", "facts: ⟦[]⟧"),
  ]

  static let facts: [MessageCase] = [
    MessageCase("type", "yaml.unknown-choice", fact("b", "type: ⟦strin⟧")),
    MessageCase("name", .badName, fact("⟦a-b⟧", "type: bool")),
    MessageCase("a reserved word", .badName, fact("⟦member.in⟧", "type: bool")),
    MessageCase(
      "element field name", .badName, fact("b", "type: list, of: {⟦a.b⟧: {type: bool}}")),
    MessageCase("parameters' prefix", .reservedName, fact("⟦params.b⟧", "type: bool")),
    MessageCase("the date", .reservedName, fact("⟦today⟧", "type: date")),
    MessageCase("no label", .missingLabel, .warning, "facts: {⟦b⟧: {type: bool}}"),
    MessageCase(
      "label in one language", .missingTranslation, .warning,
      "facts: {b: {type: bool, label: ⟦{zh: 乙}⟧}}"),
    MessageCase(
      "label in no language", .missingTranslation, .warning,
      "facts: {b: {type: bool, label: ⟦乙⟧}}"),
    MessageCase(
      "enum value in one language", .missingTranslation, .warning,
      fact("b", "type: enum, values: {⟦x⟧: {zh: 某}}")),
    MessageCase("no enum values", .emptyList, fact("b", "type: enum, values: ⟦{}⟧")),
    MessageCase("no element fields", .emptyList, fact("b", "type: list, of: ⟦{}⟧")),
    MessageCase(
      "alias of two values", .ambiguousAlias,
      fact("b", "type: enum, values: {x: {zh: 某, en: ex, aliases: [一]}, ⟦y⟧: 一}")),
    MessageCase("values of a bool", .inapplicableKey, fact("b", "type: bool, ⟦values⟧: {x: 某}")),
    MessageCase("bounds of a text", .inapplicableKey, fact("b", "type: string, ⟦min⟧: 1")),
    MessageCase("bounds", .reversedBounds, fact("b", "type: int, min: 5, max: ⟦3⟧")),
    MessageCase(
      "bounds of days", .reversedBounds,
      fact("b", "type: date, min: 2024-01-02, max: ⟦2024-01-01⟧")),
    MessageCase("bound that is no day", .badDate, fact("b", "type: date, min: ⟦2023-02-29⟧")),
    MessageCase("bound that is no number", "yaml.wrong-kind", fact("b", "type: int, min: ⟦一⟧")),
    MessageCase("format", "yaml.unknown-choice", fact("b", "type: string, format: ⟦resident⟧")),
    MessageCase("absent bool", .badAbsent, fact("b", "type: bool, absent: ⟦maybe⟧")),
    MessageCase("absent beyond bounds", .badAbsent, fact("b", "type: int, min: 1, absent: ⟦0⟧")),
    MessageCase("absent list", .badAbsent, fact("b", "type: list, of: {type: int}, absent: ⟦[1]⟧")),
    MessageCase("no remedy", .actionable, fact("b", "type: bool, ⟦actionable⟧: true")),
    MessageCase(
      "remedy for nothing", .actionable, fact("b", "type: bool, ⟦remedy⟧: {zh: 办, en: Do}")),
    MessageCase(
      "remedy for what is not actionable", .actionable,
      fact("b", "type: bool, actionable: false, ⟦remedy⟧: {zh: 办, en: Do}")),
    MessageCase(
      "leads to no value of the fact", .actionable,
      fact("b", "type: bool, actionable: [⟦held⟧], remedy: {zh: 办, en: Do}")),
    MessageCase(
      "leads to no code of the fact", .actionable,
      fact(
        "b",
        "type: enum, values: {x: {zh: 某, en: ex}}, actionable: [x, ⟦y⟧], remedy: {zh: 办, en: Do}"
      )),
    MessageCase(
      "leads nowhere", .emptyList,
      fact("b", "type: bool, actionable: ⟦[]⟧, remedy: {zh: 办, en: Do}")),
    MessageCase("second key", .keyFact, fact("⟦b⟧", "type: string, key: true")),
    MessageCase("column of two", .sharedColumn, fact("⟦b⟧", "type: bool, columns: [age]")),
    MessageCase("declared twice", .duplicateID, fact("⟦age⟧", "type: int")),
    MessageCase("first part of another", .nameClash, fact("⟦age.years⟧", "type: int")),
    MessageCase(
      "grants without a day", .grantsFields,
      fact("⟦grants⟧", "type: list, of: {programme: {type: string}}")),
  ]

  static let parameters: [MessageCase] = [
    MessageCase(
      "unused", .unusedParameter, .warning, "parameters: {⟦p⟧: {type: int, history: \(values)}}"),
    MessageCase(
      "name", .badName, used("⟦a-b⟧", "type: int, history: \(values)", as: "3")),
    MessageCase("no values", .emptyList, used("p", "type: int, history: ⟦[]⟧")),
    MessageCase(
      "value of another type", "yaml.wrong-kind", used("p", "type: int, history: \(value("⟦x⟧"))")),
    MessageCase(
      "exponent", .badDecimal, used("p", "type: decimal, history: \(value("⟦1e3⟧"))")),
    MessageCase(
      "no basis", .missingBasis, used("p", "type: int, history: [{⟦from⟧: 2024-01-01, value: 1}]")),
    MessageCase(
      "no such day", .badDate,
      used("p", "type: int, history: [{from: ⟦2024-02-30⟧, value: 1, assumption: \(both)}]")),
    MessageCase(
      "overlap", .historyOrder,
      used(
        "p",
        """
        type: int, history: [{from: 2024-01-01, until: 2024-12-31, value: 1, assumption: \(both)},
        ⟦{from: 2024-12-31, value: 1, assumption: \(both)}⟧]
        """)),
    MessageCase(
      "ends before it begins", .badPeriod,
      used(
        "p",
        """
        type: int,
        history: [{from: 2024-01-02, until: ⟦2024-01-01⟧, value: 1, assumption: \(both)}]
        """)),
    MessageCase(
      "list of records", .parameterType,
      used("p", "type: list, ⟦of⟧: {a: {type: int}}, history: \(value("[]"))")),
    MessageCase(
      "declared twice", .duplicateID,
      used("p", "type: int, history: \(values)")
        + "---\nparameters: {⟦p⟧: {type: int, history: \(values)}}"),
  ]

  @Test(arguments: documents + facts + parameters)
  func saysWhatIsWrong(_ item: MessageCase) { item.check() }

  // MARK: Building blocks

  private static let both = "{zh: 推定, en: Guess}"
  private static let values = value("1")

  private static func value(_ text: String) -> String {
    "[{from: 2024-01-01, value: \(text), assumption: \(both)}]"
  }

  private static func fact(_ name: String, _ attributes: String) -> String {
    "facts: {\(name): {\(attributes), label: {zh: 乙, en: Bee}}}"
  }

  /// A parameter, and a programme that uses it.
  private static func used(
    _ name: String, _ attributes: String, as variable: String = "params.p"
  ) -> String {
    "parameters: {\(name): {\(attributes)}}\n---\n" + Prelude.head() + """
      conditions:
        all:
          - {id: adult, label: {zh: 成年, en: Adult}, expr: age > \(variable), assumption: \(both)}

      """
  }
}
