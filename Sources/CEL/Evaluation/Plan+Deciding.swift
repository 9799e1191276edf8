extension Plan {
  /// The same plan for runs that ask no more than what some of its expressions come to: nothing else
  /// is computed, and afterwards nobody can tell which inputs a row waits for. What depends on no
  /// input but `constants` is computed here, once.
  ///
  /// Precondition of its evaluations: only `expressions` are asked for.
  public func deciding(_ expressions: [PlanRoot], given constants: Inputs) -> Plan {
    var steps = steps
    var tables = tables
    var folder = ConstantFolder(constants)
    for index in steps.indices { steps[index] = folder.folded(steps, index, &tables) }
    for index in steps.indices { steps[index] = steps[index].counting(steps, tables) }
    return Plan(steps: steps, tables: tables, roots: roots, tellsWhy: false)
      .keeping(Set(expressions.map(\.index)))
  }

  /// Only the steps that the expressions need.
  private func keeping(_ expressions: Set<Int>) -> Plan {
    var isNeeded = [Bool](repeating: false, count: steps.count)
    for (index, root) in roots.enumerated() where expressions.contains(index) {
      isNeeded[root.step] = true
    }
    for index in steps.indices.reversed() where isNeeded[index] {
      for operand in operands[index] { isNeeded[operand] = true }
    }
    var places = [Int](repeating: 0, count: steps.count)
    var kept: [Operation] = []
    for index in steps.indices where isNeeded[index] {
      places[index] = kept.count
      kept.append(steps[index].mapOperands { places[$0] })
    }
    var sharing = ElementSharing()
    for index in kept.indices { kept[index] = sharing.numbered(kept[index]) }
    let roots = roots.enumerated().map { index, root in
      Root(step: expressions.contains(index) ? places[root.step] : kept.count, nodes: [])
    }
    return Plan(steps: kept, tables: tables, roots: roots, tellsWhy: tellsWhy)
  }
}

/// Numbers what macros compute of elements, so that those over the same lists do it once.
private struct ElementSharing {
  private struct Step: Hashable {
    let range: Int
    /// With numbers for operands.
    let operation: Operation
  }

  private var numbers: [Step: Int] = [:]

  mutating func numbered(_ operation: Operation) -> Operation {
    guard case .loop(var loop, let range) = operation, loop.variableCount == 1 else {
      return operation
    }
    loop.sharedSteps = []
    for step in loop.steps {
      let operands = step.operands.map { loop.sharedSteps[$0] }
      guard step.isOfElement, !operands.contains(nil) else {
        loop.sharedSteps.append(nil)
        continue
      }
      let shared = Step(
        range: range, operation: step.mapOperands { loop.sharedSteps[$0] ?? $0 })
      let number = numbers[shared] ?? numbers.count
      numbers[shared] = number
      loop.sharedSteps.append(number)
    }
    return .loop(loop, range: range)
  }
}

/// Computes the steps of a plan that depend on constants alone.
private struct ConstantFolder {
  let constants: Inputs
  /// The values, or errors, of the steps before, where they are constant.
  private var known: [Int: Vector] = [:]

  init(_ constants: Inputs) { self.constants = constants }

  /// The step as a constant or a failure where it is one, else with what is known put in place.
  mutating func folded(
    _ steps: [Operation], _ index: Int, _ tables: inout PlanTables
  ) -> Operation {
    let step = steps[index].withConstants(of: steps)
    var executor = Executor(tables: tables, inputs: constants)
    guard let result = run(step, steps, &executor) else { return step }
    switch result.cell(0, &executor.marks) {
    case .value(let value):
      known[index] = Vector(constant: value, count: 1)
      if case .constant = step { return step }
      tables.constants.append(value)
      return .constant(tables.constants.count - 1)
    case .mark(let mark):
      guard case .error(let error)? = executor.marks.outcome(of: mark) else { return step }
      return .failure(error)
    }
  }

  private func run(
    _ step: Operation, _ steps: [Operation], _ executor: inout Executor
  ) -> Vector? {
    var frame = Executor.Frame(count: 1)
    switch step {
    case .failure, .element, .outer: return nil
    case .input(let name) where !constants.isConstant(name): return nil
    case .input, .constant: return executor.run(step, [], in: frame)
    default: break
    }
    let operands = step.operands
    guard !operands.isEmpty, operands.allSatisfy({ known[$0] != nil }) else { return nil }
    frame.vectors = Array(repeating: Vector(constant: .null, count: 1), count: steps.count)
    for operand in operands {
      if let vector = known[operand] { frame.vectors[operand] = vector }
    }
    return executor.run(step, operands, in: frame)
  }
}

extension Operation {
  /// Whether what is computed depends on the element alone, if the operands do.
  fileprivate var isOfElement: Bool {
    switch self {
    case .input, .outer, .loop: false
    default: true
    }
  }

  /// A macro whose body reads constants from outside as constants of its own.
  fileprivate func withConstants(of steps: [Operation]) -> Operation {
    guard case .loop(var loop, let range) = self else { return self }
    loop.steps = loop.steps.map { step in
      guard case .outer(let index) = step, case .constant = steps[index] else { return step }
      return steps[index]
    }
    return .loop(loop, range: range)
  }

  /// The size of a filtered list, as a macro that counts.
  fileprivate func counting(_ steps: [Operation], _ tables: PlanTables) -> Operation {
    guard case .call(let target, let arguments) = self, arguments.count == 1,
      tables.calls[target].kernel == .size,
      case .loop(var loop, let range) = steps[arguments[0]], loop.form == .filter
    else { return self }
    loop.isCounted = true
    return .loop(loop, range: range)
  }
}
