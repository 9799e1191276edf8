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

  // MARK: In every form of the letter

  private func forms(
    _ text: String, _ program: RuleProgram, showSensitive: Bool = false
  ) throws -> [String: String] {
    var known = try answers(text, of: program)
    known.traces = program.conditionTraces(for: try member(text, of: program))
    let book = program.checked.book
    return [
      "txt": TextReport(
        book, asOf: sampleDay, options: .init(language: .en, showSensitive: showSensitive)
      ).render(known),
      "md": MarkdownReport(
        book, asOf: sampleDay, language: .en, showSensitive: showSensitive
      ).render(known),
      "html": HTMLReport(
        book, asOf: sampleDay, language: .en, showSensitive: showSensitive
      ).render(known),
      "json": JSONReport(book, asOf: sampleDay, showSensitive: showSensitive).render(known),
    ]
  }

  @Test func `every form of the letter can hold the traces`() throws {
    let forms = try forms(inventor, sampleProgram())
    for form in ["md", "json"] {
      expectGolden(try #require(forms[form]), named: "trace.inventor.\(form)")
    }
    for (form, text) in forms {
      // The macro, its operand, the place of a condition, and a parameter with what it rests on.
      for part in ["size(honours)", "rules.yaml:66", "params.training.hours", "2020-01-01"] {
        #expect(text.contains(part), "\(part) is not in \(form)")
      }
    }
    let html = try #require(forms["html"])
    #expect(html.contains("<td><code>  └ member.birthDate.yearsUntil(today)</code></td>"))
  }

  @Test func `sensitive facts are masked unless asked for`() throws {
    #expect(try !report(inventor).contains("1990-03-07"))
    #expect(try report(inventor, showSensitive: true).contains("1990-03-07"))
    for (form, text) in try forms(inventor, sampleProgram()) {
      #expect(!text.contains("1990-03-07"), "\(form)")
    }
    for (form, text) in try forms(inventor, sampleProgram(), showSensitive: true) {
      #expect(text.contains("1990-03-07"), "\(form)")
    }
  }

  /// A list is as sensitive as its fields, a claim as its list.
  @Test func `sensitive fields of lists are masked`() throws {
    let program = try sampleProgram(
      """
      facts:
        id: {type: string, key: true, label: {zh: 编号, en: Number}}
        family:
          type: list
          label: {zh: 家人, en: Family}
          of: {name: {type: string, sensitive: true, label: {zh: 姓名, en: Name}}}
      ---
      programme: aid
      title: {zh: 补助, en: Aid}
      benefit: {kind: service}
      claim: {person: family}
      conditions:
        all:
          - id: named
            label: {zh: 具名, en: Named}
            expr: person.name != "" && family.exists(f, f.name == person.name)
            assumption: {zh: 推定, en: Assumed}
      """)
    for (form, text) in try forms("family: [{name: Zhang San}]", program) {
      #expect(!text.contains("Zhang San"), "\(form)")
    }
  }
}
