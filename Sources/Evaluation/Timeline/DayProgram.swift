import CEL
import Columns
import Programmes

/// One programme, and all that has a say in it, compiled for rows that each have a day of their own.
///
/// A `RuleProgram` fixes the day when it is compiled. Here `today`, and every parameter that changes
/// within the days asked about, is a column; each version of a programme is evaluated over all rows
/// and counts on those days on which it is in force.
struct DayProgram: Sendable {
  let checked: CheckedRuleBook
  /// The programme that is asked about.
  let id: String
  /// That one, and those it requires or excludes; prerequisites come before what requires them.
  let programmes: [Entry]
  let memberPlan: Plan
  /// The parameters that some expression reads.
  let parameters: [Parameter]
  /// Whether some expression looks at the day itself; otherwise only versions and parameters change
  /// an answer over time.
  let readsToday: Bool

  /// The versions of the programme that is asked about. It need not be the last: one that it excludes
  /// may require it.
  var versions: [CompiledProgramme] { programmes.first { $0.id == id }?.versions ?? [] }

  /// All versions of one programme, in file order.
  struct Entry: Sendable {
    let id: String
    let versions: [CompiledProgramme]
  }

  init(_ checked: CheckedRuleBook, programme id: String) {
    self.checked = checked
    self.id = id
    let needed = checked.related(to: [id])
    var compiler = RuleProgramCompiler(checked)
    programmes = checked.evaluationOrder.filter(needed.contains).map { id in
      let versions = checked.programmes.filter { $0.programme.id == id }
      return Entry(id: id, versions: versions.map { compiler.compile($0) })
    }
    memberPlan = compiler.finish()
    let plans = [memberPlan] + programmes.flatMap(\.versions).compactMap { $0.body?.claimPlan }
    let read = Set(plans.flatMap(\.inputs))
    parameters = checked.book.parameters.filter { read.contains($0.variable) }
    readsToday = read.contains("today")
  }

  /// Decides every row: row `i` on `days[i]`. `inputs` holds the member's facts; the days and the
  /// parameters are bound here.
  func run(_ inputs: Inputs, days: [CalendarDate]) -> DayRun {
    var inputs = inputs
    bindParameters(on: days, in: &inputs)
    return run(parametersBound: inputs, days: days)
  }

  /// As `run(_:days:)`, of inputs that hold the parameters too.
  func run(parametersBound inputs: Inputs, days: [CalendarDate]) -> DayRun {
    precondition(inputs.rowCount == days.count)
    var inputs = inputs
    if let first = days.first, days.allSatisfy({ $0 == first }) {
      inputs.bindConstant("today", .date(first))
    } else {
      inputs.bind("today", .date(PrimitiveColumn(days)))
    }
    var run = BatchRun(inputs: inputs, member: memberPlan.evaluate(inputs), programmes: [:])
    var answers: [String: DayAnswers] = [:]
    for entry in programmes {
      let answer = DayAnswers(
        days: days, versions: entry.versions.map { RuleProgram.evaluate($0, in: run) })
      // What dependants read: the status by whichever version is in force.
      run.programmes[entry.id] = answer.versions.first
      run.programmes[entry.id]?.determinations = ProgrammeDeterminations(
        id: entry.id, statuses: answer.statuses)
      answers[entry.id] = answer
    }
    return DayRun(answers: answers, id: id)
  }

  /// Binds the parameters that are read as they stand on each row's day.
  func bindParameters(on days: [CalendarDate], in inputs: inout Inputs) {
    guard let first = days.min(), let last = days.max() else { return }
    for parameter in parameters {
      let name = parameter.variable
      if parameter.changes(after: first, through: last) {
        inputs.bind(name, days.map { parameter.outcome(on: $0) })
      } else {
        inputs.bindConstant(name, parameter.outcome(on: first))
      }
    }
  }
}

/// What the programmes of a `DayProgram` came to in each row.
struct DayRun {
  /// By programme.
  let answers: [String: DayAnswers]
  /// The programme that was asked about.
  let id: String

  /// Of the programme that was asked about.
  var answer: DayAnswers {
    guard let answer = answers[id] else { preconditionFailure("a run answers what it was asked") }
    return answer
  }
}

/// One programme's answers, each by the version in force on the row's day.
struct DayAnswers {
  /// Every version, over all rows.
  let versions: [ProgrammeRun]
  /// The version in force in each row; `nil` for none.
  let inForce: [Int?]
  let statuses: [Status]

  init(days: [CalendarDate], versions: [ProgrammeRun]) {
    self.versions = versions
    let periods = versions.map(\.compiled.summary.version.effective)
    let inForce = days.map { day in periods.firstIndex { $0.contains(day) } }
    self.inForce = inForce
    let columns = versions.map(\.determinations.statuses)
    statuses = inForce.indices.map { row in inForce[row].map { columns[$0][row] } ?? .ineligible }
  }

  /// Why a row is not eligible; empty when it is.
  func reasons(row: Int) -> [Reason] {
    inForce[row].map { versions[$0].determinations.reasons(row: row) } ?? [.notInForce]
  }

  /// Why a row is not eligible, as told to somebody who is in `other`: of the claim that is eligible
  /// there, should there be claims. All rows hold the same claims.
  func reasons(row: Int, besideEligible other: Int) -> [Reason] {
    guard let version = inForce[row], version == inForce[other],
      let detail = versions[version].detail, let claims = detail.claims,
      let claim = detail.decidingLines[other]
    else { return reasons(row: row) }
    let line = claims.starts[row] + claim - claims.starts[other]
    let reasons = detail.lines.reasons(row: line)
    return reasons.isEmpty ? self.reasons(row: row) : reasons
  }
}

extension ProgrammeDeterminations {
  /// Statuses alone, for those who only read them.
  fileprivate init(id: String, statuses: [Status]) {
    var table = AnswerTable()
    var last: (status: Status, code: UInt32)?
    // Most days answer as the day before.
    let codes = statuses.map { status in
      if let last, last.status == status { return last.code }
      let code = table.code(of: Answer(status: status, reasons: []))
      last = (status, code)
      return code
    }
    self.init(id: id, reasons: [], table: table, codes: codes)
  }
}

extension Parameter {
  /// Whether the parameter has another value, or none, on some day after `first` and up to `last`.
  fileprivate func changes(after first: CalendarDate, through last: CalendarDate) -> Bool {
    changeDays.contains { first < $0 && $0 <= last }
  }

  fileprivate func outcome(on day: CalendarDate) -> Outcome {
    value(on: day).map { .value($0.value) }
      ?? .error(EvaluationMessages.noParameterValue(name, on: day))
  }
}

extension Inputs {
  /// Binds one outcome for all rows.
  mutating func bindConstant(_ name: String, _ outcome: Outcome) {
    switch outcome {
    case .value(let value): bindConstant(name, value)
    case .unknown: bindUnknown(name)
    case .error(let error): bindError(name, error)
    }
  }
}
