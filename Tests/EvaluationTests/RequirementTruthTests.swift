import CEL
import Columns
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
    TruthCode.no, TruthCode.yes, TruthCode.unknown, TruthCode.error
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

  /// Sets of rows say what the rules for single conditions say, of random trees and outcomes.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func rowsAgree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var count = 0
    let requirement = randomRequirement(depth: 3, &count, &random)
    let lineCount = [0, 1, 50, 63, 64, 65][Int(seed % 6)]
    let codes = (0..<count + 2).map { _ in
      (0..<lineCount).map { _ in UInt8.random(in: 0...3, using: &random) }
    }
    let rows = codes.map { TruthRows(codes: $0) }
    let lines = RequirementRows(
      requirement, conditions: Array(rows[..<count]), others: Array(rows[count...]),
      lineCount: lineCount)
    for line in 0..<lineCount {
      let required = requirement.truth { codes[$0][line] }
      let others = codes[count...].map { $0[line] }
      let truth = others.reduce(required, TruthCode.and)
      #expect(lines.truth[line] == truth, "seed \(seed), line \(line): \(requirement)")
      var reasons: [Int] = []
      if truth != Self.yes {
        if required == truth { reasons = requirement.reasons { codes[$0][line] } }
        reasons += others.indices.filter { others[$0] == truth }.map { $0 + count }
      }
      let found = lines.reasons.indices.filter { lines.reasons[$0][line] }
      #expect(found == reasons.sorted(), "seed \(seed), line \(line): \(requirement)")
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
}
