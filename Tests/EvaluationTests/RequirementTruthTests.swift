import Programmes
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
}
