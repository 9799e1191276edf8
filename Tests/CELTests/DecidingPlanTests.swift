import CEL
import Columns
import TestSupport
import Testing

/// A plan that only decides comes to the same as the whole one.
@Suite struct DecidingPlanTests {
  @Test(arguments: [0, 1, 63, 64, 65, 2_047, 2_048, 2_049])
  func batchesOfEverySize(rowCount: Int) {
    agree(seed: UInt64(rowCount), rowCount: rowCount, expressions: 12)
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>) func randomExpressions(seed: UInt64) {
    agree(seed: seed, rowCount: 70, expressions: 60)
  }

  private func agree(seed: UInt64, rowCount: Int, expressions: Int) {
    var random = SplitMix64(seed: seed)
    let environment = RandomBatch.environment
    var inputs = RandomBatch(rowCount: rowCount, &random).inputs
    var constants = Inputs(rowCount: 1)
    for (name, value) in [("i2", Value.int(2)), ("d2", .date(.latest)), ("b2", .bool(true))] {
      inputs.bindConstant(name, value)
      constants.bindConstant(name, value)
    }
    var builder = PlanBuilder(environment: environment)
    var roots: [(PlanRoot, String)] = []
    for _ in 0..<expressions {
      let source = RandomCondition(&random).bool(depth: 4)
      guard let checked = compiled(source, in: environment) else { continue }
      roots.append((builder.add(checked), source))
    }
    let plan = builder.finish()
    let kept = roots.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    let whole = plan.evaluate(inputs)
    let decided = plan.deciding(kept.map(\.0), given: constants).evaluate(inputs)
    for (root, source) in kept {
      #expect(decided.truths(root) == whole.truths(root), "seed \(seed): \(source)")
      #expect(decided.rows(root) == whole.rows(root), "seed \(seed): \(source)")
    }
  }

  private static let lists = [
    "size(items.filter(x, x.n > i1)) < 2", "size(items.filter(x, x.kind == s1)) >= 1",
    "size(numbers.filter(x, x > i2)) == 1", "items.exists(x, x.kind == 'x' && x.on == d1)",
    "items.all(x, x.n != i1)", "items.exists_one(x, x.n == 1)", "s1 == s2", "s1 != s2",
  ]

  /// Counted filters and what else has a way of its own when plans decide.
  @Test(arguments: lists, [0, 1, 63, 64, 65, 2_049])
  func listsAndTexts(source: String, rowCount: Int) {
    var random = SplitMix64(seed: UInt64(rowCount))
    let inputs = RandomBatch(rowCount: rowCount, &random).inputs
    let environment = RandomBatch.environment
    var builder = PlanBuilder(environment: environment)
    guard let checked = compiled(source, in: environment) else { return }
    let root = builder.add(checked)
    let plan = builder.finish()
    let deciding = plan.deciding([root], given: Inputs(rowCount: 1))
    #expect(deciding.evaluate(inputs).truths(root) == plan.evaluate(inputs).truths(root))
  }

  @Test func whatIsConstantIsComputedOnce() {
    var environment = Environment()
    environment.declare(variable: "today", type: .date)
    environment.declare(variable: "on", type: .list(.date))
    var constants = Inputs(rowCount: 1)
    constants.bindConstant("today", .date(CalendarDate("2024-05-01") ?? .latest))
    var builder = PlanBuilder(environment: environment)
    let sources = [
      "size(on.filter(d, d.year() == today.year() - 1)) < 1", "today.year() == 2024",
    ]
    let roots = sources.compactMap { compiled($0, in: environment) }.map { builder.add($0) }
    let plan = builder.finish().deciding([roots[0]], given: constants)
    #expect(
      plan.listing == """
        %0 = input on
        %1 = constant 1
        %2 = size of filter over %0
          %0 = element 0
          %1 = year(%0)
          %2 = constant 2023
          %3 = _==_(%1, %2)
          result %3
        %3 = _<_(%2, %1)
        root 0: %3
        root 1: %4

        """)
  }

  /// Elements of flattened lists, with what doesn't depend on them computed once a row around.
  @Test(arguments: [0, 1, 63, 64, 65, 700]) func flattenedRows(rowCount: Int) {
    var random = SplitMix64(seed: UInt64(rowCount))
    var environment = RandomBatch.environment
    environment.declare(variable: "item", type: .object("item"))
    let flattened = RandomBatch(rowCount: rowCount, &random).inputs
      .flattened(over: "items", as: "item")
    var builder = PlanBuilder(environment: environment)
    let sources = [
      "item.kind == 'x'", "b1", "b1 || item.n == i1", "d1 < d2 && item.on < d1",
      "items.exists(x, x.kind == item.kind && x.n > item.n)", "numbers.all(x, x > 0)",
    ]
    let roots = sources.compactMap { compiled($0, in: environment) }.map { builder.add($0) }
    let plan = builder.finish()
    let (apart, together) = (plan.evaluate(flattened), plan.evaluate(flattened.inputs))
    let decided = plan.deciding(roots, given: Inputs(rowCount: 1)).evaluate(flattened)
    for root in roots {
      #expect(apart.truths(root) == together.truths(root))
      #expect(decided.truths(root) == together.truths(root))
      for row in 0..<min(together.rowCount, 100) {
        #expect(text(apart.outcome(root, row: row)) == text(together.outcome(root, row: row)))
      }
    }
  }
}

/// Dates that are shifted and then compared, against the same done a row at a time.
@Suite struct ShiftedDateTests {
  private static let shifts = ["addDays", "addMonths", "addYears"]
  private static let comparisons = ["<", "<=", ">", ">=", "==", "!="]

  @Test(arguments: shifts, comparisons) func comparing(shift: String, comparison: String) {
    var environment = Environment()
    environment.declare(variable: "d", type: .date)
    environment.declare(variable: "n", type: .int)
    environment.declare(variable: "limit", type: .date)
    var random = SplitMix64(seed: 1)
    let sources = ["d.\(shift)(n) \(comparison) limit", "limit \(comparison) d.\(shift)(n)"]
    for amount in [0, 1, -12, 47, -4_000, 3_000_000, .max, .min] {
      for limitText in ["2024-02-29", "2023-02-28", "2024-05-31", "0001-01-01", "9999-12-31"] {
        let limit = CalendarDate(limitText) ?? .latest
        var dates = [CalendarDate.earliest, .latest]
        for _ in 0..<5 {
          let near = Int(limit.daysSinceEpoch) + Int(random.next() % 8) - 4
          let back = CalendarDate(daysSinceEpoch: near)
          dates += [back, back?.adding(months: -max(-5_000, min(5_000, amount)))].compactMap { $0 }
        }
        var inputs = Inputs(rowCount: dates.count)
        inputs.bind("d", .date(PrimitiveColumn(dates)))
        inputs.bindConstant("n", .int(Int64(amount)))
        inputs.bindConstant("limit", .date(limit))
        for source in sources {
          guard let checked = compiled(source, in: environment) else { return }
          var builder = PlanBuilder(environment: environment)
          let root = builder.add(checked)
          let evaluation = builder.finish().evaluate(inputs)
          for (row, date) in dates.enumerated() {
            let twin = Twin(
              environment: environment, checked: checked,
              row: [
                "d": .value(.date(date)), "n": .value(.int(Int64(amount))),
                "limit": .value(.date(limit)),
              ]
            ).run()
            let found = evaluation.outcome(root, row: row)
            #expect(text(found) == text(twin), "\(source): \(date), \(amount), \(limitText)")
          }
        }
      }
    }
  }
}
