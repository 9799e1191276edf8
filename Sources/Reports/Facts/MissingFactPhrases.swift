import Diagnostics
import Evaluation

/// Says what a missing fact is needed for.
struct MissingFactPhrases {
  let vocabulary: Vocabulary

  /// The most programmes that are named of each kind.
  private static let mostTitles = 3

  /// `身份证号（或性别）`.
  func name(of fact: MissingFact) -> LocalizedText {
    let label = vocabulary.label(fact.name)
    guard !fact.standIns.isEmpty else { return label }
    return .parenthesized(label, Wording.orElse(vocabulary.labels(fact.standIns)))
  }

  /// `可判定：甲项目、乙项目；还关系到：丙项目`.
  func use(of fact: MissingFact) -> LocalizedText {
    let settled = titles(fact.uses.filter(\.canSettle)).map {
      Wording.labelled(Wording.couldSettle, $0)
    }
    let others = titles(fact.uses.filter { !$0.canSettle }).map { titles in
      Wording.labelled(settled == nil ? Wording.mattersFor : Wording.alsoMattersFor, titles)
    }
    return Wording.clauses([settled, others].compactMap { $0 }).capitalized
  }

  private func titles(_ uses: [MissingFact.Use]) -> LocalizedText? {
    guard !uses.isEmpty else { return nil }
    let titles = uses.prefix(Self.mostTitles).map { use in
      let title = vocabulary.title(use.programme)
      return use.isForAmount ? .parenthesized(title, Wording.amount) : title
    }
    return Wording.titles(titles, of: uses.count)
  }
}
