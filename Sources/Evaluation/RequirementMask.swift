import Programmes

/// A tree of conditions over a key of two-bit truths (`LineKeys`), all conditions of a group at once.
///
/// Bit `2 × i` of a mask stands for input number `i`. The rules are those of `Requirement.truth` and
/// `Requirement.reasons`, which say the same of one condition at a time.
struct RequirementMask {
  private let isConjunction: Bool
  /// The conditions that stand in the group itself.
  private var leaves: UInt64
  private var groups: [RequirementMask]

  /// All of `inputs`, and `requirement`.
  ///
  /// Precondition: no input's number is `LineKeys.perWord` or more.
  init(all inputs: Range<Int>, and requirement: Requirement) {
    isConjunction = true
    leaves = inputs.reduce(0) { $0 | 1 << UInt64(2 * $1) }
    groups = []
    add(requirement, negated: false)
  }

  private init(_ parts: [Requirement], isConjunction: Bool, negated: Bool) {
    self.isConjunction = isConjunction
    leaves = 0
    groups = []
    for part in parts { add(part, negated: negated) }
  }

  private mutating func add(_ part: Requirement, negated: Bool) {
    switch part {
    case .leaf(let index): leaves |= 1 << UInt64(2 * index)
    case .all(let parts), .any(let parts), .none(let parts):
      let group = RequirementMask(
        parts, isConjunction: part.isConjunction(negated: negated),
        negated: part.negatesParts(negated: negated))
      if group.isConjunction == isConjunction {
        // Conjunctions within a conjunction are one: the reasons are the same.
        leaves |= group.leaves
        groups += group.groups
      } else {
        groups.append(group)
      }
    }
  }

  /// What the group comes to. Conditions under `none` are turned round in the key already.
  func truth(_ key: UInt64) -> TruthColumn.Code {
    let (low, high) = (key & leaves, key &>> 1 & leaves)
    let decides = isConjunction ? leaves & ~low & ~high : low & ~high
    if decides != 0 { return isConjunction ? TruthColumn.no : TruthColumn.yes }
    var truth =
      high & ~low != 0
      ? TruthColumn.unknown
      : high != 0 ? TruthColumn.error : isConjunction ? TruthColumn.yes : TruthColumn.no
    for group in groups {
      let other = group.truth(key)
      truth = isConjunction ? TruthColumn.and(truth, other) : TruthColumn.or(truth, other)
    }
    return truth
  }

  /// The inputs that are the reason for `truth`, if the group came to it.
  func reasons(for truth: TruthColumn.Code, _ key: UInt64) -> UInt64 {
    guard self.truth(key) == truth else { return 0 }
    let low = truth & 1 == 1 ? key : ~key
    let high = truth & 2 == 2 ? key : ~key
    return groups.reduce(leaves & low & (high &>> 1)) { $0 | $1.reasons(for: truth, key) }
  }
}
