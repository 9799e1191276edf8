import CEL
import Columns
import Diagnostics

/// A slow, obvious interpreter of one row: what the evaluator over columns must agree with.
///
/// It shares the functions' bodies with the library and nothing else: no vectors, no kernels, no
/// plan, no folding.
struct Twin {
  let environment: Environment
  let checked: CheckedExpression
  /// What each input is in the row.
  let row: [String: Outcome]

  func run() -> Outcome { run(checked.expression.root, [:]) }

  private func run(_ id: NodeID, _ locals: [String: Outcome]) -> Outcome {
    switch checked.references[id] {
    case .variable(let name): return row[name] ?? .unknown([name])
    case .local(let name): return locals[name] ?? .unknown([name])
    default: break
    }
    switch checked.expression[id].kind {
    case .literal(let literal): return .value(value(literal))
    case .select(let operand, let field, _): return field_(field, of: run(operand, locals))
    case .list(let elements, _):
      return strict(elements.map { run($0, locals) }) { .value(.list($0)) }
    case .call(let function, let target, let arguments):
      let outcomes = ((target.map { [$0] } ?? []) + arguments).map { run($0, locals) }
      return call(function, isReceiver: target != nil, outcomes)
    case .comprehension(let loop): return self.loop(loop, locals)
    default:
      return .error(
        EvaluationError(DiagnosticCode("twin.unsupported"), LocalizedText(verbatim: "")))
    }
  }

  private func value(_ literal: Literal) -> Value {
    switch literal {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(_, let text): Decimal(text).map(Value.decimal) ?? .null
    case .string(let value): .string(value)
    case .bytes(let value): .bytes(value)
    }
  }

  private func field_(_ name: String, of operand: Outcome) -> Outcome {
    strict([operand]) { values in
      guard case .object(let object) = values[0] else { return .unknown([]) }
      return object[name].map(Outcome.value) ?? .unknown(["items.\(name)"])
    }
  }

  /// Unknowns first, all of them; then the first error; then the function.
  private func strict(_ outcomes: [Outcome], _ apply: ([Value]) -> Outcome) -> Outcome {
    undecided(outcomes)
      ?? apply(
        outcomes.compactMap { outcome in
          if case .value(let value) = outcome { value } else { nil }
        })
  }

  private func undecided(_ outcomes: [Outcome]) -> Outcome? {
    var names: Set<String> = []
    var error: Outcome?
    for outcome in outcomes {
      switch outcome {
      case .unknown(let waiting): names.formUnion(waiting)
      case .error: error = error ?? outcome
      case .value: break
      }
    }
    return names.isEmpty ? error : .unknown(names.sorted())
  }

  private func call(_ function: String, isReceiver: Bool, _ operands: [Outcome]) -> Outcome {
    switch function {
    case "_&&_": return decided(operands, by: false)
    case "_||_": return decided(operands, by: true)
    case "_?_:_":
      guard case .value(let condition) = operands[0] else { return operands[0] }
      return operands[condition == .bool(true) ? 1 : 2]
    default: break
    }
    return strict(operands) { values in
      if function == "!_" { return .value(.bool(values[0] != .bool(true))) }
      let overloads = environment.functions[function]?.overloads ?? []
      let fitting = overloads.first { overload in
        overload.isReceiver == isReceiver && overload.parameters.count == values.count
          && zip(overload.parameters, values).allSatisfy { fits($0, $1) }
      }
      guard let fitting else {
        return .error(
          EvaluationError(DiagnosticCode("cel.no-such-overload"), LocalizedText(verbatim: "")))
      }
      do throws(EvaluationError) {
        return .value(try fitting.body(values))
      } catch {
        return .error(error)
      }
    }
  }

  private func fits(_ type: CELType, _ value: Value) -> Bool {
    switch type {
    case .dyn, .parameter: true
    default: TypeValue(type) == value.type
    }
  }

  /// One operand that decides settles it; otherwise whatever is open stays open.
  private func decided(_ operands: [Outcome], by decisive: Bool) -> Outcome {
    if operands.contains(.value(.bool(decisive))) { return .value(.bool(decisive)) }
    return undecided(operands) ?? .value(.bool(!decisive))
  }

  private func loop(_ loop: Comprehension, _ locals: [String: Outcome]) -> Outcome {
    strict([run(loop.range, locals)]) { values in
      guard case .list(let elements) = values[0] else { return .unknown([]) }
      func body(_ element: Value) -> Outcome {
        var inner = locals
        inner[loop.variables[0]] = .value(element)
        return run(loop.body, inner)
      }
      let outcomes = elements.map(body)
      switch loop.form {
      case .all: return decided(outcomes + [.value(.bool(true))], by: false)
      case .exists: return decided(outcomes + [.value(.bool(false))], by: true)
      case .existsOne:
        return strict(outcomes) { .value(.bool($0.count { $0 == .bool(true) } == 1)) }
      case .filter:
        return strict(outcomes) { kept in
          .value(.list(zip(elements, kept).filter { $1 == .bool(true) }.map(\.0)))
        }
      case .map: return strict(outcomes) { .value(.list($0)) }
      default: return .unknown([])
      }
    }
  }
}
