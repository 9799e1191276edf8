import CEL
import Columns

/// The values that rules compare with, and the functions they use: where an answer can turn.
struct ExpressionConstants {
  var numbers: Set<Decimal> = []
  /// In order of appearance.
  var strings: [String] = []
  var dates: Set<CalendarDate> = []
  /// Names of functions, such as `addMonths`.
  var functions: Set<String> = []

  init() {}

  private var isEmpty: Bool {
    numbers.isEmpty && strings.isEmpty && dates.isEmpty && functions.isEmpty
  }

  /// Those an expression itself writes down.
  init(_ expression: CheckedExpression) {
    for node in expression.expression.nodes {
      switch node.kind {
      case .literal(let literal): add(literal)
      case .call(let function, _, _): functions.insert(function)
      default: break
      }
    }
  }

  private mutating func add(_ literal: Literal) {
    switch literal {
    case .int(let number): numbers.insert(Decimal(number))
    case .double(_, let text): if let number = Decimal(text) { numbers.insert(number) }
    case .string(let text):
      if !strings.contains(text) { strings.append(text) }
      if let date = CalendarDate(text) { dates.insert(date) }
    case .null, .bool, .uint, .bytes: break
    }
  }

  /// Adds a parameter's value.
  mutating func add(_ value: Value) {
    switch value {
    case .string(let text): if !strings.contains(text) { strings.append(text) }
    case .date(let date): dates.insert(date)
    case .list(let values): for value in values { add(value) }
    default: if let number = value.asDecimal { numbers.insert(number) }
    }
  }

  mutating func formUnion(_ other: ExpressionConstants) {
    guard !isEmpty else {
      self = other
      return
    }
    numbers.formUnion(other.numbers)
    strings += other.strings.filter { !strings.contains($0) }
    dates.formUnion(other.dates)
    functions.formUnion(other.functions)
  }
}
