/// A fact that answers wait for.
struct RankedFact: Hashable {
  /// As `Determination.missing` has it: `member.age`, `patents`, `patents.grantedOn`.
  var name: String
  /// The programmes that wait for it, in rule-file order.
  var programmes: [String]
}

/// The facts that answers wait for, the one that could settle most programmes first.
///
/// Of two that are waited for by as many programmes, the one comes first whose programmes wait for
/// fewer others, then the one that comes first among `order`.
func rankedMissingFacts(
  _ waiting: [(programme: String, facts: [String])], order: (String) -> Int
) -> [RankedFact] {
  var programmes: [String: [String]] = [:]
  var others: [String: Int] = [:]
  for (programme, facts) in waiting {
    for fact in Set(facts) {
      programmes[fact, default: []].append(programme)
      others[fact, default: 0] += facts.count
    }
  }
  return programmes.map { RankedFact(name: $0.key, programmes: $0.value) }.sorted { a, b in
    if a.programmes.count != b.programmes.count { return a.programmes.count > b.programmes.count }
    let (first, second) = (others[a.name] ?? 0, others[b.name] ?? 0)
    if first != second { return first < second }
    return (order(a.name), a.name) < (order(b.name), b.name)
  }
}
