import CMallocCount
import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// What the stages of `benefits batch` take: reading either format, determinations, counts, CSV lines;
/// on sample members in memory, on one thread.
///
///     swift run -c release batch-benchmark
///
/// Arguments: `--members N`, `--rules DIR`, `--rounds N`.
@main
struct BatchBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    let count = option("--members", arguments).flatMap { Int($0) } ?? 100_000
    let rounds = option("--rounds", arguments).flatMap { Int($0) } ?? 10
    let members = try SampleMembers(rules: option("--rules", arguments) ?? "Rules", count: count)
    var desk = Desk(members.program)
    // The first round meets most of the answers.
    var best = try desk.run(members)
    for _ in 1..<max(2, rounds) { best.keepBest(try desk.run(members)) }
    let batchRows = RecordLimits.batchRows
    print("\(members.count) members, batches of \(batchRows), best of \(rounds) rounds")
    print(best.table(members: members.count, batches: members.batches.count))
  }

  private static func option(_ name: String, _ arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: name) else { return nil }
    return arguments.dropFirst(index + 1).first
  }
}

/// What one thread of a run holds, and the stages it takes a batch through.
private struct Desk {
  private var determiner: Determiner
  private var counter: BatchCounter
  private var texts = BatchCSV.Memory()
  private let csv: BatchCSV
  private var output: [UInt8] = []

  init(_ program: RuleProgram) {
    determiner = Determiner(program)
    counter = BatchCounter(programmes: program.programmeIDs, ReasonFacts(program))
    csv = BatchCSV(keyName: "key", programmes: program.programmeIDs)
  }

  mutating func run(_ members: SampleMembers) throws -> StageCosts {
    var costs = StageCosts()
    for (format, bytes) in members.texts {
      var reader = try members.reader(format, bytes)
      let stage = format == .csv ? StageCosts.Stage.csv : .ndjson
      while try costs.measure(stage, { try reader.next() }) != nil {}
    }
    for (index, batch) in members.batches.enumerated() {
      let answers = costs.measure(.determinations) { determiner.determine(batch) }
      costs.measure(.counts) {
        counter.count(answers, of: batch)
        // As many batches as a chunk of a file holds.
        if index % 4 == 3 { _ = counter.takeSummary() }
      }
      costs.measure(.lines) {
        if index % 4 == 0 { output.removeAll(keepingCapacity: true) }
        csv.append(answers, keys: batch.keys, &texts, to: &output)
      }
    }
    return costs
  }
}
