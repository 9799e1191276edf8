import Columns

/// Runs the steps of a plan over one batch.
struct Executor {
  let tables: PlanTables
  let inputs: Inputs
  var marks: MarkTable
  /// Elements that macros have visited so far, by row of the outermost batch; empty before the
  /// first.
  var visited: [Int] = []
  var work: WorkMeter
  /// What macros of the batch itself run over, and the step it came from; a few at most.
  var sources: [(range: Int, source: LoopSource)] = []
  /// What macros of the batch itself have computed of all elements, by `Loop.sharedSteps`.
  var elementVectors: [Vector?] = []
  /// The missing field that was met last: row after row tends to lack the same.
  var recentField: (origin: String, name: String, mark: Mark)?

  init(tables: PlanTables, inputs: Inputs, tellsWhy: Bool = true) {
    self.tables = tables
    self.inputs = inputs
    marks = MarkTable(tellsWhy: tellsWhy)
    work = WorkMeter(
      rowCount: inputs.rowCount, rowLimit: tables.limits.work,
      batchLimit: tables.limits.batchWork)
  }

  /// Where steps run: the batch itself, or the elements a macro visits.
  struct Frame {
    let count: Int
    var vectors: [Vector] = []
    /// The variables of the macro.
    var elements: [Vector] = []
    /// The vectors of the plan around the macro, and the row of it each element belongs to.
    var outer: [Vector] = []
    var parents: [Int] = []
    /// The row of the outermost batch each row belongs to; `nil` in the outermost itself.
    var origins: [Int]?
  }

  /// Runs the steps of a plan in order. With `releasing`, vectors are given up as soon as nothing needs
  /// them, so that a long plan works in the memory, and the cache, of a few.
  mutating func run(_ plan: Plan, in frame: inout Frame, releasing: Bool) {
    frame.vectors.reserveCapacity(plan.steps.count)
    for (index, step) in plan.steps.enumerated() {
      frame.vectors.append(run(step, plan.operands[index], in: frame))
      guard releasing else { continue }
      for released in plan.releases[index] {
        frame.vectors[released] = Vector.released
        if !sources.isEmpty { sources.removeAll { $0.range == released } }
      }
    }
  }

  /// Runs the steps of a macro's body in order.
  mutating func run(_ steps: [Operation], in frame: inout Frame) {
    frame.vectors.reserveCapacity(steps.count)
    for step in steps { frame.vectors.append(run(step, step.operands, in: frame)) }
  }

  /// One step. Where every operand is one constant, a batch of one row is run and spread.
  mutating func run(_ step: Operation, _ operands: [Int], in frame: Frame) -> Vector {
    guard frame.count > 1, !operands.isEmpty,
      operands.allSatisfy({ frame.vectors[$0].isConstant })
    else { return evaluate(step, in: frame) }
    var single = Frame(count: 1)
    let first = frame.origins?[0] ?? 0
    let before = work.spent(row: first)
    single.origins = [first]
    // Operands are moved to the front, so that the others needn't be there.
    single.vectors = operands.map { Vector(frame.vectors[$0].storage, count: 1) }
    let alone = step.mapOperands { operands.firstIndex(of: $0) ?? $0 }
    let result = evaluate(alone, in: single)
    chargeOthers(work.spent(row: first) - before, but: first, in: frame)
    return result.spread(frame.count, &marks)
  }

  /// What was done once for all rows is on the bill of each, so that a row costs the same alone
  /// and in any batch. One over its limit fails where it next costs something.
  private mutating func chargeOthers(_ units: Int, but first: Int, in frame: Frame) {
    guard units > 0 else { return }
    guard let origins = frame.origins else {
      for row in 0..<frame.count where row != first { _ = work.charge(units, row: row) }
      return
    }
    for row in Set(origins) where row != first { _ = work.charge(units, row: row) }
  }

  private mutating func evaluate(_ step: Operation, in frame: Frame) -> Vector {
    switch step {
    case .constant(let index):
      return Vector(constant: tables.constants[index], count: frame.count)
    case .failure(let error): return Vector(mark: marks.error(error), count: frame.count, marks)
    case .input(let name): return inputs.vector(name, &marks)
    case .element(let slot): return frame.elements[slot]
    case .outer(let index): return frame.outer[index].gathered(frame.parents)
    case .coalesce(let a, let b): return coalesce(frame.vectors[a], frame.vectors[b])
    case .has(let a, let field): return has(frame.vectors[a], field)
    case .select(let a, let field): return select(frame.vectors[a], field)
    case .optionalSelect(let a, let field): return optionalSelect(frame.vectors[a], field)
    case .call(let function, let arguments):
      return call(tables.calls[function], arguments.map { frame.vectors[$0] }, in: frame)
    case .not(let a): return not(frame.vectors[a])
    case .and(let a, let b): return junction(frame.vectors[a], frame.vectors[b], decides: false)
    case .or(let a, let b): return junction(frame.vectors[a], frame.vectors[b], decides: true)
    case .conditional(let a, let b, let c):
      return conditional(frame.vectors[a], frame.vectors[b], frame.vectors[c])
    case .list(let elements, let optionals): return list(elements, optionals, frame)
    case .map(let entries): return map(entries, frame)
    case .object(let type, let fields): return object(type, fields, frame)
    case .loop(let loop, let range): return self.loop(loop, over: range, in: frame)
    }
  }
}

extension Vector {
  /// A batch of one row as `count` equal rows.
  fileprivate func spread(_ count: Int, _ table: inout MarkTable) -> Vector {
    switch cell(0, &table) {
    case .value(let value): Vector(constant: value, count: count)
    case .mark(let mark): Vector(mark: mark, count: count, table)
    }
  }
}
