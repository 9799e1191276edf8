import Diagnostics
import Programmes
import Testing

/// What is said of programmes.
struct ProgrammeMessageTests {
  static let programmes: [MessageCase] = [
    MessageCase("name", .badName, Prelude.programme("⟦Aid⟧")),
    MessageCase(
      "no title", .missingLabel,
      "programme: ⟦aid⟧\nbenefit: {kind: service}\nconditions: {all: [\(Prelude.adult)]}"),
    MessageCase(
      "title in one language", .missingTranslation,
      "programme: aid\ntitle: ⟦{en: Aid}⟧\nbenefit: {kind: service}\n"
        + "conditions: {all: [\(Prelude.adult)]}"),
    MessageCase(
      "provider in one language", .missingTranslation, .warning,
      Prelude.programme("aid", "provider: ⟦{zh: 工会}⟧")),
    MessageCase("no benefit", "yaml.missing-key", benefit(nil)),
    MessageCase("kind", "yaml.unknown-choice", benefit("{kind: ⟦money⟧}")),
    MessageCase(
      "amount of an event", .amountWithoutCash, benefit("{kind: event, ⟦amount⟧: '1'}")),
    MessageCase("cash without amount", "yaml.missing-key", benefit("{⟦kind⟧: cash}")),
    MessageCase("currency", .badCurrency, benefit("{kind: service, currency: ⟦yuan⟧}")),
    MessageCase(
      "limit", "yaml.integer-range",
      Prelude.programme("aid", "limits: [{count: ⟦0⟧, per: lifetime}]")),
    MessageCase("empty period", .badPeriod, Prelude.programme("aid", "effective: ⟦{}⟧")),
    MessageCase(
      "two versions", .overlappingVersions,
      Prelude.programme("aid", "effective: {from: 2024-01-01}") + "---\n"
        + Prelude.programme("aid", "effective: ⟦{from: 2025-01-01}⟧")),
    MessageCase(
      "unknown prerequisite", .unknownProgramme, Prelude.programme("aid", "requires: [⟦card⟧]")),
    MessageCase(
      "unknown exclusion", .unknownProgramme, Prelude.programme("aid", "excludes: [⟦card⟧]")),
    MessageCase(
      "required and excluded", .repeatedReference,
      Prelude.programme("aid", "requires: [card]\nexcludes: [⟦card⟧]") + "---\n"
        + Prelude.programme("card")),
    MessageCase("excludes itself", .selfExclusion, Prelude.programme("aid", "excludes: [⟦aid⟧]")),
    MessageCase("requires itself", .cyclicRequires, Prelude.programme("aid", "requires: [⟦aid⟧]")),
    MessageCase(
      "requires by way of another", .cyclicRequires,
      Prelude.programme("aid", "requires: [⟦card⟧]") + "---\n"
        + Prelude.programme("card", "requires: [aid]")),
    MessageCase(
      "two claims", .oneClaim, Prelude.programme("aid", "claim: {patent: patents, ⟦b⟧: patents}")),
    MessageCase("claim's variable", .badName, Prelude.programme("aid", "claim: {⟦a-b⟧: patents}")),
    MessageCase(
      "claim's variable is used", .reservedName,
      Prelude.programme("aid", "claim: {⟦today⟧: patents}")),
    MessageCase(
      "claim's variable hides a fact", .nameClash,
      Prelude.programme("aid", "claim: {⟦age⟧: patents}")),
    MessageCase(
      "claim that can't be read", "yaml.wrong-kind",
      Prelude.programme("aid", "claim: {patent: ⟦[patents]⟧}")
        .replacing("age >= 18", with: "patent.kind == \"x\"")),
    MessageCase("claim of no list", .claimNotList, Prelude.programme("aid", "claim: {a: ⟦age⟧}")),
    MessageCase(
      "claim of no fact", .unknownFact, Prelude.programme("aid", "claim: {patent: ⟦patent⟧}")),
  ]

