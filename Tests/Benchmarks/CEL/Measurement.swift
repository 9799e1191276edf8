import CEL

/// How long some conditions took over all rows, and how often each held.
struct Measurement {
  /// Nanoseconds for one row; the best of several runs.
  let nanosecondsPerRow: Double
  /// Rows in which each condition is true, and unknown.
  let counts: [Counts]

  struct Counts: Equatable {
    var isTrue = 0
    var isUnknown = 0
  }

  private static let runs = 7

  /// Plans the conditions together, as a rule book is, and runs them batch by batch on one thread.
  init(_ conditions: [BenchmarkCondition], over rows: SyntheticRows) throws {
    let environment = SyntheticRows.environment
    var builder = PlanBuilder(environment: environment)
    let roots = try conditions.map { condition in
      builder.add(try condition.checked(in: environment))
    }
    let plan = builder.finish()
    let inputs = rows.batches.map(\.inputs)
    var best = Duration.seconds(3_600)
    var counts: [Counts] = []
    for _ in 0..<Self.runs {
      counts = roots.map { _ in Counts() }
      let elapsed = ContinuousClock().measure {
        for batch in inputs {
          let evaluation = plan.evaluate(batch)
          for (index, root) in roots.enumerated() { counts[index].add(evaluation.truths(root)) }
        }
      }
      best = min(best, elapsed)
    }
    self.counts = counts
    let rowCount = inputs.reduce(0) { $0 + $1.rowCount }
    nanosecondsPerRow = best / .nanoseconds(1) / Double(rowCount)
  }
}

extension Measurement.Counts {
  fileprivate mutating func add(_ truths: [UInt8]) {
    for truth in truths {
      isTrue += truth == Evaluation.isTrue ? 1 : 0
      isUnknown += truth == Evaluation.isUnknown ? 1 : 0
    }
  }
}
