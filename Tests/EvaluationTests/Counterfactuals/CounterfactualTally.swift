import Evaluation

/// What a run over many members came across.
struct CounterfactualTally: CustomStringConvertible {
  private var pairs: [Status: Int] = [:]
  private var kinds: [Counterfactual.Kind: Int] = [:]
  private var sizes: [Int: Int] = [:]
  private var targets: [String: Int] = [:]
  private(set) var risks = 0
  private(set) var windows = 0
  /// Determinations made to check all that.
  var checks = 0
  /// What did not hold, up to a number worth reading.
  private(set) var problems: [String] = []

  var ways: Int { kinds.values.reduce(0, +) }

  /// Whether every kind of answer, of way and of change has been met.
  var isComplete: Bool {
    [Status.eligible, .ineligible, .undetermined].allSatisfy { pairs[$0] != nil }
      && Counterfactual.Kind.allCases.allSatisfy { kinds[$0] != nil }
      && (1...3).allSatisfy { sizes[$0] != nil }
      && ["day", "fact", "field", "element", "grant"].allSatisfy { targets[$0] != nil }
  }

  var description: String {
    func list<Key>(_ counts: [Key: Int]) -> String {
      counts.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    }
    return """
      answers \(list(pairs)); ways \(list(kinds)), by size \(list(sizes)), of \(list(targets)); \
      risks \(risks); windows \(windows); determinations \(checks)
      """
  }

  mutating func count(_ prospect: Prospect) {
    pairs[prospect.status, default: 0] += 1
    risks += prospect.risks.count
    windows += prospect.timeline.windows.count
    for way in prospect.ways {
      kinds[way.kind, default: 0] += 1
      sizes[way.changes.count, default: 0] += 1
      for change in way.changes { targets[change.target.name, default: 0] += 1 }
    }
  }

  mutating func report(_ problem: String) {
    if problems.count < 20 { problems.append(problem) }
  }

  mutating func add(_ other: CounterfactualTally) {
    pairs.merge(other.pairs, uniquingKeysWith: +)
    kinds.merge(other.kinds, uniquingKeysWith: +)
    sizes.merge(other.sizes, uniquingKeysWith: +)
    targets.merge(other.targets, uniquingKeysWith: +)
    risks += other.risks
    windows += other.windows
    checks += other.checks
    for problem in other.problems { report(problem) }
  }
}

extension ChangeTarget {
  fileprivate var name: String {
    switch self {
    case .today: "day"
    case .fact: "fact"
    case .field: "field"
    case .element: "element"
    case .grant: "grant"
    }
  }
}
