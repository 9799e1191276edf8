import Columns

extension Kernel.DatePart {
  func run(_ operand: Vector.Storage, count: Int) -> KernelResult? {
    guard let dates = operand.dates, case .flat(let dates) = dates else { return nil }
    switch self {
    case .year: return KernelResult(.ints(Rows.map(dates) { Int64($0.year) }))
    case .month: return KernelResult(.ints(Rows.map(dates) { Int64($0.month) }))
    case .day: return KernelResult(.ints(Rows.map(dates) { Int64($0.day) }))
    }
  }
}

extension Kernel.DateUnit {
  func distance(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> KernelResult? {
    guard let a = a.dates, let b = b.dates else { return nil }
    switch self {
    case .days: return KernelResult(.ints(zipped(a, b, count: count) { Int64($0.days(until: $1)) }))
    case .months:
      return KernelResult(.ints(zipped(a, b, count: count) { Int64($0.months(until: $1)) }))
    case .years:
      return KernelResult(.ints(zipped(a, b, count: count) { Int64($0.years(until: $1)) }))
    }
  }

  func shift(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> KernelResult? {
    guard let a = a.dates, let b = b.ints else { return nil }
    if case (.flat(let dates), .constant(let amount)) = (a, b) {
      let shifted = ShiftedDates(unshifted: dates, unit: self, amount: Int(amount))
      return KernelResult(
        .shiftedDates(shifted), failed: shifted.overflows, .overflow("date"))
    }
    var failed: [Int] = []
    var row = 0
    let dates = zipped(a, b, count: count) { date, amount in
      let shifted = shift(date, Int(amount))
      if shifted == nil { failed.append(row) }
      row += 1
      return shifted ?? date
    }
    return KernelResult(.dates(dates), failed: failed, .overflow("date"))
  }
}
