import Columns

extension Kernel.DatePart {
  func run(_ operand: Vector.Storage, count: Int) -> KernelResult? {
    guard case .dates(let dates) = operand else { return nil }
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
    var failed: [Int] = []
    var row = 0
    let dates = zipped(a, b, count: count) { date, count in
      let shifted: CalendarDate? =
        switch self {
        case .days: date.adding(days: Int(count))
        case .months: date.adding(months: Int(count))
        case .years: date.adding(years: Int(count))
        }
      if shifted == nil { failed.append(row) }
      row += 1
      return shifted ?? date
    }
    return KernelResult(.dates(dates), failed: failed, .overflow("date"))
  }
}
