import CMallocCount
import Glibc

/// CPU time and allocations of each stage over all batches.
struct StageCosts {
  enum Stage: String, CaseIterable {
    case csv = "reading CSV"
    case ndjson = "reading NDJSON"
    case determinations, counts
    case lines = "CSV lines"
  }

  private var times: [Stage: Duration] = [:]
  private var allocations: [Stage: Int] = [:]

  mutating func measure<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    let before = Int(malloc_count())
    let start = Self.time
    let result = try work()
    times[stage, default: .zero] += Self.time - start
    allocations[stage, default: 0] += Int(malloc_count()) - before
    return result
  }

  /// What this thread has computed so far: other processes on the machine don't count.
  private static var time: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Keeps the better time of each stage, and the later allocations.
  mutating func keepBest(_ other: StageCosts) {
    times.merge(other.times, uniquingKeysWith: min)
    allocations = other.allocations
  }

  func table(members: Int, batches: Int) -> String {
    let lines = Stage.allCases.map { stage in
      line(
        stage.rawValue, times[stage] ?? .zero, Double(allocations[stage] ?? 0), members, batches)
    }
    return lines.joined(separator: "\n")
  }

  private func line(
    _ name: String, _ time: Duration, _ allocations: Double, _ members: Int, _ batches: Int
  ) -> String {
    let nanoseconds = Int(time / .nanoseconds(1) / Double(max(1, members)))
    let perBatch = Int(allocations / Double(max(1, batches)))
    return name + String(repeating: " ", count: max(1, 16 - name.count))
      + "\(nanoseconds) ns a member, \(perBatch) allocations a batch"
  }
}
