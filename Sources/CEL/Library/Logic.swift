/// Logical operators. Their bodies are the two-valued tables; what they do with unknowns and errors
/// needs both operands at once and is the evaluator's (`Truth`).
extension FunctionLibrary {
  static let logic: [FunctionDeclaration] = [
    FunctionDeclaration(
      Operator.and, [.binary("logical_and") { (a: Bool, b: Bool) in a && b }]),
    FunctionDeclaration(Operator.or, [.binary("logical_or") { (a: Bool, b: Bool) in a || b }]),
    FunctionDeclaration(Operator.not, [.unary("logical_not") { (a: Bool) in !a }]),
    FunctionDeclaration(
      Operator.conditional,
      [
        FunctionOverload("conditional", [.bool, typeA, typeA], typeA) { arguments in
          arguments[0] == .bool(true) ? arguments[1] : arguments[2]
        }
      ]),
  ]
}

/// CEL's internal names of its operators.
enum Operator {
  static let and = "_&&_"
  static let or = "_||_"
  static let not = "!_"
  static let conditional = "_?_:_"
  static let equals = "_==_"
  static let notEquals = "_!=_"
  static let less = "_<_"
  static let lessOrEqual = "_<=_"
  static let greater = "_>_"
  static let greaterOrEqual = "_>=_"
  static let add = "_+_"
  static let subtract = "_-_"
  static let multiply = "_*_"
  static let divide = "_/_"
  static let modulo = "_%_"
  static let negate = "-_"
  static let index = "_[_]"
  static let optionalIndex = "_[?_]"
  static let optionalSelect = "_?._"
  static let isIn = "@in"
}
