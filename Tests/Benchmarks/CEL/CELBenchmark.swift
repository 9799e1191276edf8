import CEL
import Diagnostics
import Foundation

/// Ten conditions over 100,000 rows in memory: this product in batches on one thread, then Google's
/// C++ CEL and the Rust one, row by row, on the same rows.
///
///     python3 -m venv .build/cel-peers
///     .build/cel-peers/bin/python -m pip install cel-expr-python common-expression-language
///     swift run -c release cel-benchmark
///
/// Arguments: `--rows N`, `--python PATH` (of an environment that has the peers), `--no-peers`.
@main
struct CELBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let count = option("--rows", arguments).flatMap { Int($0) } ?? 100_000
    let conditions = BenchmarkCondition.all
    let rows = SyntheticRows(count: count)
    print("\(conditions.count) conditions, \(count) rows, batches of \(SyntheticRows.batchSize)\n")

    let own = try OwnFigures(conditions, over: rows)
    print(own.table)
    guard !arguments.contains("--no-peers") else { return }
    let job = try PeerJob(conditions: conditions, rows: rows)
    for peer in try job.run(python: option("--python", arguments) ?? defaultPython) {
      print(PeerTable(peer: peer, own: own).text)
    }
  }

  /// The environment of the first lines above if it is there, else whatever `python3` is.
  private static var defaultPython: String {
    let installed = ".build/cel-peers/bin/python"
    return FileManager.default.isExecutableFile(atPath: installed) ? installed : "python3"
  }

  private static func option(_ name: String, _ arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: name) else { return nil }
    return arguments.dropFirst(index + 1).first
  }
}

/// A condition that the checker refused.
struct InvalidCondition: Error, CustomStringConvertible {
  let description: String
}

extension BenchmarkCondition {
  func checked(in environment: Environment) throws -> CheckedExpression {
    var sink = DiagnosticSink()
    let file = FileID(index: 0)
    guard let checked = environment.compile(expression, file: file, into: &sink) else {
      throw InvalidCondition(
        description: "\(expression): \(sink.diagnostics.map(\.headline.en))")
    }
    return checked
  }
}
