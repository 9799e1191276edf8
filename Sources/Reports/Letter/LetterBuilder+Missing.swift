import Diagnostics
import Evaluation

/// What is best asked for, once for all programmes.
extension LetterBuilder {
  /// The most facts that are told; programmes name all of theirs.
  private static let mostFacts = 12

  func missing(_ facts: [MissingFact]) -> LetterMissing? {
    // One fact for one programme is told at that programme.
    guard facts.flatMap(\.uses).count > 1 else { return nil }
    let phrases = MissingFactPhrases(vocabulary: vocabulary)
    let rest = facts.count - Self.mostFacts
    return LetterMissing(
      facts: facts.prefix(Self.mostFacts).map { fact in
        LetterMissing.Fact(name: phrases.name(of: fact), use: phrases.use(of: fact))
      },
      more: rest > 0 ? Wording.moreFacts(rest) : nil)
  }
}
