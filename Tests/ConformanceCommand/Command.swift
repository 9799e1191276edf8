import ConformanceRunner
import Foundation

/// `cel-conformance PATH…`: runs files or directories of conformance cases.
///
/// Exit code: 0 all pass, 1 some fail, 2 unusable input.
@main
enum Command {
  private static let usage = """
    usage: cel-conformance [--table] PATH…

    Runs CEL conformance cases (format cel-conformance/1), each as one row and as a row of a mixed
    batch. PATH is a file of cases or a directory of such files.

      --table   print the counts of each file
    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--help") || arguments.contains("-h") { return print(usage) }
    let unknown = arguments.first { $0.hasPrefix("-") && $0 != "--table" }
    let paths = arguments.filter { !$0.hasPrefix("-") }
    if let unknown { fail("unknown option \(unknown)\n\(usage)") }
    if paths.isEmpty { fail(usage) }
    run(paths, showsTable: arguments.contains("--table"))
  }

  private static func run(_ paths: [String], showsTable: Bool) {
    let files: [ConformanceFile]
    do {
      files = try paths.flatMap { try ConformanceFile.read(path: $0) }
    } catch {
      fail("\(error)")
    }
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
