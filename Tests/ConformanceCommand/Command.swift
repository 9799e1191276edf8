import ConformanceRunner
import Foundation

/// `cel-conformance PATH…`: runs files or directories of conformance cases.
///
/// With `--corpus DIR` it writes each expression to a file of its own instead, for a fuzzer.
///
/// Exit code: 0 all pass, 1 some fail, 2 unusable input.
@main
enum Command {
  private static let usage = """
    usage: cel-conformance [--table] PATH…
           cel-conformance --corpus DIR PATH…

    Runs CEL conformance cases (format cel-conformance/1), each as one row and as a row of a mixed
    batch. PATH is a file of cases or a directory of such files.

      --table        print the counts of each file
      --corpus DIR   write the expressions into DIR, a file each, and run nothing
    """

  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--help") || arguments.contains("-h") { return print(usage) }
    var corpus: String?
    if arguments.first == "--corpus" {
      corpus = arguments.dropFirst().first
      arguments = arguments.dropFirst(2)
    }
    let unknown = arguments.first { $0.hasPrefix("-") && $0 != "--table" }
    let paths = arguments.filter { !$0.hasPrefix("-") }
    if let unknown { fail("unknown option \(unknown)\n\(usage)") }
    if paths.isEmpty { fail(usage) }
    let files = read(paths)
    if let corpus { return write(files, to: corpus) }
    run(files, showsTable: arguments.contains("--table"))
  }

  private static func read(_ paths: [String]) -> [ConformanceFile] {
    do {
      return try paths.flatMap { try ConformanceFile.read(path: $0) }
    } catch {
      fail("\(error)")
    }
  }

  private static func write(_ files: [ConformanceFile], to directory: String) {
    for (index, test) in files.flatMap(\.cases).enumerated() {
      let file = URL(filePath: directory).appending(path: "case-\(index)")
      do {
        try Data(test.expression.utf8).write(to: file)
      } catch {
        fail("\(file.path): \(error.localizedDescription)")
      }
    }
  }

  private static func run(_ files: [ConformanceFile], showsTable: Bool) {
    let report = ConformanceReport(files)
    for line in report.failures + report.skips { print(line) }
    if showsTable { print(report.table) }
    print(report.summary)
    exit(report.failed == 0 ? 0 : 1)
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }
}
