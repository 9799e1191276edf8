import Columns
import TestSupport

/// Makes columns of random values.
struct ColumnMaker {
  let count: Int
  var random: SplitMix64

  mutating func texts(of choices: [String]) -> Column { .string(strings(choices, count)) }

  private mutating func strings(_ choices: [String], _ count: Int) -> StringColumn {
    StringColumn(
      codes: (0..<count).map { _ in UInt32(random.next() % UInt64(choices.count)) },
      dictionary: StringDictionary(choices))
  }

  /// Texts that hardly ever come twice: `S2023-004711`.
  mutating func numbers() -> Column {
    var dictionary = StringDictionary()
    let codes = (0..<count).map { _ in
      let (year, number) = (random.next() % 30 + 1_995, random.next() % 1_000_000)
      return dictionary.code(adding: "S\(year)-\(number)")
    }
    return .string(StringColumn(codes: codes, dictionary: dictionary))
  }

  mutating func bools(oneIn chance: Int) -> Column {
    .bool(PrimitiveColumn((0..<count).map { _ in random.oneIn(chance) }))
  }

  mutating func ints(_ range: ClosedRange<Int64>) -> PrimitiveColumn<Int64> {
    PrimitiveColumn((0..<count).map { _ in int(range) })
  }

  /// One row in ten is missing.
  mutating func intsWithGaps(_ range: ClosedRange<Int64>) -> Column {
    var column = ints(range)
    var present = ValidityMask()
    for _ in 0..<count { present.append(!random.oneIn(10)) }
    column.validity = present
    return .int(column)
  }

  mutating func dates(years: ClosedRange<Int64>) -> Column {
    .date(
      PrimitiveColumn(
        (0..<count).map { _ in
          CalendarDate(year: Int(int(years)), month: Int(int(1...12)), day: Int(int(1...28)))
            ?? .earliest
        }))
  }

  /// None to three texts a row.
  mutating func lists(of choices: [String]) -> Column {
    var offsets = [0]
    for row in 0..<count { offsets.append(offsets[row] + Int(int(0...3))) }
    return .list(
      ListColumn(offsets: offsets, elements: .string(strings(choices, offsets[count]))))
  }

  private mutating func int(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(random.next() % UInt64(range.upperBound - range.lowerBound + 1))
  }
}
