import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// One check of one member: what was asked, whoever read the command line, and how it is answered.
struct MemberCheck {
  /// The member's file.
  var member: String
  var question: RuleQuestion
  var language: Language
  var format = Check.Format.text
  var output = OutputPlace()
  var encoding = TextEncoding.auto
  var showSensitive = false
  var explain = Check.Depth.short
  var windows = false
  var changes = false
  var fail = false

  /// Answers, and ends the process while everything is still there: to take it down piece by piece,
  /// for a system that takes all of it at once, is a twentieth of a check.
  func runToEnd() throws -> Never {
    try MemberArgument(member).requireOneMember()
    // One after the other: a second thread costs more than it saves here.
    let program = try question.compile(language)
    let batch = try MemberArgument(member).readOne(
      program.checked.schema, language, encoding: encoding)
    let answers = answers(program, batch)
    try output.write(render(answers, program))
    withExtendedLifetime((program, batch, answers)) { exit(answers.determinations).leave() }
  }

  private func answers(_ program: RuleProgram, _ batch: RecordBatch) -> MemberDeterminations {
    var answers = MemberDeterminations(
      member: batch.keys[0].isEmpty ? nil : batch.keys[0], asOf: program.asOf,
      determinations: program.explain(batch)[0])
    answers.missingFacts = program.rankedMissingFacts(
      for: batch, answers: answers.determinations)
    lookAhead(&answers, program, batch)
    if explain == .full { answers.traces = program.conditionTraces(for: batch) }
    return answers
  }

  private func lookAhead(
    _ answers: inout MemberDeterminations, _ program: RuleProgram, _ batch: RecordBatch
  ) {
    if windows { answers.outlook.insert(.windows) }
    if changes { answers.outlook.insert(.changes) }
    guard !answers.outlook.isEmpty else { return }
    let outlook = Outlook(
      program.checked, asOf: program.asOf, programmes: program.programmeIDs)
    answers.prospects = outlook.prospects(for: batch)
  }

  /// The answers in UTF-8.
  private func render(_ answers: MemberDeterminations, _ program: RuleProgram) -> [UInt8] {
    let book = program.checked.book
    switch format {
    case .json:
      let report = JSONReport(book, asOf: program.asOf, showSensitive: showSensitive)
      return Array(report.render(answers).utf8)
    case .text:
      let isScreen = output.isStandardOutput
      let options = TextReport.Options(
        language: language, width: isScreen ? StandardStream.output.width : 80,
        color: isScreen && StandardStream.output.allowsColour, showSensitive: showSensitive)
      return TextReport(book, asOf: program.asOf, options: options).utf8(answers)
    case .markdown:
      let report = MarkdownReport(
        book, asOf: program.asOf, language: language, showSensitive: showSensitive)
      return Array(report.render(answers).utf8)
    case .html:
      let report = HTMLReport(
        book, asOf: program.asOf, language: language, showSensitive: showSensitive)
      return Array(report.render(answers).utf8)
    }
  }

  private func exit(_ determinations: [Determination]) -> Exit {
    let statuses = determinations.map(\.status)
    guard fail else { return .done }
    if statuses.contains(where: { $0 == .ineligible || $0 == .error }) { return .answeredNo }
    return statuses.contains(.undetermined) ? .undetermined : .done
  }
}
