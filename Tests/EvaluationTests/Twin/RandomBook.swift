import TestSupport

/// Small rule books at random.
enum RandomBook {
  private static let periods: [[(String?, String?)]] = [
    [(nil, nil)],
    [(nil, "2023-12-31"), ("2024-01-01", nil)],
    [("2024-01-01", "2024-12-31")],
    [("2024-07-01", nil), (nil, "2023-12-31")],
  ]

  static func make(_ random: inout SplitMix64) -> SmallBook {
    let ids = (0..<Int.random(in: 1...5, using: &random)).map { "p\($0)" }
    let versions = ids.indices.flatMap { index in
      let periods = random.oneIn(2) ? Self.periods[0] : random.pick(Self.periods)
      return periods.map { from, until in
        var version = version(ids[index], others: ids, after: index, &random)
        (version.from, version.until) = (from, until)
        return version
      }
    }
    return SmallBook(programmes: versions)
  }

  /// Programmes require only later ones, so that there is no circle.
  private static func version(
    _ id: String, others ids: [String], after index: Int, _ random: inout SplitMix64
  ) -> SmallBook.Version {
    let hasClaim = random.oneIn(2)
    var count = 0
    // No programme is both required and excluded.
    let requires = ids[(index + 1)...].filter { _ in random.oneIn(3) }
    return SmallBook.Version(
      id: id, from: nil, until: nil, hasClaim: hasClaim,
      requirement: group(depth: 2, hasClaim: hasClaim, &count, &random),
      amount: amount(hasClaim: hasClaim, &random),
      limits: limits(&random),
      requires: requires,
      excludes: ids.filter { $0 != id && !requires.contains($0) && random.oneIn(5) })
  }

  private static func limits(_ random: inout SplitMix64) -> [SmallBook.Limit] {
    (0..<random.pick([0, 0, 1, 1, 2])).map { _ in
      SmallBook.Limit(count: random.pick([1, 1, 2, 3]), isPerYear: random.oneIn(2))
    }
  }

  private static func amount(hasClaim: Bool, _ random: inout SplitMix64) -> SmallBook.Amount {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .none
    case 1: .constant(random.pick([0, 100]))
    case 2: .share(hasClaim ? "item.n" : "e")
    case 3: .share("n")
    case 4 where hasClaim: .fact("item.v")
    default: .fact("f")
    }
  }

  private static func group(
    depth: Int, hasClaim: Bool, _ count: inout Int, _ random: inout SplitMix64
  ) -> SmallBook.Tree {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ -> SmallBook.Tree in
      if depth > 0, random.oneIn(3) {
        return group(depth: depth - 1, hasClaim: hasClaim, &count, &random)
      }
      count += 1
      return .condition(id: "c\(count)", test(depth: 1, hasClaim: hasClaim, &random))
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .none(parts)
    case 1: return .any(parts)
    default: return .all(parts)
    }
  }

  private static func test(
    depth: Int, hasClaim: Bool, _ random: inout SplitMix64
  ) -> SmallBook.Test {
    if depth > 0, random.oneIn(3) {
      let part = test(depth: depth - 1, hasClaim: hasClaim, &random)
      let other = test(depth: depth - 1, hasClaim: hasClaim, &random)
      return random.pick([.not(part), .both(part, other), .either(part, other)])
    }
    let ofClaim = hasClaim && random.oneIn(2)
    let flag = ofClaim ? "item.x" : random.pick(["a", "b", "d"])
    let number = ofClaim ? "item.n" : random.pick(["n", "e"])
    return random.pick([
      .flag(flag), .flag(flag), .atLeast(number, random.pick([1, 3, 12])), .ratio(number),
      .parameter(number),
    ])
  }
}
