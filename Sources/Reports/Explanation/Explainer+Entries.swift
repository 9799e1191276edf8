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
    var explainer: Explainer
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
      let visited = elements.enumerated().map { visit(id, loop, $0, $1, inner) }
      return summary(loop, list, outcome, visited, sense, words, body.text)
    case .value, .error: return nil
    }
  }

  private func visit(
    _ id: NodeID, _ loop: Comprehension, _ index: Int, _ value: Value, _ inner: Phraser
  ) -> Visited {
    let variables =
      loop.variables.count == 2
      ? [(loop.variables[0], Value.int(Int64(index))), (loop.variables[1], value)]
      : [(loop.variables[0], value)]
    let explainer = Explainer(inner, values.within(id, variables))
    return Visited(
      index: index, value: value, explainer: explainer,
      status: explainer.status(loop.body, Sense()))
  }

  private func summary(
    _ loop: Comprehension, _ list: Statement.Argument, _ outcome: ConditionStatus,
    _ visited: [Visited], _ sense: Sense, _ quantifier: LocalizedText, _ body: LocalizedText
  ) -> Statement? {
    guard outcome != .error else { return nil }
    let fitting = visited.filter { $0.status == .met }
    let words: LocalizedText
    var told: [Visited]
    if outcome == .unknown {
      words = Wording.undecidedEntries
      told = visited.filter { $0.status == .unknown }
    } else if visited.isEmpty {
      words = outcome == .met ? Wording.nothingToCheck : Wording.noEntries
      told = []
    } else {
      let truth = (outcome == .met) == sense.isPositive
      switch (loop.form, truth) {
      case (.exists, true):
        (words, told) = (Wording.fittingEntries(fitting.count, of: visited.count), fitting)
      case (.exists, false): (words, told) = (Wording.noneFits(visited.count), visited)
      case (.all, true): (words, told) = (Wording.everyFits(visited.count), [])
      case (.all, false):
        told = visited.filter { $0.status == .unmet }
        words = Wording.failingEntries(told.count, of: visited.count)
      default:
        (words, told) = (Wording.fittingEntries(fitting.count, of: visited.count), fitting)
      }
    }
    var parts: [Statement] = []
    for entry in told.prefix(Self.shownEntries) {
      guard let part = part(entry, loop, sense) else { return nil }
      parts.append(part)
    }
    var arguments = [list, .init("summary", words)]
    if told.count > parts.count {
      arguments.append(.init("more", Wording.moreEntries(told.count - parts.count)))
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

  /// What is said of one entry: why it fits, or why it does not.
  private func part(_ entry: Visited, _ loop: Comprehension, _ sense: Sense) -> Statement? {
    let holds = entry.status == .met
    let body = entry.explainer.statement(
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
