import Foundation

/// The cases of some files, run, and what became of each.
public struct ConformanceReport: Sendable {
  /// One case and what became of it.
  public struct Entry: Sendable {
    /// The upstream file's name: `comparisons`.
    public let file: String
    /// The case as its file has it.
    public let test: ConformanceCase
    /// Whether it passed, and if not, why.
    public let verdict: Verdict
  }

  /// In the order of the files, and of the cases within each.
  public let entries: [Entry]

  /// Runs every case.
  public init(_ files: [ConformanceFile]) {
    entries = files.flatMap { file in
      file.cases.map { Entry(file: file.name, test: $0, verdict: CaseRunner($0).run()) }
    }
  }

  /// How many cases came to what they expect.
  public var passed: Int { Self.count(entries).passed }
  /// How many cases came to something else.
  public var failed: Int { Self.count(entries).failed }
  /// How many cases need what the product leaves out on purpose.
  public var skipped: Int { Self.count(entries).skipped }

  /// The line that closes a run.
  public var summary: String { "\(passed) passed, \(failed) failed, \(skipped) skipped" }

  /// A line for each failure.
  public var failures: [String] {
    entries.compactMap { entry in
      guard case .failed(let expected, let got) = entry.verdict else { return nil }
      let expression = entry.test.expression.debugDescription
      return "\(entry.test.id): \(expression): expected \(expected), got \(got)"
    }
  }

  /// A line for each reason for which cases were skipped.
  public var skips: [String] {
    var counts: [String: Int] = [:]
    for case .skipped(let reason) in entries.map(\.verdict) { counts[reason, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "skipped: \($1) for want of \($0)" }
  }

  /// The counts of each file, as aligned columns.
  public var table: String {
    let names = Set(entries.map(\.file)).sorted()
    let width = (names + ["file"]).map(\.count).max() ?? 4
    let head = row(["file", "passed", "failed", "skipped"], width)
    let rows = names.map { name in
      let counts = Self.count(entries.filter { $0.file == name })
      return row([name, "\(counts.passed)", "\(counts.failed)", "\(counts.skipped)"], width)
    }
    return ([head] + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String], _ width: Int) -> String {
    let first = cells[0] + String(repeating: " ", count: width - cells[0].count)
    let rest = cells.dropFirst().map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }
    return first + rest.joined()
  }

  private static func count(_ entries: [Entry]) -> (passed: Int, failed: Int, skipped: Int) {
    var counts = (passed: 0, failed: 0, skipped: 0)
    for entry in entries {
      switch entry.verdict {
      case .passed: counts.passed += 1
      case .failed: counts.failed += 1
      case .skipped: counts.skipped += 1
      }
    }
    return counts
  }
}
