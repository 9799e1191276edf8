import CEL
import Diagnostics
import Evaluation

/// `list.exists(x, …)` and its kin: which entries decided, by their place and name.
extension Explainer {
  /// Entries that are opened up; of more only the number is told.
  private static let shownEntries = 3

  /// An entry of the list, and what the body came to for it.
  private struct Visited {
    var index: Int
    var value: Value
    var status: ConditionStatus
  }

  func entries(_ id: NodeID, _ loop: Comprehension, _ sense: Sense) -> Statement? {
    guard let name = phraser.term(loop.range), let inner = phraser.within(loop),
      let words = Wording.quantifier(loop.form, sense),
      let body = inner.statement(loop.body, Sense(mood: .stated))
    else { return nil }
    let requirement = Wording.entries(words, of: body.text)
    let list = Statement.Argument("list", name.text, fact: phraser.listName(loop.range))
    switch values.outcome(loop.range) {
    case .unknown:
      let subject = Statement.Argument("subject", name.text, fact: list.fact)
      return Statement(.missing, .unknown, [subject, .init("requirement", requirement)])
    case .value(.list(let elements)):
      let outcome = status(id, sense)
      let visited = visit(id, loop, elements)
      guard
        let told = summary(loop.form, outcome, visited, sense),
        let parts = parts(told.entries, id, loop, inner)
      else { return nil }
      return statement(list, outcome, visited, told, parts, words, body.text)
    case .value, .error: return nil
    }
  }

  private func visit(_ id: NodeID, _ loop: Comprehension, _ elements: [Value]) -> [Visited] {
    guard !elements.isEmpty, let value = loop.variables.last else { return [] }
    var columns = [(name: value, values: elements)]
    if loop.variables.count == 2 {
      columns.append((loop.variables[0], elements.indices.map { .int(Int64($0)) }))
    }
    let outcomes = values.outcomes(loop.body, of: id, count: elements.count, columns)
    return zip(elements, outcomes).enumerated().map { index, pair in
      Visited(index: index, value: pair.0, status: ConditionStatus(pair.1, Sense()))
    }
  }

  /// What came of the entries in short, and those to open up.
  private func summary(
    _ form: Comprehension.Form, _ outcome: ConditionStatus, _ visited: [Visited], _ sense: Sense
  ) -> (words: LocalizedText, entries: [Visited])? {
    let fitting = visited.filter { $0.status == .met }
    let failing = visited.filter { $0.status == .unmet }
    switch outcome {
    case .error: return nil
    case .unknown: return (Wording.undecidedEntries, visited.filter { $0.status == .unknown })
    case .met where visited.isEmpty: return (Wording.nothingToCheck, [])
    case .unmet where visited.isEmpty: return (Wording.noEntries, [])
    case .met, .unmet: break
    }
    switch (form, (outcome == .met) == sense.isPositive) {
    case (.exists, false): return (Wording.noneFits(visited.count), visited)
    case (.all, true): return (Wording.everyFits(visited.count), [])
    case (.all, false): return (Wording.failingEntries(failing.count, of: visited.count), failing)
    default: return (Wording.fittingEntries(fitting.count, of: visited.count), fitting)
    }
  }

  private func statement(
    _ list: Statement.Argument, _ outcome: ConditionStatus, _ visited: [Visited],
    _ told: (words: LocalizedText, entries: [Visited]), _ parts: [Statement],
    _ quantifier: LocalizedText, _ body: LocalizedText
  ) -> Statement {
    var arguments = [list, .init("summary", told.words)]
    if told.entries.count > parts.count {
      arguments.append(.init("more", Wording.moreEntries(told.entries.count - parts.count)))
    }
    if outcome != .met {
      // Entries that are opened up say what is asked of each.
      let requirement = Wording.entries(quantifier, of: parts.isEmpty ? body : nil)
      arguments.append(.init("requirement", requirement))
    } else if parts.isEmpty, !visited.isEmpty {
      arguments.append(.init("body", body))
    }
    return Statement(.entries, outcome, arguments, parts: parts)
  }

  private func parts(
    _ entries: [Visited], _ id: NodeID, _ loop: Comprehension, _ inner: Phraser
  ) -> [Statement]? {
    var parts: [Statement] = []
    for entry in entries.prefix(Self.shownEntries) {
      guard let part = part(entry, id, loop, inner) else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// What is said of one entry: why it fits, or why it does not.
  private func part(
    _ entry: Visited, _ id: NodeID, _ loop: Comprehension, _ inner: Phraser
  ) -> Statement? {
    var variables = [(name: loop.variables[loop.variables.count - 1], value: entry.value)]
    if loop.variables.count == 2 {
      variables.append((loop.variables[0], .int(Int64(entry.index))))
    }
    let holds = entry.status == .met
    let body = Explainer(inner, values.within(id, variables)).statement(
      loop.body, holds ? Sense(mood: .stated) : Sense(mood: .required))
    let name = FactText.entryName(
      entry.value, of: phraser.listName(loop.range), phraser.vocabulary,
      showSensitive: phraser.showSensitive)
    return body.map {
      Statement(
        .entry, entry.status, [.init("entry", Wording.entry(entry.index + 1, called: name))],
        parts: [$0])
    }
  }
}
