import CEL
import Columns

/// What can be worked out without the member: literals, parameters, `today`, and sums of them.
extension Phraser {
  /// The node's value if it depends on no fact.
  func constant(_ id: NodeID) -> Value? {
    if let name = variable(id) {
      return name == "today" ? .date(asOf) : vocabulary.parameters[name]
    }
    switch kind(id) {
    case .literal(let literal): return Self.value(literal)
    case .call(let function, let target, let arguments):
      let operands = (target.map { [$0] } ?? []) + arguments
      var values: [Value] = []
      for operand in operands {
        guard let value = constant(operand) else { return nil }
        values.append(value)
      }
      return Self.apply(function, values)
    default: return nil
    }
  }

  func constantInt(_ id: NodeID) -> Int64? {
    if case .int(let number)? = constant(id) { return number }
    return nil
  }

  private static func value(_ literal: Literal) -> Value? {
    switch literal {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(_, let text): Decimal(text).map(Value.decimal)
    case .string(let value): .string(value)
    case .null, .bytes: nil
    }
  }

  private static func apply(_ function: String, _ values: [Value]) -> Value? {
    switch (function, values.first, values.dropFirst().first) {
    case ("date", .string(let text)?, nil): CalendarDate(text).map(Value.date)
    case ("decimal", .string(let text)?, nil): Decimal(text).map(Value.decimal)
    case ("decimal", .int(let number)?, nil): .decimal(Decimal(number))
    case ("-_", .int(let number)?, nil):
      arithmetic("_-_", .zero, Decimal(number), asInt: true)
    case ("-_", .decimal(let number)?, nil): Decimal.zero.subtracting(number).map(Value.decimal)
    case ("year", .date(let date)?, nil): .int(Int64(date.year))
    case ("month", .date(let date)?, nil): .int(Int64(date.month))
    case ("day", .date(let date)?, nil): .int(Int64(date.day))
    case (_, .date(let date)?, .int(let number)?): shift(date, function, Int(number))
    case (_, .int(let a)?, .int(let b)?): arithmetic(function, Decimal(a), Decimal(b), asInt: true)
    case (_, let a?, let b?):
      decimal(a).flatMap { a in
        decimal(b).flatMap { arithmetic(function, a, $0, asInt: false) }
      }
    default: nil
    }
  }

  private static func decimal(_ value: Value) -> Decimal? {
    switch value {
    case .decimal(let number): number
    case .int(let number): Decimal(number)
    default: nil
    }
  }

  private static func shift(_ date: CalendarDate, _ function: String, _ count: Int) -> Value? {
    let shifted: CalendarDate? =
      switch function {
      case "addDays": date.adding(days: count)
      case "addMonths": date.adding(months: count)
      case "addYears": date.adding(years: count)
      default: nil
      }
    return shifted.map(Value.date)
  }

  private static func arithmetic(
    _ function: String, _ a: Decimal, _ b: Decimal, asInt: Bool
  ) -> Value? {
    let result: Decimal? =
      switch function {
      case "_+_": a.adding(b)
      case "_-_": a.subtracting(b)
      case "_*_": a.multiplied(by: b)
      default: nil
      }
    guard asInt else { return result.map(Value.decimal) }
    return result?.exactInt.map(Value.int)
  }
}
