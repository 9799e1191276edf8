/// Reads a `Trace` off recorded runs: one of the whole expression, and one of the body of each macro
/// for each element shown.
struct Tracer {
  let builder: PlanBuilder
  let inputs: Inputs
  /// Parts that may still be shown; macros in macros would make a trace without end.
  private var budget = 500
  private static let shownElements = 5

  init(builder: PlanBuilder, inputs: Inputs) {
    self.builder = builder
    self.inputs = inputs
  }

  /// An expression, evaluated.
  private struct Run {
    let checked: CheckedExpression
    let evaluation: Evaluation
    let root: PlanRoot
    /// The variables of the macros around the expression, by input name.
    let locals: [String: Outcome]

    func outcome(_ id: NodeID) -> Outcome {
      evaluation.outcome(of: id, in: root, row: 0) ?? .unknown([])
    }
  }

  mutating func trace(_ checked: CheckedExpression, locals: [String: Outcome]) -> Trace {
    var row = Inputs(rowCount: 1)
    if inputs.rowCount > 0 { row = inputs.gathered(rows: [0]) }
    for (name, outcome) in locals { row.bind(name, [outcome]) }
    var builder = builder
    let root = builder.add(checked)
    let evaluation = builder.finish().evaluate(row, recording: true)
    let run = Run(checked: checked, evaluation: evaluation, root: root, locals: locals)
    return trace(checked.expression.root, run)
  }

  private mutating func trace(_ id: NodeID, _ run: Run) -> Trace {
    budget -= 1
    var parts = run.checked.shownParts(of: id).map { trace($0, run) }
    if case .variable(let name)? = run.checked.references[id], run.locals[name] == nil {
      parts = derivation(of: name)
    }
    var elements: [Trace.Element] = []
    var omitted = 0
    if case .comprehension(let loop) = run.checked.expression[id].kind {
      let visited = run.outcome(loop.range).elements(variables: loop.variables.count)
      let shown = budget > 0 ? visited.prefix(Self.shownElements) : []
      elements = shown.map { element(id, loop, $0, run) }
      omitted = visited.count - shown.count
    }
    return Trace(
      text: run.checked.expression.text(of: id), outcome: run.outcome(id),
      inputs: inputsRead(run.checked.inputs(below: id).subtracting(run.locals.keys)),
      parts: budget > 0 ? parts : [], elements: elements, omittedElements: omitted)
  }

  /// Inputs, and those that derived ones are worked out from.
  private func inputsRead(_ names: Set<String>) -> Set<String> {
    var result: Set<String> = []
    var pending = Array(names)
    while let name = pending.popLast() {
      guard result.insert(name).inserted else { continue }
      pending += builder.definition(of: name)?.variables ?? []
    }
    return result
  }

  /// The expression behind an input that the record does not hold.
  private mutating func derivation(of name: String) -> [Trace] {
    guard budget > 0, let definition = builder.definition(of: name), inputs.isUnknown(name)
    else { return [] }
    return [trace(definition, locals: [:])]
  }

  private mutating func element(
    _ macro: NodeID, _ loop: Comprehension, _ values: [Value], _ run: Run
  ) -> Trace.Element {
    var locals = run.locals
    for (name, value) in zip(loop.variables, values) {
      locals[CheckedExpression.inputName(of: name, boundBy: macro)] = .value(value)
    }
    var parts: [Trace] = []
    for id in (loop.filter.map { [$0] } ?? []) + [loop.body] {
      let part = run.checked.part(at: id)
      var all = locals
      for (name, outcome) in boundValues(around: id, run) { all[name] = outcome }
      parts.append(trace(part, locals: all))
    }
    return Trace.Element(
      variables: zip(loop.variables, values).map { ($0, $1) }, parts: parts)
  }

  /// What `cel.bind` gave names to around a part.
  private func boundValues(around id: NodeID, _ run: Run) -> [(String, Outcome)] {
    run.checked.binds(around: id).map { binder, name, value in
      (CheckedExpression.inputName(of: name, boundBy: binder), run.outcome(value))
    }
  }
}

extension Outcome {
  /// The elements a macro with that many variables visits, each as the values of the variables.
  fileprivate func elements(variables: Int) -> [[Value]] {
    switch self {
    case .value(.list(let list)):
      list.enumerated().map { variables == 2 ? [.int(Int64($0)), $1] : [$1] }
    case .value(.map(let map)):
      zip(map.keys, map.values).map { variables == 2 ? [$0, $1] : [$0] }
    case .value(.optional(let wrapped?)): [[wrapped]]
    default: []
    }
  }
}
