import CEL
import Diagnostics
import Evaluation

/// `&&`, `||` and `? :`: of their parts only those that decided are told.
extension Explainer {
  func junction(_ id: NodeID, _ sense: Sense) -> Statement? {
    guard case .call(let function, _, _) = phraser.kind(id) else { return nil }
    let isAll = (function == "_&&_") == sense.isPositive
    let outcome = status(id, sense)
    let nodes = phraser.flattened(id, function)
    if !isAll, sense.isPositive, outcome == .unmet, let rule = brokenRule(nodes) { return rule }
    let parts = phraser.merged(nodes, isAll: isAll, sense).map { ($0, status($0, isAll, sense)) }
    // A conjunction that holds needs all its parts, and so does a disjunction that does not.
    let isEveryPartTold = outcome == (isAll ? .met : .unmet)
    let deciding = parts.filter { isEveryPartTold || $0.1 == outcome }
    var statements: [Statement] = []
    for (part, _) in deciding {
      guard let statement = statement(part, isAll, sense) else { return nil }
      statements.append(statement)
    }
    if statements.count == 1 { return statements[0] }
    return statements.isEmpty ? nil : Statement(isAll ? .all : .any, outcome, parts: statements)
  }

  private func status(
    _ part: JunctionPart, _ isAll: Bool, _ sense: Sense
  ) -> ConditionStatus {
    switch part {
    case .node(let id): return status(id, sense)
    case .merged(let nodes, _):
      let all = nodes.map { status($0, sense) }
      let order: [ConditionStatus] =
        isAll ? [.unmet, .error, .unknown, .met] : [.met, .error, .unknown, .unmet]
      return order.first(where: all.contains) ?? .error
    }
  }

  private func statement(
    _ part: JunctionPart, _ isAll: Bool, _ sense: Sense
  ) -> Statement? {
    switch part {
    case .node(let id): return statement(id, sense)
    case .merged(_, let leaf): return statement(leaf, status(part, isAll, sense), sense)
    }
  }

  /// `!a || b` where a holds and b does not.
  private func brokenRule(_ nodes: [NodeID]) -> Statement? {
    guard nodes.count == 2, let premise = phraser.premise(of: nodes),
      let reason = statement(premise, .premise),
      let conclusion = statement(nodes[1], Sense())
    else { return nil }
    return Statement(.because, .unmet, parts: [reason, conclusion])
  }

  /// `a ? b : c`: the branch that applied, and why.
  func choice(_ id: NodeID, _ parts: [NodeID], _ sense: Sense) -> Statement? {
    let outcome = status(id, sense)
    switch values.outcome(parts[0]) {
    case .value(.bool(let holds)):
      let premise = Sense(mood: .stated, isPositive: holds)
      guard let reason = statement(parts[0], premise),
        let conclusion = statement(parts[holds ? 1 : 2], sense)
      else { return nil }
      return Statement(.because, outcome, parts: [reason, conclusion])
    case .unknown(let names):
      return phraser.statement(id, sense).map { waiting(for: names, $0.text) }
    case .value, .error: return nil
    }
  }

  /// `a == b` between booleans: b says which way a must come out.
  func agreement(
    _ id: NodeID, _ relation: Relation, _ sides: [NodeID], _ sense: Sense
  ) -> Statement? {
    guard relation == .equal || relation == .notEqual, phraser.type(sides[0]) == .bool else {
      return nil
    }
    let isSame = sense.isPositive == (relation == .equal)
    switch values.outcome(sides[1]) {
    case .value(.bool(let value)):
      let wanted = Sense(mood: sense.mood, isPositive: value == isSame)
      guard let conclusion = statement(sides[0], wanted) else { return nil }
      if phraser.isLiteral(sides[1]) { return conclusion }
      let premise = Sense(mood: .stated, isPositive: value)
      return statement(sides[1], premise).map {
        Statement(.because, status(id, sense), parts: [$0, conclusion])
      }
    case .unknown(let names):
      return phraser.statement(id, sense).map { waiting(for: names, $0.text) }
    case .value, .error: return nil
    }
  }
}
