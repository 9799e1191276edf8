import Columns
import Diagnostics
public import Programmes
import Records

/// Runs the worked examples of a rule book against its rules.
public struct CaseRunner {
  private let checked: CheckedRuleBook
  private let decoder: MemberDecoder
  /// Many cases ask about the same day.
  private var programs: [CalendarDate: RuleProgram] = [:]

  /// Prepares for the cases of a book; rules are compiled once for each day a case asks about.
  public init(_ checked: CheckedRuleBook) {
    self.checked = checked
    decoder = MemberDecoder(Projection(checked.schema))
  }

  /// Runs every case of the book, in file order.
  public mutating func runAll() -> [CaseResult] { checked.book.cases.map { run($0) } }

  /// Runs one case. A member that cannot be decoded fails every expectation; `validate` says why.
  public mutating func run(_ sample: Case) -> CaseResult {
    var sink = DiagnosticSink()
    guard let batch = decoder.decode(yaml: sample.member, unknownKeys: .error, into: &sink),
      batch.count == 1
    else { return CaseResult(sample: sample, failures: [], unreadable: sink.diagnostics) }
    let answers = Dictionary(
      uniqueKeysWithValues: program(on: sample.asOf).explain(batch)[0].map { ($0.programme.id, $0) }
    )
    let failures = sample.expectations.flatMap { expectation in
      answers[expectation.programme].map { expectation.failures(in: $0) } ?? []
    }
    return CaseResult(sample: sample, failures: failures, unreadable: [])
  }

  private mutating func program(on date: CalendarDate) -> RuleProgram {
    if let program = programs[date] { return program }
    let program = RuleProgram(checked, asOf: date)
    programs[date] = program
    return program
  }
}
