import Columns

/// The operand of a typed kernel: a value a row, or one value for all rows.
enum Lane<Element> {
  case flat([Element])
  case constant(Element)

  subscript(row: Int) -> Element {
    switch self {
    case .flat(let values): values[row]
    case .constant(let value): value
    }
  }

  /// A value a row.
  func flattened(_ count: Int) -> [Element] {
    switch self {
    case .flat(let values): values
    case .constant(let value): Array(fewOf: value, count: count)
    }
  }

  func map<Result>(_ transform: (Element) -> Result) -> Lane<Result> {
    switch self {
    case .flat(let values): .flat(Rows.map(values, transform))
    case .constant(let value): .constant(transform(value))
    }
  }
}

extension Vector.Storage {
  var ints: Lane<Int64>? {
    switch self {
    case .ints(let values): .flat(values)
    case .constant(.int(let value)): .constant(value)
    default: nil
    }
  }

  var dates: Lane<CalendarDate>? {
    switch self {
    case .dates(let values): .flat(values)
    case .shiftedDates(let dates): .flat(dates.dates)
    case .constant(.date(let value)): .constant(value)
    default: nil
    }
  }

  var doubles: Lane<Double>? {
    switch self {
    case .doubles(let values): .flat(values)
    case .constant(.double(let value)): .constant(value)
    default: nil
    }
  }

  /// Decimals, and ints as decimals: a kernel asks for them when one operand is a decimal.
  var decimals: Lane<Decimal>? {
    switch self {
    case .decimals(let values): .flat(values)
    case .constant(.decimal(let value)): .constant(value)
    default: ints.map { $0.map { Decimal($0) } }
    }
  }

  var isDecimal: Bool {
    switch self {
    case .decimals, .constant(.decimal): true
    default: false
    }
  }

  /// The rows that are true, of `count`; `nil` unless all are bools.
  func bools(count: Int) -> RowMask? {
    switch self {
    case .bools(let values): values
    case .constant(.bool(let value)): RowMask(repeating: value, count: count)
    default: nil
    }
  }
}

/// `combine` of two lanes, row by row, with the shape decided outside the loop.
@inline(__always)
func zipped<A, B, Result>(
  _ a: Lane<A>, _ b: Lane<B>, count: Int, _ combine: (A, B) -> Result
) -> [Result] {
  switch (a, b) {
  case (.flat(let a), .flat(let b)): Rows.map(a, b, combine)
  case (.flat(let a), .constant(let b)): Rows.map(a) { combine($0, b) }
  case (.constant(let a), .flat(let b)): Rows.map(b) { combine(a, $0) }
  case (.constant(let a), .constant(let b)): Array(repeating: combine(a, b), count: count)
  }
}

/// The rows for which `holds` says so of two lanes, with the shape decided outside the loop.
@inline(__always)
func mask<A, B>(
  _ a: Lane<A>, _ b: Lane<B>, count: Int, _ holds: (A, B) -> Bool
) -> RowMask {
  switch (a, b) {
  case (.flat(let a), .flat(let b)): Rows.mask(a, b, holds)
  case (.flat(let a), .constant(let b)): Rows.mask(a) { holds($0, b) }
  case (.constant(let a), .flat(let b)): Rows.mask(b) { holds(a, $0) }
  case (.constant(let a), .constant(let b)): RowMask(repeating: holds(a, b), count: count)
  }
}
