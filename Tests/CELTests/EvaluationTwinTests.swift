import CEL
import Columns
import Diagnostics
import TestSupport
import Testing

/// The evaluator over columns against the row-at-a-time twin, on random expressions and batches
/// with gaps.
@Suite struct EvaluationTwinTests {
  static let seeds: [UInt64] = Array(1...12)

  @Test(arguments: [0, 1, 63, 64, 65, 2047, 2048, 2049])
  func batchesOfEverySizeAgree(rowCount: Int) {
    agree(seed: UInt64(1_000 + rowCount), rowCount: rowCount, expressions: 6)
  }

  @Test(arguments: seeds)
  func randomExpressionsAgree(seed: UInt64) {
    agree(seed: seed, rowCount: 24, expressions: 60)
  }

  private func agree(seed: UInt64, rowCount: Int, expressions: Int) {
    var random = SplitMix64(seed: seed)
    let environment = RandomBatch.environment
    let batch = RandomBatch(rowCount: rowCount, &random)
    var builder = PlanBuilder(environment: environment)
    var planned: [(CheckedExpression, PlanRoot, String)] = []
    for _ in 0..<expressions {
      let source = RandomCondition(&random).bool(depth: 4)
      guard let checked = compiled(source, in: environment) else { continue }
      planned.append((checked, builder.add(checked), source))
    }
    let evaluation = builder.finish().evaluate(batch.inputs)
    for (checked, root, source) in planned {
      let truths = evaluation.truths(root)
      for row in 0..<rowCount {
        let twin = Twin(environment: environment, checked: checked, row: batch.rows[row]).run()
        let found = evaluation.outcome(root, row: row)
        guard text(found) == text(twin), truths[row] == code(twin) else {
          Issue.record("seed \(seed), row \(row): \(source) is \(text(found)), not \(text(twin))")
          return
        }
      }
    }
  }

  private func code(_ outcome: Outcome) -> UInt8 {
    switch outcome {
    case .value(let value): value == .bool(true) ? Evaluation.isTrue : Evaluation.isFalse
    case .unknown: Evaluation.isUnknown
    case .error: Evaluation.isError
    }
  }
}

/// A batch of random rows with gaps, as columns and as rows.
struct RandomBatch {
  let inputs: Inputs
  let rows: [[String: Outcome]]

  static let environment: Environment = {
    var environment = Environment()
    for name in ["b1", "b2"] { environment.declare(variable: name, type: .bool) }
    for name in ["i1", "i2"] { environment.declare(variable: name, type: .int) }
    for name in ["d1", "d2"] { environment.declare(variable: name, type: .date) }
    for name in ["m1", "m2"] { environment.declare(variable: name, type: .decimal) }
    for name in ["s1", "s2"] { environment.declare(variable: name, type: .string) }
    environment.declare(
      object: ObjectType(
        name: "item",
        fields: [
          .init(name: "kind", type: .string), .init(name: "n", type: .int),
          .init(name: "on", type: .date),
        ]))
    environment.declare(variable: "items", type: .list(.object("item")))
    environment.declare(variable: "numbers", type: .list(.int))
    return environment
  }()

  init(rowCount: Int, _ random: inout SplitMix64) {
    var columns: [String: Column] = [:]
    for name in ["b1", "b2"] {
      columns[name] = .bool(Self.column(rowCount, &random) { $0.oneIn(2) })
    }
    for name in ["i1", "i2"] { columns[name] = .int(Self.column(rowCount, &random, Self.int)) }
    for name in ["d1", "d2"] { columns[name] = .date(Self.column(rowCount, &random, Self.date)) }
    for name in ["m1", "m2"] {
      columns[name] = .decimal(Self.column(rowCount, &random, Self.decimal))
    }
    for name in ["s1", "s2"] { columns[name] = Self.strings(rowCount, &random) }
    columns["items"] = Self.list(rowCount, &random) { count, random in
      .object(
        ObjectColumn(
          fields: [
            .init(name: "kind", column: Self.strings(count, &random)),
            .init(name: "n", column: .int(Self.column(count, &random, Self.int))),
            .init(name: "on", column: .date(Self.column(count, &random, Self.date))),
          ], count: count))
    }
    columns["numbers"] = Self.list(rowCount, &random) { count, random in
      .int(PrimitiveColumn((0..<count).map { _ in Self.int(&random) }))
    }
    var inputs = Inputs(rowCount: rowCount)
    for (name, column) in columns { inputs.bind(name, column) }
    self.inputs = inputs
    rows = (0..<rowCount).map { row in
      columns.mapValues { column in value(column, row).map(Outcome.value) }
        .reduce(into: [:]) { $0[$1.key] = $1.value ?? .unknown([$1.key]) }
    }
  }

  private static func int(_ random: inout SplitMix64) -> Int64 {
    random.oneIn(12) ? random.pick([.max, .min, .max - 1]) : Int64(random.next() % 9) - 3
  }

  private static func date(_ random: inout SplitMix64) -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int(random.next() % 3_000) + 18_000) ?? .latest
  }

  private static func decimal(_ random: inout SplitMix64) -> Decimal {
    Decimal(coefficient: Int128(random.next() % 500) - 200, scale: Int(random.next() % 3)) ?? .zero
  }

  private static func column<T>(
    _ count: Int, _ random: inout SplitMix64, _ make: (inout SplitMix64) -> T
  ) -> PrimitiveColumn<T> {
    let values = (0..<count).map { _ in make(&random) }
    return PrimitiveColumn(values, validity: mask(count, &random))
  }

  private static func strings(_ count: Int, _ random: inout SplitMix64) -> Column {
    let dictionary = StringDictionary(["x", "invention", "实用新型"])
    let mask = mask(count, &random)
    // A missing row's code is never looked up.
    let codes = (0..<count).map { row in
      mask.map { $0[row] } ?? true ? UInt32(random.next() % 3) : .max
    }
    return .string(StringColumn(codes: codes, dictionary: dictionary, validity: mask))
  }

  private static func list(
    _ count: Int, _ random: inout SplitMix64, _ elements: (Int, inout SplitMix64) -> Column
  ) -> Column {
    var offsets = [0]
    for _ in 0..<count { offsets.append(offsets[offsets.count - 1] + Int(random.next() % 4)) }
    return .list(
      ListColumn(
        offsets: offsets, elements: elements(offsets[count], &random),
        validity: mask(count, &random)))
  }

  private static func mask(_ count: Int, _ random: inout SplitMix64) -> ValidityMask? {
    guard !random.oneIn(3) else { return nil }
    var mask = ValidityMask()
    for _ in 0..<count { mask.append(!random.oneIn(4)) }
    return mask
  }
}

/// A row of a column, read the plain way.
private func value(_ column: Column, _ row: Int) -> Value? {
  if let validity = column.validity, !validity[row] { return nil }
  switch column {
  case .bool(let column): return .bool(column.values[row])
  case .int(let column): return .int(column.values[row])
  case .double(let column): return .double(column.values[row])
  case .date(let column): return .date(column.values[row])
  case .decimal(let column): return .decimal(column.values[row])
  case .string(let column): return .string(column.dictionary[column.codes[row]])
  case .list(let column):
    return .list(
      (column.offsets[row]..<column.offsets[row + 1]).compactMap { value(column.elements, $0) })
  case .object(let column):
    return .object(
      ObjectValue(
        type: "object",
        fields: column.fields.compactMap { field in
          value(field.column, row).map { (field.name, $0) }
        }))
  }
}
