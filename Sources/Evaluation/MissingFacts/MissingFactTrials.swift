import CEL
import Columns
import Programmes
import Records

/// Which programmes each missing fact could decide all by itself: every value that matters is put in
/// its place, a row a value, and all rows are decided in one run.
struct MissingFactTrials {
  private let program: RuleProgram
  private let member: MemberFacts
  private let constants: FactConstants
  private let catalogue: ChangeCatalogue
  /// By programme, the facts of which one value decides it.
  private var deciding: [String: Set<String>] = [:]

  /// - Parameter answers: those that are to be decided.
  init(_ program: RuleProgram, _ member: MemberFacts, answers: [MissingFactAnswer]) {
    (self.program, self.member) = (program, member)
    let programmes = answers.map(\.determination.programme.id)
    let involved = program.checked.related(to: programmes)
    let facts = Set(answers.flatMap(\.facts))
    constants = FactConstants(program, of: facts, in: involved)
    catalogue = ChangeCatalogue(checked: program.checked, member: member, asOf: program.asOf)
    let trials = facts.sorted().map { (fact: $0, scenarios: scenarios(setting: $0)) }
    let run = run(trials.flatMap(\.scenarios), involved)
    for id in programmes {
      var rows = run?.programmes[id]?.determinations.statuses[...] ?? []
      for trial in trials {
        let isDecided = rows.prefix(trial.scenarios.count).contains { $0 != .undetermined }
        if isDecided { deciding[id, default: []].insert(trial.fact) }
        rows = rows.dropFirst(trial.scenarios.count)
      }
    }
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

  private func scenarios(setting name: String) -> [Scenario] {
    let targets = targets(of: name)
    guard let first = targets.first else { return [] }
    let values =
      catalogue.values(of: first, constants[name], isRequired: false)
      + catalogue.anyValue(of: first) + identityNumbers(name)
    return values.map { value in
      targets.reduce(Scenario()) { $0.setting($1, to: value) }
    }
  }

  /// The fact, or its field in every element that lacks it.
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
  private func identityNumbers(_ name: String) -> [Value] {
    guard case .string(.residentID)? = program.checked.schema[name]?.type else { return [] }
    let days = CandidateValues(asOf: program.asOf).values(
      of: .date(min: nil, max: nil), constants[name], from: nil)
    return days.flatMap { day -> [Value] in
      guard case .date(let birthDate) = day else { return [] }
      return [0, 1].map { serial in
        .string(ResidentID(area: 110_300, birthDate: birthDate, serial: serial).text)
      }
    }
  }
}
