extension Plan {
  /// Evaluates every expression over every row.
  ///
  /// With `recording`, what each part of each expression came to is kept for
  /// `Evaluation.outcome(of:in:row:)`. Each row is held to the environment's limits; a batch too
  /// expensive to be done at once is done in parts.
  public func evaluate(_ inputs: Inputs, recording: Bool = false) -> Evaluation {
    var executor = Executor(tables: tables, inputs: inputs)
    var frame = Executor.Frame(count: inputs.rowCount)
    executor.run(steps, in: &frame, releasing: recording ? nil : releases)
    if executor.work.isOverdrawn { return evaluateHalves(inputs, recording: recording) }
    return Evaluation(
      roots: roots, vectors: frame.vectors, marks: executor.marks, rowCount: inputs.rowCount)
  }

  private func evaluateHalves(_ inputs: Inputs, recording: Bool) -> Evaluation {
    let middle = inputs.rowCount / 2
    let first = evaluate(inputs.gathered(rows: Array(0..<middle)), recording: recording)
    let second = evaluate(
      inputs.gathered(rows: Array(middle..<inputs.rowCount)), recording: recording)
    var marks = MarkTable()
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
