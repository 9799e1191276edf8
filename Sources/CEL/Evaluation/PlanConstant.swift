/// A constant of a plan, told from all others: values of different types that are equal, as `1` and
/// `1.0`, are different constants.
struct PlanConstant: Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (a: PlanConstant, b: PlanConstant) -> Bool {
    switch (a.value, b.value) {
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.int(let a), .int(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { PlanConstant($0) == PlanConstant($1) }
    case (.string, _), (_, .string), (.int, _), (_, .int), (.list, _), (_, .list): false
    // What is written differently differs, be it only the sign of a zero.
    case (let a, let b): a.description == b.description
    }
  }

  func hash(into hasher: inout Hasher) {
    switch value {
    case .string(let text): hasher.combine(text)
    case .int(let number): hasher.combine(number)
    case .list(let values): for value in values { PlanConstant(value).hash(into: &hasher) }
    default: hasher.combine(value.description)
    }
  }
}
