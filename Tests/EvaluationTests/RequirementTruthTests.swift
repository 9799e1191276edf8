import Programmes
import TestSupport
import Testing

@testable import Evaluation

@Suite struct RequirementTruthTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let requirement: Requirement
    /// What the expressions of conditions 0, 1, 2 … came to.
    let expressions: [UInt8]
    let truth: UInt8
    /// The conditions that are the reason for it.
    let reasons: [Int]

    var testDescription: String { name }
  }

  private static let (no, yes, unknown, error) = (
    TruthColumn.no, TruthColumn.yes, TruthColumn.unknown, TruthColumn.error
  )

  static let cases = [
    Case(
      name: "all: every unmet condition is a reason",
      requirement: .all([.leaf(0), .leaf(1), .leaf(2)]), expressions: [no, yes, no],
      truth: no, reasons: [0, 2]),
    Case(
      name: "all: an unmet condition decides over an unknown one",
      requirement: .all([.leaf(0), .leaf(1)]), expressions: [unknown, no],
      truth: no, reasons: [1]),
    Case(
      name: "all: unknown when nothing is unmet",
      requirement: .all([.leaf(0), .leaf(1)]), expressions: [unknown, yes],
      truth: unknown, reasons: [0]),
    Case(
      name: "any: all alternatives are reasons when none holds",
      requirement: .all([.leaf(0), .any([.leaf(1), .leaf(2)])]), expressions: [yes, no, no],
      truth: no, reasons: [1, 2]),
    Case(
      name: "any: one that holds excuses the others",
      requirement: .all([.leaf(0), .any([.leaf(1), .leaf(2)])]), expressions: [no, no, yes],
      truth: no, reasons: [0]),
    Case(
      name: "none: a condition that holds is the reason",
      requirement: .all([.leaf(0), .none([.leaf(1), .leaf(2)])]), expressions: [yes, no, yes],
      truth: no, reasons: [2]),
    Case(
      name: "none within none turns round twice",
      requirement: .none([.none([.leaf(0), .leaf(1)])]), expressions: [no, yes],
      truth: yes, reasons: [1]),
    Case(
      name: "none of all: fails only when all hold",
      requirement: .none([.all([.leaf(0), .leaf(1)])]), expressions: [yes, yes],
      truth: no, reasons: [0, 1]),
    Case(
      name: "an error is reported when nothing decides",
      requirement: .all([.leaf(0), .leaf(1)]), expressions: [error, yes],
      truth: error, reasons: [0]),
    Case(
      name: "an unmet condition decides over an error",
      requirement: .all([.leaf(0), .leaf(1)]), expressions: [error, no],
      truth: no, reasons: [1]),
  ]

  @Test(arguments: cases) func truthAndReasons(of sample: Case) {
    let expression = { (condition: Int) in sample.expressions[condition] }
    #expect(sample.requirement.truth(expression) == sample.truth)
    #expect(sample.requirement.reasons(expression) == sample.reasons)
  }

  /// The masks say what the rules for single conditions say, of random trees and outcomes.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func masksAgree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var count = 0
    let requirement = randomRequirement(depth: 3, &count, &random)
    let turned = turnedRound(requirement)
    let mask = RequirementMask(all: 0..<0, and: requirement)
    for _ in 0..<50 {
      let codes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) }
      var key: UInt64 = 0
      for (index, code) in codes.enumerated() {
        let seen = turned.contains(index) ? TruthColumn.not(code) : code
        key |= UInt64(seen) << UInt64(2 * index)
      }
      let truth = requirement.truth { codes[$0] }
      #expect(mask.truth(key) == truth, "seed \(seed): \(requirement) \(codes)")
      let bits = mask.reasons(for: truth, key)
      let reasons = (0..<count).filter { bits >> UInt64(2 * $0) & 1 == 1 }
      #expect(
        reasons == requirement.reasons { codes[$0] }, "seed \(seed): \(requirement) \(codes)")
    }
  }

  private func randomRequirement(
    depth: Int, _ count: inout Int, _ random: inout SplitMix64
  ) -> Requirement {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0, count < 20 else {
      defer { count += 1 }
      return .leaf(count)
    }
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      randomRequirement(depth: depth - 1, &count, &random)
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    default: return .none(parts)
    }
  }

  /// The conditions under an odd number of `none` groups.
  private func turnedRound(_ requirement: Requirement) -> Set<Int> {
    switch requirement {
    case .leaf: []
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(turnedRound($1)) }
    case .none(let parts):
      Set(requirement.leaves).symmetricDifference(
        parts.reduce(into: Set<Int>()) { $0.formUnion(turnedRound($1)) })
    }
  }
}
