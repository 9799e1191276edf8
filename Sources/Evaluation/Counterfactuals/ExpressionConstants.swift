import CEL
import Columns

/// The values that rules compare with, and how they reckon with days: where an answer can turn.
struct ExpressionConstants {
  /// As they were met: most are looked at once, when all are there.
  private var foundNumbers: [Decimal] = []
  private var foundDates: [CalendarDate] = []
  /// In order of appearance.
  var strings: [String] = []
  private(set) var reckoning: DateReckoning = []

  /// Each once, the smallest first.
  var numbers: [Decimal] { foundNumbers.distinct }

  /// Each once, the earliest first.
  var dates: [CalendarDate] { foundDates.distinct }

  init() {}

  /// Those an expression itself writes down.
  init(_ expression: CheckedExpression) {
    for node in expression.expression.nodes {
      switch node.kind {
      case .literal(let literal): add(literal)
      case .call(let function, _, _): reckoning.formUnion(DateReckoning(function: function))
      default: break
      }
    }
  }

  private mutating func add(_ literal: Literal) {
    switch literal {
    case .int(let number): foundNumbers.append(Decimal(number))
    case .double(_, let text): if let number = Decimal(text) { foundNumbers.append(number) }
    case .string(let text):
      if !strings.contains(text) { strings.append(text) }
      if let date = CalendarDate(text) { foundDates.append(date) }
    case .null, .bool, .uint, .bytes: break
    }
  }

  /// Adds a parameter's value.
  mutating func add(_ value: Value) {
    switch value {
    case .string(let text): if !strings.contains(text) { strings.append(text) }
    case .date(let date): foundDates.append(date)
    case .list(let values): for value in values { add(value) }
    default: if let number = value.asDecimal { foundNumbers.append(number) }
    }
  }

  mutating func formUnion(_ other: ExpressionConstants) {
    foundNumbers += other.foundNumbers
    strings += other.strings.filter { !strings.contains($0) }
    foundDates += other.foundDates
    reckoning.formUnion(other.reckoning)
  }
}

/// The units in which an expression counts from one day to another.
struct DateReckoning: OptionSet {
  let rawValue: UInt8

  static let years = DateReckoning(rawValue: 1)
  static let months = DateReckoning(rawValue: 2)
  static let days = DateReckoning(rawValue: 4)
  /// It looks at the number of a year.
  static let yearNumbers = DateReckoning(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a function reckons in; nothing for most.
  init(function: String) {
    switch function {
    case "addYears", "yearsUntil": self = .years
    case "addMonths", "monthsUntil": self = .months
    case "addDays", "daysUntil": self = .days
    case "year": self = .yearNumbers
    default: self = []
    }
  }
}

extension [Decimal] {
  fileprivate var distinct: [Decimal] { sorted().reduce(into: []) { $0.appendUnlessLast($1) } }
}

extension [CalendarDate] {
  fileprivate var distinct: [CalendarDate] {
    sorted().reduce(into: []) { $0.appendUnlessLast($1) }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func appendUnlessLast(_ element: Element) {
    if last != element { append(element) }
  }
}
