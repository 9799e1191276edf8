import Programmes
public import Records

extension RuleProgram {
  /// What the record of one member lacks and some answer waits for, what is best asked for first.
  ///
  ///     let answers = program.explain(batch)
  ///     let missing = program.rankedMissingFacts(for: batch, answers: answers[0])
  ///     missing[0].name     // membership.status
  ///     missing[0].settles  // 5
  ///
  /// First comes what could decide the most programmes by itself; of equals what the most programmes
  /// wait for, then what is waited for beside the fewest other facts, then what is not sensitive, then
  /// what comes first in the rule book.
  ///
  /// - Parameter answers: the member's determinations by this program.
  public func rankedMissingFacts(
    for batch: RecordBatch, row: Int = 0, answers: [Determination]
  ) -> [MissingFact] {
    rankedMissingFacts(
      for: batch, row: row, answers: answers.map { MissingFactAnswer($0, facts: $0.missing) })
  }

  func rankedMissingFacts(
    for batch: RecordBatch, row: Int = 0, answers: [MissingFactAnswer]
  ) -> [MissingFact] {
    let facts = Set(answers.flatMap(\.facts))
    guard !facts.isEmpty else { return [] }
    let trials = MissingFactTrials(
      self, MemberFacts(batch, row: row), answers: answers.filter(\.waitsForSeveral))
    return facts.map { name in
      let waiting = answers.filter { $0.facts.contains(name) }
      let uses = waiting.map { $0.use(of: name, trials) }
      return (
        fact: MissingFact(name: name, uses: uses, standIns: standIns(for: name, in: waiting)),
        key: RankingKey(
          settles: uses.count(where: \.canSettle), uses: uses.count,
          others: waiting.reduce(0) { $0 + $1.facts.count },
          isSensitive: checked.schema[name]?.isSensitive == true,
          position: factPositions[name] ?? .max, name: name)
      )
    }.sorted { $0.key < $1.key }.map(\.fact)
  }
}

extension RuleProgram {
  private func standIns(for name: String, in answers: [MissingFactAnswer]) -> [String] {
    let between = Set(answers.flatMap(\.openFacts).flatMap { $0.factsAbove(name) })
    guard !between.isEmpty else { return [] }
    let (schema, positions) = (checked.schema, factPositions)
    return between.filter { schema[$0]?.columns.isEmpty == false }.sorted {
      positions[$0, default: .max] < positions[$1, default: .max]
    }
  }
}

extension Determination {
  /// The facts that conditions saw and still wait for.
  fileprivate var openFacts: [FactValue] {
    conditions.filter { $0.isReason && $0.status == .unknown }.flatMap(\.facts)
  }
}

/// An answer, and the facts that can be asked for to decide it.
///
/// A class, as it is handed on often: to copy an answer is to count all it consists of.
final class MissingFactAnswer {
  let determination: Determination
  let facts: [String]
  /// What conditions saw and still wait for.
  let openFacts: [FactValue]

  init(_ determination: Determination, facts: [String]) {
    self.determination = determination
    var seen: Set<String> = []
    self.facts = facts.filter { seen.insert($0).inserted }
    openFacts = facts.isEmpty ? [] : determination.openFacts
  }

  /// The programme's id.
  var programme: String { determination.programme.id }

  /// Whether it is not clear without a trial if one of its facts settles it.
  var waitsForSeveral: Bool { facts.count > 1 && determination.status == .undetermined }

  func use(of name: String, _ trials: MissingFactTrials) -> MissingFact.Use {
    // The last thing an answer waits for decides it, whatever it turns out to be.
    let isLast = facts.count == 1
    let isOpen = determination.status == .undetermined
    return MissingFact.Use(
      programme: programme, reasons: isOpen ? reasons(waitingFor: name) : [],
      canSettle: isLast || isOpen && trials.canDecide(programme, by: name))
  }

  private func reasons(waitingFor name: String) -> [Reason] {
    let conditions = determination.conditions.filter { condition in
      condition.isReason
        && (condition.missing.contains(name) || condition.facts.contains { $0.has(open: name) })
    }.map { Reason.condition($0.condition.id) }
    let standing = determination.standing
      .filter { $0.status == .unknown && $0.missing.contains(name) }.map(\.reason)
    let found = conditions + standing
    // What is left waits for the claimed list itself.
    return found.isEmpty ? [.noClaim] : determination.reasons.filter(found.contains)
  }
}

/// The order in which facts are asked for, the best first.
private struct RankingKey: Comparable {
  let settles: Int
  let uses: Int
  let others: Int
  let isSensitive: Bool
  let position: Int
  let name: String

  private var ranks: [Int] { [-settles, -uses, others, isSensitive ? 1 : 0, position] }

  static func < (a: RankingKey, b: RankingKey) -> Bool {
    a.ranks == b.ranks ? a.name < b.name : a.ranks.lexicographicallyPrecedes(b.ranks)
  }
}

extension FactValue {
  /// Whether it is the missing fact, or derived from it.
  fileprivate func has(open name: String) -> Bool {
    origin == .missing && (self.name == name || derivedFrom.contains { $0.has(open: name) })
  }
}

extension FactValue {
  /// The missing facts on the way from this one down to the named one, that one aside.
  fileprivate func factsAbove(_ name: String) -> [String] {
    guard self.name != name, has(open: name) else { return [] }
    return [self.name] + derivedFrom.flatMap { $0.factsAbove(name) }
  }
}

extension StandingOutcome {
  /// The reserved reason this outcome gives when it stands in the way.
  fileprivate var reason: Reason {
    switch kind {
    case .requires(let programme, _, _): .requires(programme)
    case .excludes(let programme): .excludedBy(programme)
    case .limit: .limit
    }
  }
}
