/// Turns checked expressions into one `Plan`.
///
///     var builder = PlanBuilder(environment: environment)
///     builder.define(variable: "member.age", as: derived)
///     let root = builder.add(condition)
///     let plan = builder.finish()
///     plan.evaluate(inputs).outcome(root, row: 0)
///
/// Equal steps are one step, also across expressions. What depends on no input is computed here,
/// once; what depends on no variable of a macro is computed outside the macro.
public struct PlanBuilder {
  let environment: Environment
  var tables: PlanTables
  /// The plan itself (0) and the bodies of the macros being planned.
  var scopes = [PlanScope(parent: nil)]
  private var roots: [Plan.Root] = []
  private var definitions: [String: CheckedExpression] = [:]
  /// Definitions being planned, so that a cycle ends at its input instead of going on.
  private var open: Set<String> = []
  /// The steps of inputs that were asked for while no definition was open.
  private var inputSteps: [String: Int] = [:]
  private var constantIndex = DigestIndex(expecting: 64)
  /// The shapes calls came in so far, and for each the call of `tables`: those of many shapes may be
  /// of the same overloads.
  private var callShapes: [(shape: CallShape, call: Int)] = []
  private var callIndex = DigestIndex(expecting: 64)
  /// What folding constants may still cost; then they are left to be computed in each row, at its
  /// expense.
  var foldingWork: Int

  /// An empty builder; `environment` must be the one the expressions were checked in.
  public init(environment: Environment) {
    self.environment = environment
    tables = PlanTables(limits: environment.limits)
    foldingWork = environment.limits.work
  }

  /// Derives a variable: where the record doesn't hold it, it is what `expression` comes to.
  public mutating func define(variable name: String, as expression: CheckedExpression) {
    definitions[name] = expression
    inputSteps = [:]
  }

  func definition(of name: String) -> CheckedExpression? { definitions[name] }

  /// Adds an expression; its outcome is found in an `Evaluation` by the result.
  public mutating func add(_ checked: CheckedExpression) -> PlanRoot {
    var planner = ExpressionPlanner(checked: checked, scope: 0)
    let step = planner.plan(checked.expression.root, &self)
    roots.append(Plan.Root(step: step, nodes: planner.nodes))
    return PlanRoot(index: roots.count - 1)
  }

  /// Adds a variable by itself, as it stands or as it is derived; the same as adding the expression
  /// that is its name, without reading and checking that.
  public mutating func add(variable name: String) -> PlanRoot { add(step: input(name)) }

  /// Adds a field of a variable that is a record, likewise.
  public mutating func add(field: String, of variable: String) -> PlanRoot {
    add(step: add(.select(input(variable), field), to: 0))
  }

  private mutating func add(step: Int) -> PlanRoot {
    roots.append(Plan.Root(step: step, nodes: []))
    return PlanRoot(index: roots.count - 1)
  }

  /// The plan of all expressions added so far.
  public func finish() -> Plan {
    Plan(steps: scopes[0].steps, tables: tables, roots: roots)
  }

  /// The step of an input; in the plan itself, whatever the scope it is asked from.
  mutating func input(_ name: String) -> Int {
    // Within a definition, what an input is depends on those that are open.
    guard open.isEmpty else { return plannedInput(name) }
    if let known = inputSteps[name] { return known }
    let step = plannedInput(name)
    inputSteps[name] = step
    return step
  }

  private mutating func plannedInput(_ name: String) -> Int {
    let own = add(.input(name), to: 0)
    guard let definition = definitions[name], open.insert(name).inserted else { return own }
    defer { open.remove(name) }
    var planner = ExpressionPlanner(checked: definition, scope: 0)
    let derived = planner.plan(definition.expression.root, &self)
    return add(.coalesce(own, derived), to: 0)
  }

  mutating func constant(_ value: Value, in scope: Int) -> Int {
    let digest = value.digest
    let known = constantIndex.place(of: digest) { tables.constants[$0].isSameConstant(as: value) }
    let index = known ?? tables.constants.count
    if known == nil {
      tables.constants.append(value)
      constantIndex.append(digest)
    }
    return add(.constant(index), to: scope)
  }

  /// The call of a function with operands of these static types; `nil` where no overload fits.
  mutating func call(_ call: CallShape) -> Int? {
    let digest = call.digest
    if let known = callIndex.place(of: digest, where: { callShapes[$0].shape == call }) {
      return callShapes[known].call
    }
    guard let target = CallTarget(call, in: environment) else { return nil }
    let known = tables.calls.firstIndex { $0.isSame(as: target) }
    let index = known ?? tables.calls.count
    if known == nil { tables.calls.append(target) }
    callShapes.append((call, index))
    callIndex.append(digest)
    return index
  }
}

extension PlanBuilder {
  /// Adds a step, or finds the same one; folds it or moves it out of a macro where it can be.
  mutating func add(_ operation: Operation, to scope: Int) -> Int {
    let digest = operation.digest
    if let step = scopes[scope].step(of: operation, digest) { return step }
    if let folded = folded(operation, in: scope) { return folded }
    if let moved = movedOut(operation, of: scope) { return moved }
    return scopes[scope].append(operation, digest)
  }

  /// A step of one scope as seen from a scope inside it.
  mutating func imported(_ step: Int, from home: Int, to scope: Int) -> Int {
    guard scope != home, let parent = scopes[scope].parent else { return step }
    let outer = imported(step, from: home, to: parent)
    // A constant needs no gathering.
    if case .constant = scopes[parent].steps[outer] {
      return add(scopes[parent].steps[outer], to: scope)
    }
    return add(.outer(outer), to: scope)
  }

  /// The step in the scope around, if the operation reads nothing of the macro.
  private mutating func movedOut(_ operation: Operation, of scope: Int) -> Int? {
    let operands = operation.operands
    guard let parent = scopes[scope].parent, !operands.isEmpty else { return nil }
    var outside: [Int: Int] = [:]
    for operand in operands {
      switch scopes[scope].steps[operand] {
      case .outer(let step): outside[operand] = step
      case .constant, .failure:
        outside[operand] = add(scopes[scope].steps[operand], to: parent)
      default: return nil
      }
    }
    let step = add(operation.mapOperands { outside[$0] ?? $0 }, to: parent)
    return imported(step, from: parent, to: scope)
  }
}
