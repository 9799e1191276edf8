import CEL
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports
import TestSupport
import Testing

/// How each condition was decided, for authors and reviewers.
@Suite struct TraceReportTests {
  private func report(
    _ text: String, _ language: Language = .en, showSensitive: Bool = false
  ) throws -> String {
    let program = try sampleProgram()
    return TraceReport(
      program.checked.book, asOf: sampleDay, language: language, width: 100,
      showSensitive: showSensitive
    ).render(program.conditionTraces(for: try member(text, of: program)))
  }

  @Test(arguments: Language.allCases)
  func `every part, the parameters and the place are shown`(_ language: Language) throws {
    expectGolden(try report(inventor, language), named: "trace.inventor.\(language).txt")
  }

  @Test func `each claim has traces of its own`() throws {
    let program = try sampleProgram()
    let traces = program.conditionTraces(for: try member(inventor, of: program))
    let claims = traces.filter { $0.condition.id == "previous-year" }
    #expect(claims.map(\.claim) == [0, 1])
    let values = claims.map { "\($0.trace.outcome)" }
    #expect(values == ["value(true)", "value(false)"])
  }

  @Test func `the traces agree with the conditions' outcomes`() throws {
    let program = try sampleProgram()
    for text in [inventor, stranger] {
      let batch = try member(text, of: program)
      let traces = program.conditionTraces(for: batch)
      for determination in program.explain(batch)[0] where determination.claims.isEmpty {
        for outcome in determination.conditions {
          let trace = try #require(
            traces.first {
              $0.programme == determination.programme.id && $0.condition.id == outcome.condition.id
            })
          switch trace.trace.outcome {
          case .value(.bool(let holds)):
            #expect((outcome.status == .met) == (holds != outcome.condition.isNegated))
          case .value, .error: #expect(outcome.status == .error)
          case .unknown: #expect(outcome.status == .unknown)
          }
        }
      }
    }
  }

  @Test func `sensitive facts are masked unless asked for`() throws {
    #expect(try !report(inventor).contains("1990-03-07"))
    #expect(try report(inventor, showSensitive: true).contains("1990-03-07"))
  }
}
