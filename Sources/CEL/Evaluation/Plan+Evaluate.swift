extension Plan {
  /// Evaluates every expression over every row.
  ///
  /// With `recording`, what each part of each expression came to is kept for
  /// `Evaluation.outcome(of:in:row:)`. Each row is held to the environment's limits; a batch too
  /// expensive to be done at once is done in parts.
  public func evaluate(_ inputs: Inputs, recording: Bool = false) -> Evaluation {
    var executor = Executor(tables: tables, inputs: inputs, tellsWhy: tellsWhy)
    var frame = Executor.Frame(count: inputs.rowCount)
    executor.run(self, in: &frame, releasing: !recording)
    if executor.work.isOverdrawn { return evaluateHalves(inputs, recording: recording) }
    return Evaluation(
      roots: roots, vectors: frame.vectors, marks: executor.marks, rowCount: inputs.rowCount)
  }

  /// Evaluates every expression over the elements of a list. What doesn't depend on the element is
  /// computed once for each row the elements came from.
  public func evaluate(_ flattened: FlattenedInputs) -> Evaluation {
    let isPerElement = isPerElement(flattened.variable)
    var outside = Executor(tables: tables, inputs: flattened.base, tellsWhy: tellsWhy)
    var around = Executor.Frame(count: flattened.base.rowCount)
    for (index, step) in steps.enumerated() {
      around.vectors.append(
        isPerElement[index] ? Vector.released : outside.run(step, operands[index], in: around))
    }
    if outside.work.isOverdrawn { return evaluate(flattened.inputs) }
    var executor = Executor(tables: tables, inputs: flattened.element, tellsWhy: tellsWhy)
    executor.marks = outside.marks
    let isShared = areShared(isPerElement)
    var frame = Executor.Frame(count: flattened.parents.count)
    for (index, step) in steps.enumerated() {
      if isPerElement[index] {
        frame.vectors.append(executor.run(step, operands[index], in: frame))
      } else {
        frame.vectors.append(
          isShared[index] ? around.vectors[index].gathered(flattened.parents) : Vector.released)
      }
    }
    if executor.work.isOverdrawn { return evaluate(flattened.inputs) }
    return Evaluation(
      roots: roots, vectors: frame.vectors, marks: executor.marks, rowCount: frame.count)
  }

  /// For each step, whether it depends on an input, directly or not.
  private func isPerElement(_ input: String) -> [Bool] {
    var result: [Bool] = []
    result.reserveCapacity(steps.count)
    for (index, step) in steps.enumerated() {
      let isInput = if case .input(let name) = step { name == input } else { false }
      result.append(isInput || operands[index].contains { result[$0] })
    }
    return result
  }

  /// The steps that per-element ones, or whoever reads the evaluation, need the vectors of.
  private func areShared(_ isPerElement: [Bool]) -> [Bool] {
    var result = [Bool](repeating: false, count: steps.count)
    for index in steps.indices where isPerElement[index] {
      for operand in operands[index] { result[operand] = true }
    }
    for root in roots where steps.indices.contains(root.step) { result[root.step] = true }
    return result
  }

  private func evaluateHalves(_ inputs: Inputs, recording: Bool) -> Evaluation {
    let middle = inputs.rowCount / 2
    let first = evaluate(inputs.gathered(rows: Array(0..<middle)), recording: recording)
    let second = evaluate(
      inputs.gathered(rows: Array(middle..<inputs.rowCount)), recording: recording)
    var marks = MarkTable(tellsWhy: tellsWhy)
    let vectors = zip(first.vectors, second.vectors).map { a, b in
      // What was given up in both halves is given up in the whole.
      a.count == first.rowCount && b.count == second.rowCount
        ? Vector(first.outcomes(of: a) + second.outcomes(of: b), &marks) : Vector.released
    }
    return Evaluation(roots: roots, vectors: vectors, marks: marks, rowCount: inputs.rowCount)
  }
}

extension Evaluation {
  fileprivate func outcomes(of vector: Vector) -> [Outcome] {
    var table = marks
    return (0..<rowCount).map { row in
      switch vector.cell(row, &table) {
      case .value(let value): .value(value)
      case .mark(let mark): table.outcome(of: mark) ?? .value(.null)
      }
    }
  }
}
