import Diagnostics
import Evaluation

/// The lists that say what lies beyond an answer, for those who asked.
extension LetterBuilder {
  /// The most sentences of a list about changes.
  private static let mostWays = 3

  func outlook(_ prospect: Prospect?, _ parts: MemberDeterminations.OutlookParts) -> [LetterList] {
    guard let prospect else { return [] }
    let phrases = OutlookPhrases(vocabulary: vocabulary, showSensitive: showSensitive)
    var lists: [LetterList] = []
    if parts.contains(.windows) {
      lists.append(LetterList(heading: Wording.windows, items: phrases.windows(prospect)))
    }
    if parts.contains(.changes) {
      // What nobody can change is told only where nothing else helps.
      let helpful = prospect.ways.filter { $0.kind != .fixed || $0.isInformation }
      let ways = helpful.isEmpty ? prospect.ways : helpful
      lists.append(
        LetterList(
          heading: Wording.changes, items: ways.prefix(Self.mostWays).map(phrases.way)))
      lists.append(
        LetterList(heading: Wording.risks, items: prospect.risks.prefix(1).map(phrases.risk)))
    }
    return lists.filter { !$0.items.isEmpty }
  }
}
