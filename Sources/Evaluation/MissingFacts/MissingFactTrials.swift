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
  /// By fact, the programmes that one of its values decides.
  private var decided: [String: Set<String>] = [:]

  init(_ program: RuleProgram, _ member: MemberFacts, facts: [String]) {
    (self.program, self.member) = (program, member)
    constants = FactConstants(program)
    catalogue = ChangeCatalogue(checked: program.checked, member: member, asOf: program.asOf)
    let trials = facts.flatMap { name in scenarios(setting: name).map { (name, $0) } }
    guard !trials.isEmpty else { return }
    var inputs = member.inputs(for: trials.map(\.1), asOf: program.asOf)
    program.bindConstants(in: &inputs)
    let run = program.run(inputs)
    for id in program.programmeIDs {
      guard let statuses = run.programmes[id]?.determinations.statuses else { continue }
      for (trial, status) in zip(trials, statuses) where status != .undetermined {
        decided[trial.0, default: []].insert(id)
      }
    }
  }

  /// Whether some value of the fact decides the programme, whatever else is missing.
  func canDecide(_ programme: String, by fact: String) -> Bool {
    decided[fact]?.contains(programme) ?? false
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
