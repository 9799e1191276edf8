/// One step of a plan. Operands are steps before it, by position.
enum Operation: Hashable, Sendable {
  /// A constant of the plan.
  case constant(Int)
  /// An expression that fails whatever the inputs.
  case failure(EvaluationError)
  case input(String)
  /// A variable of the macro whose body this is: 0 or 1.
  case element(Int)
  /// A step of the plan around the macro, for the row the element belongs to.
  case outer(Int)
  /// The first operand where it is known, else the second.
  case coalesce(Int, Int)
  case has(Int, String)
  case select(Int, String)
  case optionalSelect(Int, String)
  case call(Int, [Int])
  case not(Int)
  case and(Int, Int)
  case or(Int, Int)
  case conditional(Int, Int, Int)
  case list([Int], optionals: Set<Int>)
  case map([Entry])
  case object(String, [Field])
  case loop(Loop, range: Int)

  struct Entry: Hashable, Sendable {
    var key: Int
    var value: Int
    var isOptional: Bool
  }

  struct Field: Hashable, Sendable {
    var name: String
    var value: Int
    var isOptional: Bool
  }
}

/// A macro and what it does with each element: a plan of its own, run over all rows' elements.
struct Loop: Hashable, Sendable {
  var form: Comprehension.Form
  /// One variable, or two (index or key first).
  var variableCount: Int
  var steps: [Operation]
  var filter: Int?
  var result: Int
  /// Of a filter, only how many elements it keeps is asked for: the macro comes to that number.
  var isCounted = false
  /// By step, the number of what it computes of an element: the same number in other macros over the
  /// same lists is the same result. `nil` for a step that depends on more than the element; empty
  /// where nothing is shared.
  var sharedSteps: [Int?] = []
}

extension Operation {
  /// The steps of its own plan that the operation reads.
  var operands: [Int] {
    switch self {
    case .constant, .failure, .input, .element, .outer: []
    case .has(let a, _), .select(let a, _), .optionalSelect(let a, _), .not(let a):
      [a]
    case .coalesce(let a, let b), .and(let a, let b), .or(let a, let b): [a, b]
    case .conditional(let a, let b, let c): [a, b, c]
    case .call(_, let arguments): arguments
    case .list(let elements, _): elements
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .object(_, let fields): fields.map(\.value)
    case .loop(let loop, let range):
      [range]
        + loop.steps.compactMap { step in
          if case .outer(let index) = step { index } else { nil }
        }
    }
  }

  /// The same operation on other steps.
  func mapOperands(_ move: (Int) -> Int) -> Operation {
    switch self {
    case .constant, .failure, .input, .element, .outer: self
    case .has(let a, let field): .has(move(a), field)
    case .select(let a, let field): .select(move(a), field)
    case .optionalSelect(let a, let field): .optionalSelect(move(a), field)
    case .not(let a): .not(move(a))
    case .coalesce(let a, let b): .coalesce(move(a), move(b))
    case .and(let a, let b): .and(move(a), move(b))
    case .or(let a, let b): .or(move(a), move(b))
    case .conditional(let a, let b, let c): .conditional(move(a), move(b), move(c))
    case .call(let function, let arguments): .call(function, arguments.map(move))
    case .list(let elements, let optionals): .list(elements.map(move), optionals: optionals)
    case .map(let entries):
      .map(
        entries.map {
          Entry(key: move($0.key), value: move($0.value), isOptional: $0.isOptional)
        })
    case .object(let type, let fields):
      .object(
        type,
        fields.map { Field(name: $0.name, value: move($0.value), isOptional: $0.isOptional) })
    case .loop(let loop, let range): .loop(loop.mapOuters(move), range: move(range))
    }
  }
}

extension Loop {
  fileprivate func mapOuters(_ move: (Int) -> Int) -> Loop {
    var copy = self
    copy.steps = steps.map { step in
      if case .outer(let index) = step { .outer(move(index)) } else { step }
    }
    return copy
  }
}
