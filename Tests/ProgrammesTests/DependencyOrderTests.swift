import TestSupport
import Testing

@testable import Programmes

struct DependencyOrderTests {
  @Test func keepsOrderOfIndependentNames() {
    let order = DependencyOrder(["c", "a", "b"], dependencies: ["c": ["b"]])
    #expect(order.order == ["b", "c", "a"])
    #expect(order.cycles == [])
  }

  @Test func reportsEachCycleOnce() {
    let order = DependencyOrder(
      ["a", "b", "c", "d"], dependencies: ["a": ["b"], "b": ["c", "b"], "c": ["a"], "d": ["a"]])
    #expect(order.cycles == [["a", "b", "c"], ["b"]])
    #expect(order.order.count == 4)
  }

  @Test func ignoresUnknownNames() {
    #expect(DependencyOrder(["a"], dependencies: ["a": ["x"]]).order == ["a"])
  }

  @Test func holdsOutLongChains() {
    let names = (0..<100_000).map { "n\($0)" }
    let chain = Dictionary(uniqueKeysWithValues: zip(names, names.dropFirst().map { [$0] }))
    #expect(DependencyOrder(names, dependencies: chain).order.first == names.last)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func dependenciesComeFirst(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let names = (0..<60).map { "n\($0)" }
    var dependencies: [String: [String]] = [:]
    // Only from higher to lower numbers, so that there is no cycle.
    for i in 1..<60 {
      dependencies["n\(i)"] = (0..<3).map { _ in "n\(Int.random(in: 0..<i, using: &random))" }
    }
    let result = DependencyOrder(names.shuffled(using: &random), dependencies: dependencies)
    #expect(result.cycles == [], "seed \(seed)")
    for (name, needed) in dependencies {
      for other in needed {
        let positions = (result.order.firstIndex(of: other), result.order.firstIndex(of: name))
        #expect(positions.0! < positions.1!, "seed \(seed)")
      }
    }
  }
}