  static let conditions: [MessageCase] = [
    MessageCase("no group", .missingGroup, Prelude.head() + "conditions: ⟦{}⟧"),
    MessageCase(
      "two groups", .conflictingKeys,
      Prelude.head() + "conditions: {all: [\(Prelude.adult)], "
        + "⟦any⟧: [\(Prelude.adult.replacing("id: adult", with: "id: grown"))]}"),
    MessageCase("empty group", .emptyList, Prelude.head() + "conditions: {all: ⟦[]⟧}"),
    MessageCase("id", .badName, condition("id: ⟦is_adult⟧, \(label), \(assumption)")),
    MessageCase("reserved id", .reservedName, condition("id: ⟦limit⟧, \(label), \(assumption)")),
    MessageCase(
      "id of a prerequisite", .reservedName,
      condition("id: ⟦'requires:aid'⟧, \(label), \(assumption)")),
    MessageCase("no id", "yaml.missing-key", condition("⟦label⟧: {zh: 甲, en: A}, \(assumption)")),
    MessageCase("no label", .missingLabel, condition("id: ⟦adult⟧, \(assumption)")),
    MessageCase(
      "label in one language", .missingTranslation,
      condition("id: adult, label: ⟦{zh: 成年}⟧, \(assumption)")),
    MessageCase("no basis", .missingBasis, condition("id: ⟦adult⟧, \(label)")),
    MessageCase(
      "two bases", .conflictingKeys,
      "sources: {law: {title: 法}}\n"
        + condition("id: adult, \(label), source: law, ⟦assumption⟧: {zh: 推定, en: Guess}")),
    MessageCase(
      "unknown source", .unknownSource, condition("id: adult, \(label), source: ⟦law⟧")),
    MessageCase(
      "a value the condition does not read", .unknownPlaceholder,
      condition(
        "id: adult, \(label), \(assumption), unmet: {zh: 现年 {age}, en: 'Aged ⟦{agee}⟧'}"
          .replacing("现年 {age}", with: "'现年 {age}，须满 {{18}}'"))),
    MessageCase(
      "a value of another condition", .unknownPlaceholder,
      condition("id: adult, \(label), \(assumption), met: {zh: '{age}', en: 'Is ⟦{status}⟧'}")),
    MessageCase(
      "a brace alone", .strayBrace,
      condition("id: adult, \(label), \(assumption), met: {zh: '{age}', en: 'Aged ⟦{⟧age'}")),
    MessageCase(
      "a sentence in one language", .missingTranslation, .warning,
      condition("id: adult, \(label), \(assumption), met: ⟦{zh: '{ age }'}⟧")),
    MessageCase(
      "no expression", "yaml.missing-key",
      Prelude.head() + "conditions: {all: [{⟦id⟧: adult, \(label), \(assumption)}]}"),
    MessageCase(
      "id used twice", .duplicateID,
      Prelude.head() + "conditions: {all: [\(Prelude.adult), "
        + Prelude.adult.replacing("id: adult", with: "id: ⟦adult⟧") + "]}"),
  ]

  static let sources: [MessageCase] = [
    MessageCase(
      "unused", .unusedSource, .warning,
      Prelude.programme("aid", "sources: {⟦law⟧: {title: 法}}")),
    MessageCase(
      "year only", .badDate,
      "sources: {law: {title: 法, date: ⟦2019⟧}}\n"
        + condition("id: adult, \(label), source: law")),
    MessageCase(
      "two descriptions", .conflictingSource,
      "sources: {law: {title: 法}}\n" + condition("id: adult, \(label), source: law")
        + "---\nsources: {⟦law⟧: {title: 新法}}\n"
        + condition("id: adult, \(label), source: law", programme: "card")),
  ]

  static let cases: [MessageCase] = [
    MessageCase("programme", .unknownProgramme, testCase(expect: "{⟦aide⟧: eligible}")),
    MessageCase("status", "yaml.unknown-choice", testCase(expect: "{aid: ⟦eligable⟧}")),
    MessageCase("nothing expected", .emptyList, testCase(expect: "⟦{}⟧")),
    MessageCase(
      "reason", .unknownReason,
      testCase(expect: "{aid: {status: ineligible, reasons: [⟦adlut⟧]}}")),
    MessageCase(
      "reserved reason", .unknownProgramme,
      testCase(expect: "{aid: {status: ineligible, reasons: [⟦'requires:card'⟧]}}")),
    MessageCase(
      "missing fact", .unknownFact,
      testCase(expect: "{aid: {status: undetermined, missing: [⟦ages⟧]}}")),
    MessageCase(
      "amount", "yaml.wrong-kind",
      testCase(expect: "{aid: {status: eligible, amount: ⟦much⟧}}")),
    MessageCase("member's fact", .unknownFact, testCase(member: "{⟦agee⟧: 3}")),
    MessageCase("date", .badDate, testCase(asOf: "⟦2024-13-01⟧")),
    MessageCase(
      "name used twice", .duplicateCase, .warning,
      testCase() + "\n---\ncases:\n  - {name: ⟦case⟧, asOf: 2024-05-01, member: {}, "
        + "expect: {aid: undetermined}}"),
  ]

  @Test(arguments: programmes + conditions + sources + cases)
  func saysWhatIsWrong(_ item: MessageCase) {
    item.check()
  }

  // MARK: Building blocks

  private static let label = "label: {zh: 成年, en: Adult}"
  private static let assumption = "assumption: {zh: 推定, en: Guess}"

  private static func benefit(_ benefit: String?) -> String {
    let name = benefit == nil ? "⟦programme⟧" : "programme"
    return "\(name): aid\ntitle: {zh: 资助, en: Aid}\nconditions: {all: [\(Prelude.adult)]}\n"
      + (benefit.map { "benefit: \($0)" } ?? "")
  }

  private static func condition(_ attributes: String, programme: String = "aid") -> String {
    Prelude.head(programme) + "conditions: {all: [{\(attributes), expr: age >= 18}]}\n"
  }

  private static func testCase(
    asOf: String = "2024-05-01", member: String = "{age: 3}", expect: String = "{aid: ineligible}"
  ) -> String {
    Prelude.programme() + "---\ncases:\n"
      + "  - {name: case, asOf: \(asOf), member: \(member), expect: \(expect)}"
  }
}
