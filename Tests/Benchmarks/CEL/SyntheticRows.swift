import CEL
import Columns
import TestSupport

/// Rows made up from a seed, held in memory as columns, in batches of `batchSize`.
struct SyntheticRows {
  static let batchSize = 2_048

  static let today = CalendarDate(year: 2024, month: 5, day: 1) ?? .latest
  /// Whoever was born later is not yet 18.
  static let adultIfBornBy = CalendarDate(year: 2006, month: 5, day: 1) ?? .latest

  let batches: [RowBatch]

  init(count: Int) {
    var random = SplitMix64(seed: 20_240_501)
    batches = stride(from: 0, to: count, by: Self.batchSize).map { start in
      RowBatch(count: min(Self.batchSize, count - start), &random)
    }
  }

  static var environment: Environment {
    var environment = Environment()
    for fact in RowBatch(count: 1).facts {
      environment.declare(variable: fact.name, type: fact.type)
    }
    environment.declare(variable: "today", type: .date)
    return environment
  }
}

/// One batch: a column for each fact.
struct RowBatch {
  struct Fact {
    let name: String
    let type: CELType
    let column: Column
  }

  let facts: [Fact]
  let count: Int

  var inputs: Inputs {
    var inputs = Inputs(rowCount: count)
    for fact in facts { inputs.bind(fact.name, fact.column) }
    inputs.bindConstant("today", .date(SyntheticRows.today))
    return inputs
  }

  init(count: Int) {
    var random = SplitMix64(seed: 1)
    self.init(count: count, &random)
  }

  init(count: Int, _ random: inout SplitMix64) {
    self.count = count
    var columns = ColumnMaker(count: count, random: random)
    let texts = [
      ("status", ["active", "suspended", "ended"]), ("sex", ["female", "male"]),
      (
        "track",
        ["data-analysis", "cloud-computing", "big-data", "robotics", "welding", "catering"]
      ),
      ("unit", ["北京公交", "首钢", "北京建筑大学", "京东物流", "北京环卫", "同仁堂", "顺丰速运"]),
    ]
    var facts = texts.map { Fact(name: $0, type: .string, column: columns.texts(of: $1)) }
    facts += ["exempt", "passed", "certificateHeld"].map { [chance = 5] name in
      Fact(name: name, type: .bool, column: columns.bools(oneIn: name == "exempt" ? chance : 2))
    }
    let ints: [(String, ClosedRange<Int64>)] = [
      ("age", 16...70), ("hours", 0...120), ("tuition", 0...9_000), ("paid", 0...4_000),
    ]
    facts += ints.map { Fact(name: $0, type: .int, column: .int(columns.ints($1))) }
    facts += [
      Fact(name: "score", type: .int, column: columns.intsWithGaps(0...100)),
      Fact(name: "birthDate", type: .date, column: columns.dates(years: 1950...2010)),
      Fact(name: "grantedOn", type: .date, column: columns.dates(years: 2020...2024)),
      Fact(name: "number", type: .string, column: columns.numbers()),
      Fact(
        name: "honours", type: .list(.string),
        column: columns.lists(of: ["全国技术能手", "中华技能大奖", "劳动模范", "五一奖章"])),
    ]
    self.facts = facts
    random = columns.random
  }
}
