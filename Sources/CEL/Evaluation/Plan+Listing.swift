extension Plan {
  /// The plan as readable text, a step a line: for golden tests and for whoever wonders what runs.
  ///
  ///     %0 = input member.age
  ///     %1 = constant 18
  ///     %2 = _>=_(%0, %1)
  ///     root 0: %2
  public var listing: String {
    var lines = tables.lines(of: steps, indent: "")
    for (index, root) in roots.enumerated() { lines.append("root \(index): %\(root.step)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PlanTables {
  fileprivate func lines(of steps: [Operation], indent: String) -> [String] {
    steps.enumerated().flatMap { index, step -> [String] in
      let line = "\(indent)%\(index) = \(text(step))"
      guard case .loop(let loop, _) = step else { return [line] }
      let filter = loop.filter.map { ["\(indent)  filter %\($0)"] } ?? []
      return [line] + lines(of: loop.steps, indent: indent + "  ") + filter
        + ["\(indent)  result %\(loop.result)"]
    }
  }

  private func text(_ step: Operation) -> String {
    switch step {
    case .constant(let index): "constant \(constants[index])"
    case .failure(let error): "failure \(error.code)"
    case .input(let name): "input \(name)"
    case .element(let slot): "element \(slot)"
    case .outer(let index): "outer %\(index)"
    case .coalesce(let a, let b): "coalesce(%\(a), %\(b))"
    case .has(let a, let field): "has(%\(a).\(field))"
    case .select(let a, let field): "%\(a).\(field)"
    case .optionalSelect(let a, let field): "%\(a).?\(field)"
    case .call(let index, let arguments):
      "\(calls[index].function)(\(Self.text(arguments)))"
    case .not(let a): "not(%\(a))"
    case .and(let a, let b): "and(%\(a), %\(b))"
    case .or(let a, let b): "or(%\(a), %\(b))"
    case .conditional(let a, let b, let c): "if(%\(a), %\(b), %\(c))"
    case .list(let elements, let optionals):
      "list("
        + elements.enumerated()
        .map { (optionals.contains($0) ? "?" : "") + "%\($1)" }.joined(separator: ", ") + ")"
    case .map(let entries):
      "map("
        + entries.map { "\($0.isOptional ? "?" : "")%\($0.key): %\($0.value)" }
        .joined(separator: ", ") + ")"
    case .object(let type, let fields):
      "object \(type)("
        + fields.map { "\($0.isOptional ? "?" : "")\($0.name): %\($0.value)" }
        .joined(separator: ", ") + ")"
    case .loop(let loop, let range):
      "\(loop.isCounted ? "size of " : "")\(loop.form.rawValue) over %\(range)"
    }
  }

  private static func text(_ steps: [Int]) -> String {
    steps.map { "%\($0)" }.joined(separator: ", ")
  }
}
