import Diagnostics

/// Which facts are missing, and what for.
extension Wording {
  static let missingFactsHeading = LocalizedText(
    zh: "还缺的信息（用处大的在前）", en: "Facts still needed, the most useful first")
  static let factColumn = LocalizedText(zh: "信息", en: "Fact")
  static let useColumn = LocalizedText(zh: "用处", en: "What it is needed for")

  /// Programmes that the fact could decide by itself.
  static let couldSettle = LocalizedText(zh: "可判定", en: "could settle")
  /// Programmes that wait for it among other facts.
  static let mattersFor = LocalizedText(zh: "关系到", en: "matters for")
  static let alsoMattersFor = LocalizedText(zh: "还关系到", en: "also matters for")

  /// What would do in the place of a fact.
  static func orElse(_ facts: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "或\(facts.zh)", en: "or \(facts.en)")
  }

  /// The first of so many titles.
  static func titles(_ shown: [LocalizedText], of count: Int) -> LocalizedText {
    let titles = list(shown)
    guard count > shown.count else { return titles }
    return LocalizedText(
      zh: "\(titles.zh)等 \(count) 个项目", en: "\(titles.en) and \(count - shown.count) more")
  }

  /// Facts beyond those listed.
  static func moreFacts(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(count) 项，见各项目。",
      en: "\(count) more \(count == 1 ? "is" : "are") named under the programmes.")
  }
}
