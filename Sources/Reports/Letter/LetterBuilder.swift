import Columns
import Diagnostics
import Evaluation
import Programmes
import Records

/// Puts determinations into words.
struct LetterBuilder {
  let vocabulary: Vocabulary
  let showSensitive: Bool
  /// Whether every condition is told in full, not only those that decided.
  let opensAll: Bool
  private let isKeySensitive: Bool

  /// - Parameters:
  ///   - asOf: the day of the determinations; parameters are shown as they stood then.
  ///   - showSensitive: whether sensitive facts are shown as they are; they are masked otherwise.
  ///   - opensAll: whether conditions that are told in a line may be told in full too: what they
  ///     require is then put into words.
  init(_ book: RuleBook, asOf: CalendarDate, showSensitive: Bool, opensAll: Bool = false) {
    vocabulary = Vocabulary(book, asOf: asOf)
    self.showSensitive = showSensitive
    self.opensAll = opensAll
    isKeySensitive = book.facts.first { $0.field.isKey }?.field.isSensitive ?? false
  }

  func letter(_ member: MemberDeterminations) -> Letter {
    let determinations = member.determinations
    let missing = member.missingFacts ?? []
    let isMasked = isKeySensitive && !showSensitive
    return Letter(
      title: Wording.reportTitle(member: isMasked ? member.member.map(mask) : member.member),
      asOf: Wording.asOf(member.asOf),
      overview: Wording.overview(
        eligible: determinations.count { $0.status == .eligible }, of: determinations.count),
      missing: self.missing(missing),
      sections: determinations.map { determination in
        var section = section(determination, missing)
        let prospect = member.prospects.first { $0.programme == determination.programme.id }
        section.outlook = outlook(prospect, member.outlook)
        return section
      })
  }
}
