import Columns

/// A typed loop for one of the commonest functions. It applies where the operands' storages suit;
/// otherwise the call goes row by row through the function's body.
enum Kernel: Sendable, Hashable {
  case compare(Comparison)
  case membership
  case arithmetic(Arithmetic)
  case datePart(DatePart)
  case dateDistance(DateUnit)
  case dateShift(DateUnit)
  case size
  case textTest(TextTest)
  case residentID
  case residentPart(ResidentPart)

  enum Comparison: Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }
  enum Arithmetic: Sendable, Hashable { case add, subtract, multiply }
  enum DatePart: Sendable, Hashable { case year, month, day }
  enum DateUnit: Sendable, Hashable { case days, months, years }
  enum TextTest: Sendable, Hashable { case startsWith, endsWith, contains }
  enum ResidentPart: Sendable, Hashable { case birthDate, sex }

  /// The kernel of a library function, by its name.
  init?(function: String) {
    switch function {
    case Operator.equals: self = .compare(.equal)
    case Operator.notEquals: self = .compare(.notEqual)
    case Operator.less: self = .compare(.less)
    case Operator.lessOrEqual: self = .compare(.lessOrEqual)
    case Operator.greater: self = .compare(.greater)
    case Operator.greaterOrEqual: self = .compare(.greaterOrEqual)
    case Operator.isIn: self = .membership
    case Operator.add: self = .arithmetic(.add)
    case Operator.subtract: self = .arithmetic(.subtract)
    case Operator.multiply: self = .arithmetic(.multiply)
    case "year": self = .datePart(.year)
    case "month": self = .datePart(.month)
    case "day": self = .datePart(.day)
    case "daysUntil": self = .dateDistance(.days)
    case "monthsUntil": self = .dateDistance(.months)
    case "yearsUntil": self = .dateDistance(.years)
    case "addDays": self = .dateShift(.days)
    case "addMonths": self = .dateShift(.months)
    case "addYears": self = .dateShift(.years)
    case "size": self = .size
    case "startsWith": self = .textTest(.startsWith)
    case "endsWith": self = .textTest(.endsWith)
    case "contains": self = .textTest(.contains)
    case "residentId": self = .residentID
    case "birthDate": self = .residentPart(.birthDate)
    case "sex": self = .residentPart(.sex)
    default: return nil
    }
  }
}

/// What a kernel made: values for all rows, and the rows where it failed.
struct KernelResult {
  var storage: Vector.Storage
  var failures: Failures?

  struct Failures {
    var rows: [Int]
    var error: EvaluationError
  }

  init(
    _ storage: Vector.Storage, failed rows: [Int] = [], _ error: @autoclosure () -> EvaluationError
  ) {
    self.storage = storage
    failures = rows.isEmpty ? nil : Failures(rows: rows, error: error())
  }

  init(_ storage: Vector.Storage) {
    self.storage = storage
    failures = nil
  }
}

extension Kernel {
  /// The result for all rows, marked ones too (theirs is ignored), or `nil` if the storages don't
  /// suit.
  func run(_ operands: [Vector.Storage], count: Int) -> KernelResult? {
    switch (self, operands.count) {
    case (.compare(let comparison), 2):
      comparison.run(operands[0], operands[1], count: count).map { KernelResult(.bools($0)) }
    case (.membership, 2):
      Self.membership(operands[0], operands[1], count: count).map { KernelResult(.bools($0)) }
    case (.arithmetic(let operation), 2):
      operation.run(operands[0], operands[1], count: count)
    case (.datePart(let part), 1): part.run(operands[0], count: count)
    case (.dateDistance(let unit), 2): unit.distance(operands[0], operands[1], count: count)
    case (.dateShift(let unit), 2): unit.shift(operands[0], operands[1], count: count)
    case (.size, 1): Self.size(operands[0])
    case (.textTest(let test), 2):
      test.run(operands[0], operands[1]).map { KernelResult(.bools($0)) }
    case (.residentID, 1): Self.residentIDs(operands[0])
    case (.residentPart(let part), 1): part.run(operands[0])
    default: nil
    }
  }

  private static func size(_ operand: Vector.Storage) -> KernelResult? {
    guard case .lists(let view) = operand else { return nil }
    return KernelResult(.ints(Rows.map(view.starts, view.ends) { Int64($1 - $0) }))
  }
}
