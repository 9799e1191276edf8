import CEL
import Diagnostics

/// What became of a case.
public enum Verdict: Sendable, Equatable {
  /// It came to what it expects, alone and in a batch.
  case passed
  /// It needs what the product leaves out on purpose, which is named.
  case skipped(String)
  /// It came to something else.
  case failed(expected: String, got: String)
}

/// Runs a case through parser, checker and evaluator, twice: as the only row, and as a row in the
/// middle of a batch whose other rows are unknown or in error. Both must come to the same.
public struct CaseRunner {
  let test: ConformanceCase
  private let environment: Environment

  /// Prepares the environment the case asks for.
  public init(_ test: ConformanceCase) {
    self.test = test
    environment = test.environment
  }

  /// Runs it both ways; a case that needs what the product leaves out is skipped.
  public func run() -> Verdict {
    if let reason = test.skipReason { return .skipped(reason) }
    switch prepared() {
    case .failure(let reason): return .failed(expected: test.expected.text, got: reason.text)
    case .success(let checked): return verdict(checked)
    }
  }

  private func verdict(_ checked: CheckedExpression) -> Verdict {
    if let type = test.expected.type, !test.isCheckDisabled, checked.type != type {
      return .failed(expected: "type \(type)", got: "type \(checked.type)")
    }
    guard !test.isCheckOnly, let expected = test.expected.outcome else { return .passed }
    let alone = outcome(checked)
    guard alone.fits(expected) else {
      return .failed(expected: test.expected.text, got: alone.text)
    }
    let amidst = MixedBatch(checked, environment, test.bindings).outcome()
    guard amidst.isSame(as: alone) else {
      return .failed(
        expected: "\(alone.text) in a batch too", got: "\(amidst.text) as a row of a mixed batch")
    }
    return .passed
  }

  // MARK: Steps

  private struct Refusal: Error {
    let text: String
  }

  private func prepared() -> Result<CheckedExpression, Refusal> {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let file = files.add(SourceFile(name: test.id, text: test.expression))
    let expression = environment.parse(test.expression, file: file, into: &sink)
    let checked =
      test.isCheckDisabled
      ? environment.resolveUnchecked(expression)
      : environment.compile(expression, into: &sink)
    if let checked, !sink.hasErrors { return .success(checked) }
    let messages = sink.diagnostics.map(\.headline.en).joined(separator: "; ")
    return .failure(Refusal(text: "does not compile: \(messages)"))
  }

  private func outcome(_ checked: CheckedExpression) -> Outcome {
    var inputs = Inputs(rowCount: 1)
    for (name, value) in test.bindings { inputs.bindConstant(name, value) }
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    return builder.finish().evaluate(inputs).outcome(root, row: 0)
  }
}
