import Columns

/// What the conditions of a small book come to for one member, or one claim of one.
struct SmallScope {
  private let member: Datum.Record
  private let item: Datum?
  private let day: CalendarDate

  init(_ member: Datum.Record, item: Datum? = nil, day: CalendarDate) {
    self.member = member
    self.item = item
    self.day = day
  }

  /// A value, or why there is none.
  enum Known<Value> {
    case value(Value)
    case unknown, error
  }

  // MARK: Trees

  func verdict(_ tree: SmallBook.Tree) -> Verdict {
    switch tree {
    case .condition(_, let test): verdict(test)
    case .all(let parts): Verdict.all(parts.map(verdict))
    case .any(let parts): Verdict.any(parts.map(verdict))
    case .none(let parts): Verdict.any(parts.map(verdict)).opposite
    }
  }

  /// The conditions that made the tree what it is.
  func reasons(_ tree: SmallBook.Tree) -> [String] {
    let outcome = verdict(tree)
    switch tree {
    case .condition(let id, _): return [id]
    case .all(let parts), .any(let parts):
      return parts.filter { verdict($0) == outcome }.flatMap(reasons)
    case .none(let parts):
      return parts.filter { verdict($0).opposite == outcome }.flatMap(reasons)
    }
  }

  // MARK: Conditions

  private func verdict(_ test: SmallBook.Test) -> Verdict {
    switch test {
    case .flag(let name): flag(name)
    case .atLeast(let name, let bound): verdict(number(name)) { $0 >= bound }
    case .ratio(let name): verdict(quotient(12, name)) { $0 > 2 }
    case .parameter(let name): atLeastParameter(name)
    case .not(let part): verdict(part).opposite
    case .both(let a, let b): Verdict.all([verdict(a), verdict(b)])
    case .either(let a, let b): Verdict.any([verdict(a), verdict(b)])
    }
  }

  private func verdict(_ number: Known<Int64>, _ holds: (Int64) -> Bool) -> Verdict {
    switch number {
    case .value(let number): Verdict(holds(number))
    case .unknown: .unknown
    case .error: .error
    }
  }

  private func atLeastParameter(_ name: String) -> Verdict {
    let number = number(name)
    guard day.year != SmallBook.parameterYear else {
      return verdict(number) { $0 >= SmallBook.parameterValue }
    }
    if case .unknown = number { return .unknown }
    return .error
  }

  // MARK: Facts

  private func recorded(_ name: String) -> Datum? {
    guard name.hasPrefix("item.") else { return member[name] }
    return item?[String(name.dropFirst("item.".count))]
  }

  private func flag(_ name: String) -> Verdict {
    if case .bool(let value)? = recorded(name) { return Verdict(value) }
    return name == "d" ? flag("b").opposite : .unknown
  }

  private func number(_ name: String) -> Known<Int64> {
    if case .int(let value)? = recorded(name) { return .value(value) }
    guard name == "e" else { return .unknown }
    switch flag("d") {
    case .yes: return number("n")
    case .no: return .value(5)
    case .unknown, .error: return .unknown
    }
  }

  private func quotient(_ dividend: Int64, _ name: String) -> Known<Int64> {
    guard case .value(let divisor) = number(name) else { return number(name) }
    return divisor == 0 ? .error : .value(dividend / divisor)
  }

  // MARK: Amounts

  /// `nil` for a benefit that is no cash.
  func amount(_ amount: SmallBook.Amount) -> Known<Decimal?> {
    switch amount {
    case .none: return .value(nil)
    case .constant(let value): return .value(Decimal(value))
    case .fact(let name):
      if case .decimal(let value)? = recorded(name) { return .value(value) }
      return .unknown
    case .share(let name):
      switch quotient(24, name) {
      case .value(let value): return .value(Decimal(value))
      case .unknown: return .unknown
      case .error: return .error
      }
    }
  }
}
