import Programmes

/// A group of conditions, inside a requirement, and what it came to for one member.
///
/// Groups are told by what they ask for in effect: `none`, and a group below it, asks for its parts to
/// be false, so what is left to say is whether all of them count or one is enough.
public struct RequirementGroup: Sendable, Hashable {
  /// Whether all parts must do what is asked of them; else one is enough.
  public let needsAll: Bool
  /// Whether the group does its part in the requirement.
  public let status: ConditionStatus
  /// Which group it is: its place in the group around it, that one's in its own, and so on.
  let path: [Int]
}

extension Requirement {
  /// The groups around each condition, by the condition's index, outermost first. The requirement
  /// itself is not among them where all of its parts must be met, as is the rule.
  func groups(_ expression: (Int) -> TruthCode.Code) -> [Int: [RequirementGroup]] {
    var result: [Int: [RequirementGroup]] = [:]
    addGroups(around: [], path: [], negated: false, expression, to: &result)
    return result
  }

  private func addGroups(
    around outer: [RequirementGroup], path: [Int], negated: Bool,
    _ expression: (Int) -> TruthCode.Code, to result: inout [Int: [RequirementGroup]]
  ) {
    switch self {
    case .leaf(let index): result[index] = outer
    case .all(let parts), .any(let parts), .none(let parts):
      let group = RequirementGroup(
        needsAll: isConjunction(negated: negated),
        status: ConditionStatus(truth: truth(negated: negated, expression)), path: path)
      let isPlain = path.isEmpty && group.needsAll || parts.count == 1
      for (place, part) in parts.enumerated() {
        part.addGroups(
          around: isPlain ? outer : outer + [group], path: path + [place],
          negated: negatesParts(negated: negated), expression, to: &result)
      }
    }
  }
}
