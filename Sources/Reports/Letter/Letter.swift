import Diagnostics
import Evaluation
import Programmes

/// What a member is told, as data: everything that text, Markdown and HTML have in common, in the
/// order it is read, every phrase in both languages. A renderer decides nothing but how it looks.
struct Letter: Sendable {
  var title: LocalizedText
  /// `核定日：2024年5月1日`.
  var asOf: LocalizedText
  /// How many programmes came to what.
  var overview: LocalizedText
  /// What is best asked for; `nil` when nothing is missing.
  var missing: LetterMissing?
  /// One a programme, in rule-file order.
  var sections: [LetterSection]
}

/// The facts that answers wait for, the most useful first.
struct LetterMissing: Sendable {
  /// One fact, and what it is needed for.
  struct Fact: Sendable {
    var name: LocalizedText
    var use: LocalizedText
  }

  var facts: [Fact]
  /// How many more there are; `nil` when all are told.
  var more: LocalizedText?
}

/// What a letter says of one programme.
struct LetterSection: Sendable {
  /// The programme's id.
  var id: String
  var status: Status
  var title: LocalizedText
  /// The answer in a few words, for the list at the top.
  var result: LocalizedText
  /// The answer, with what is to be had.
  var verdict: LocalizedText
  var provider: LocalizedText?
  /// That other programmes are open too, but not together with this one.
  var alternatives: LocalizedText?
  /// Which claim it is about, when there is but one.
  var claim: LocalizedText?
  /// Stands over `reasons` and over the conditions that decided; `nil` when neither is there.
  var reasonsHeading: LocalizedText?
  /// Reasons that are no condition of the author's.
  var reasons: [LocalizedText] = []
  /// One a claim, when there are several; `conditions` is then empty.
  var claims: [LetterClaim] = []
  var conditions = LetterConditions()
  /// What other grants and programmes had to say, save what is told as a reason.
  var standing: [LetterItem] = []
  /// From when and until when, and what would change the answer: further lists, each under its own
  /// heading.
  var outlook: [LetterList] = []
  /// The facts the answer waits for; `nil` when none.
  var needed: LocalizedText?
  /// What the member can do next. The text letter says remedies beside their conditions instead.
  var steps: [LocalizedText] = []
  /// What to bring; `nil` when there is nothing, or the member is refused.
  var documents: LetterList?
}

/// One element of the list that is claimed for.
struct LetterClaim: Sendable {
  var status: Status
  /// Which one, and what came of it.
  var title: LocalizedText
  var conditions: LetterConditions
}

/// The conditions of a programme or of a claim, those that decided apart from the rest.
struct LetterConditions: Sendable {
  /// Told in full.
  var deciding: [LetterCondition] = []
  /// Told in a line each.
  var met: [LetterCondition] = []
  /// Neither met nor decisive.
  var others: [LetterCondition] = []

  /// What those told in a line rest on.
  var footnotes: Footnotes { Footnotes(met + others) }
}

/// One condition of the author's and what the record says to it.
struct LetterCondition: Sendable {
  var status: ConditionStatus
  var label: LocalizedText
  /// The author's own sentence for this outcome; it stands in for requirement and records.
  var authored: LocalizedText?
  /// What is required, in plain words; only for a condition told in full.
  var requirement: LocalizedText?
  /// What is on record, a text a fact.
  var records: [LocalizedText]
  /// What went wrong.
  var problem: LocalizedText?
  var basis: Basis
  /// What it rests on, in words.
  var basisText: BasisText
  /// What can be done about it, when unmet.
  var remedy: LocalizedText?

  /// All but the remedy, each with its label: required, on record, what it rests on.
  var rows: [(label: LocalizedText, text: LocalizedText)] {
    let finding =
      authored.map { [(Wording.finding, $0)] }
      ?? (requirement.map { [(Wording.required, $0)] } ?? [])
      + records.map { (Wording.record, $0) }
    return finding + (problem.map { [(Wording.problem, $0)] } ?? []) + [basisText.row]
  }

  /// What a line has room for.
  var told: [LocalizedText] { authored.map { [$0] } ?? records }
}

/// A line with the mark of what it came to.
struct LetterItem: Sendable {
  var status: ConditionStatus
  var text: LocalizedText
}

/// Lines under a heading.
struct LetterList: Sendable {
  var heading: LocalizedText
  var items: [LocalizedText]
}

/// What conditions rest on, each numbered from 1 when first named.
struct Footnotes {
  /// The texts, by number from 1.
  private(set) var lines: [LocalizedText] = []
  /// What they name; so few that looking through them is the shortest way to a number.
  private var bases: [Basis] = []

  init(_ conditions: [LetterCondition]) {
    for condition in conditions where !bases.contains(condition.basis) {
      lines.append(condition.basisText.line)
      bases.append(condition.basis)
    }
  }

  func number(of condition: LetterCondition) -> Int {
    (bases.firstIndex(of: condition.basis) ?? -1) + 1
  }
}
