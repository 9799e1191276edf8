/// What depends on no input is computed while planning, once.
extension PlanBuilder {
  /// The result of an operation on constants, as a constant or a failure.
  mutating func folded(_ operation: Operation, in scope: Int) -> Int? {
    if case .constant = operation { return nil }
    let operands = operation.operands
    guard !operation.readsItsScope, foldingWork > 0,
      operands.allSatisfy({ isConstant($0, in: scope) })
    else { return nil }
    if let list = constantList(operation, in: scope) {
      foldingWork -= list.work
      return foldingWork < 0 ? nil : constant(list.value, in: scope)
    }
    var tables = tables
    tables.limits.work = foldingWork
    var executor = Executor(tables: tables, inputs: Inputs(rowCount: 1))
    // Operands are run by themselves, as the first steps of a plan.
    var frame = Executor.Frame(count: 1)
    for operand in operands {
      frame.vectors.append(executor.run(scopes[scope].steps[operand], [], in: frame))
    }
    let places = Dictionary(zip(operands, operands.indices)) { first, _ in first }
    let alone = operation.mapOperands { places[$0] ?? $0 }
    let result = executor.run(alone, Array(operands.indices), in: frame)
    foldingWork -= executor.work.cost
    if foldingWork < 0 { return nil }
    switch result.cell(0, &executor.marks) {
    case .value(let value): return constant(value, in: scope)
    case .mark(let mark):
      guard case .error(let error) = executor.marks.outcome(of: mark) else { return nil }
      return add(.failure(error), to: scope)
    }
  }

  private func isConstant(_ step: Int, in scope: Int) -> Bool {
    switch scopes[scope].steps[step] {
    case .constant, .failure: true
    default: false
    }
  }

  /// A list written out in constants, which needs no run; what it would have cost as well.
  private func constantList(
    _ operation: Operation, in scope: Int
  ) -> (value: Value, work: Int)? {
    guard case .list(let elements, let optionals) = operation, optionals.isEmpty else {
      return nil
    }
    var values: [Value] = []
    for element in elements {
      guard case .constant(let index) = scopes[scope].steps[element] else { return nil }
      values.append(tables.constants[index])
    }
    let list = Value.list(values)
    let size = list.size(upTo: tables.limits.valueSize + 1)
    return size <= tables.limits.valueSize ? (list, size + 1) : nil
  }
}

extension Operation {
  /// Whether the operation's value comes from the batch, not from its operands.
  fileprivate var readsItsScope: Bool {
    switch self {
    case .input, .element, .outer, .failure: true
    default: false
    }
  }
}
