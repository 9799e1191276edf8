import CEL
import Columns
import Records

/// The values worth trying for a fact: where conditions that look at it can turn.
struct CandidateValues {
  let asOf: CalendarDate
  /// Most constants that one fact's values are made from.
  private static let mostNumbers = 24

  /// The nearest to the present value first.
  func values(
    of type: FieldType, _ constants: ExpressionConstants, from current: Value?
  ) -> [Value] {
    var seen: Set<Value> = current.map { [$0] } ?? []
    return ordered(candidates(of: type, constants), from: current).filter {
      seen.insert($0).inserted
    }
  }

  private func candidates(of type: FieldType, _ constants: ExpressionConstants) -> [Value] {
    switch type {
    case .bool: [.bool(true), .bool(false)]
    case .enumeration(let enumeration):
      codes(enumeration.codes, constants.strings).map(Value.string)
    case .string(nil): constants.strings.map(Value.string)
    case .string: []
    case .int(let least, let greatest):
      steps(constants, by: [Decimal(1)]).compactMap { number -> Value? in
        guard let value = Int64(number.description), within(value, least, greatest)
        else { return nil }
        return .int(value)
      }
    case .decimal(let least, let greatest):
      // Where nothing is recorded, a whole step is the likelier value.
      steps(constants, by: [Decimal(1), Decimal("0.01")].compactMap { $0 })
        .filter { within($0, least, greatest) }.map(Value.decimal)
    case .double:
      steps(constants, by: [Decimal(1)]).compactMap { Double($0.description) }.map(Value.double)
    case .date(let least, let greatest):
      days(constants).filter { within($0, least, greatest) }.map(Value.date)
    case .list: [.list([])]
    }
  }

  /// The codes that conditions name, and one that none names: it stands for all others.
  private func codes(_ codes: [String], _ named: [String]) -> [String] {
    let other = codes.first { !named.contains($0) }
    return codes.filter { named.contains($0) || $0 == other }
  }

  /// The constants, and one step to either side.
  private func steps(_ constants: ExpressionConstants, by steps: [Decimal]) -> [Decimal] {
    constants.numbers.prefix(Self.mostNumbers).flatMap { number in
      [number] + steps.flatMap { [number.adding($0), number.subtracting($0)].compactMap { $0 } }
    }
  }

  /// Days that lie a constant's span from today, the ends of the years around it, dates that
  /// conditions name; and the days before and after each.
  private func days(_ constants: ExpressionConstants) -> [CalendarDate] {
    var days = [asOf] + constants.dates
    let numbers = constants.numbers.compactMap { Int($0.description) }.prefix(Self.mostNumbers)
    let reckoning = constants.reckoning
    for number in numbers.flatMap({ [$0, -$0] }) {
      if reckoning.contains(.years) {
        days += [asOf.adding(years: number)].compactMap { $0 }
      }
      if reckoning.contains(.months) {
        days += [asOf.adding(months: number)].compactMap { $0 }
      }
      if reckoning.contains(.days) {
        days += [asOf.adding(days: number)].compactMap { $0 }
      }
      if reckoning.contains(.yearNumbers) {
        days += yearEnds(asOf.year + number) + yearEnds(number)
      }
    }
    if reckoning.contains(.yearNumbers) { days += yearEnds(asOf.year) }
    return days.flatMap { [$0, $0.adding(days: -1), $0.adding(days: 1)].compactMap { $0 } }
  }

  private func yearEnds(_ year: Int) -> [CalendarDate] {
    [(1, 1), (12, 31)].compactMap { CalendarDate(year: year, month: $0.0, day: $0.1) }
  }

  private func within<Bound: Comparable>(
    _ value: Bound, _ least: Bound?, _ greatest: Bound?
  ) -> Bool {
    (least.map { $0 <= value } ?? true) && (greatest.map { value <= $0 } ?? true)
  }

  /// Numbers and days by distance, all others as they come.
  private func ordered(_ values: [Value], from current: Value?) -> [Value] {
    let origin = current ?? (values.first?.isDate ?? false ? .date(asOf) : nil)
    guard let origin else { return values }
    let distances = values.map { origin.distance(to: $0) }
    return values.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.map { values[$0] }
  }
}

extension Value {
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }

  /// How far a change goes, so that changes of different kinds can be compared: of a number, the part
  /// of it that changes; of a day, years; of all else, one.
  func distance(to other: Value) -> Double {
    switch (self, other) {
    case (.date(let a), .date(let b)): return Double(abs(a.days(until: b))) / 365
    case (.double(let a), .double(let b)): return abs(a - b) / max(abs(a), 1)
    default:
      guard let a = asDecimal.flatMap({ Double($0.description) }),
        let b = other.asDecimal.flatMap({ Double($0.description) })
      else { return 1 }
      return abs(a - b) / max(abs(a), 1)
    }
  }
}
