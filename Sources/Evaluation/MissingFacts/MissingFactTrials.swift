import CEL
import Columns
import Programmes
import Records

/// Which programmes each missing fact could decide all by itself: values that matter are put in its
/// place, a row a value, and the rows of all facts are decided together.
struct MissingFactTrials {
  private let program: RuleProgram
  private let member: MemberFacts
  private let constants: FactConstants
  private let catalogue: ChangeCatalogue
  /// By programme, the facts of which one value decides it.
  private var deciding: [String: Set<String>] = [:]

  /// One of the first few values nearly always decides what any value can; the rest is tried only for
  /// what they leave open.
  private static let firstValues = 3

  /// - Parameter answers: those that are to be decided.
  init(_ program: RuleProgram, _ member: MemberFacts, answers: [MissingFactAnswer]) {
    (self.program, self.member) = (program, member)
    let facts = Set(answers.flatMap(\.facts))
    constants = FactConstants(
      program, of: facts, in: program.checked.related(to: answers.map(\.programme)))
    catalogue = ChangeCatalogue(checked: program.checked, member: member, asOf: program.asOf)
    var open = facts.sorted().map { fact in
      Trial(
        fact: fact, targets: targets(of: fact),
        programmes: answers.filter { $0.facts.contains(fact) }.map(\.programme))
    }
    runRound(&open, values: 0..<Self.firstValues)
    runRound(&open, values: Self.firstValues..<Int.max)
  }

  /// A fact whose values are tried.
  private struct Trial {
    let fact: String
    /// The fact, or its field in every element that lacks it.
    let targets: [ChangeTarget]
    /// Those that wait for the fact and are not decided by any value so far.
    var programmes: [String]
  }

  /// Tries some values of each fact, by their places, and keeps what they leave open.
  private mutating func runRound(_ trials: inout [Trial], values range: Range<Int>) {
    let round = trials.map { scenarios(of: $0, range) }
    let programmes = program.checked.related(to: Array(Set(trials.flatMap(\.programmes))))
    guard let run = run(round.flatMap { $0 }, programmes) else { return }
    var start = 0
    for (index, scenarios) in round.enumerated() {
      let fact = trials[index].fact
      let rows = start..<start + scenarios.count
      start = rows.upperBound
      for programme in trials[index].programmes where run.decides(programme, inAnyOf: rows) {
        deciding[programme, default: []].insert(fact)
      }
      trials[index].programmes.removeAll { canDecide($0, by: fact) }
    }
    trials.removeAll { $0.programmes.isEmpty }
  }

  /// Whether some value of the fact decides the programme, whatever else is missing.
  func canDecide(_ programme: String, by fact: String) -> Bool {
    deciding[programme]?.contains(fact) ?? false
  }

  /// What the programmes come to in the scenarios, a row each.
  private func run(_ scenarios: [Scenario], _ programmes: Set<String>) -> BatchRun? {
    guard !scenarios.isEmpty else { return nil }
    var inputs = member.inputs(for: scenarios, asOf: program.asOf)
    program.bindConstants(in: &inputs)
    return program.run(inputs, programmes: programmes)
  }

  /// A value each.
  private func scenarios(of trial: Trial, _ range: Range<Int>) -> [Scenario] {
    values(of: trial, ofAtMost: range.upperBound).dropFirst(range.lowerBound).map { value in
      trial.targets.reduce(Scenario()) { $0.setting($1, to: value) }
    }
  }

  private func values(of trial: Trial, ofAtMost count: Int) -> ArraySlice<Value> {
    guard let first = trial.targets.first else { return [] }
    let values =
      catalogue.values(of: first, constants[trial.fact], isRequired: false)
      + catalogue.anyValue(of: first) + identityNumbers(trial.fact, ofAtMost: count)
    return values.prefix(count)
  }

  private func targets(of name: String) -> [ChangeTarget] {
    guard let (list, field) = program.checked.schema.listField(name) else {
      return [.fact(name)]
    }
    guard case .list(let elements)? = member.values[list] else { return [] }
    return elements.indices.filter { index in
      if case .object(let object) = elements[index] { object[field.name] == nil } else { false }
    }.map { .field(list: list, index: $0, name: field.name) }
  }

  /// Made up, with the birth dates that matter, of men and of women.
  private func identityNumbers(_ name: String, ofAtMost count: Int) -> [Value] {
    guard case .string(.residentID)? = program.checked.schema[name]?.type else { return [] }
    let days = CandidateValues(asOf: program.asOf).values(
      of: .date(min: nil, max: nil), constants[name], from: nil)
    return days.prefix(count).flatMap { day -> [Value] in
      guard case .date(let birthDate) = day else { return [] }
      return [0, 1].map { serial in
        .string(ResidentID(area: 110_300, birthDate: birthDate, serial: serial).text)
      }
    }
  }
}

extension BatchRun {
  fileprivate func decides(_ programme: String, inAnyOf rows: Range<Int>) -> Bool {
    guard let answers = programmes[programme]?.determinations else { return false }
    return rows.contains { answers.status(row: $0) != .undetermined }
  }
}
