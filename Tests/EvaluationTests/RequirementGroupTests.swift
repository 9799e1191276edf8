import Programmes
import Testing

@testable import Evaluation

/// The groups a condition stands in, as `--explain full` draws them.
@Suite struct RequirementGroupTests {
  private static let (no, yes, unknown) = (TruthCode.no, TruthCode.yes, TruthCode.unknown)

  /// The groups around each condition: `one met`, `all unknown`.
  private func groups(_ requirement: Requirement, _ expressions: [UInt8]) -> [[String]] {
    let groups = requirement.groups { expressions[$0] }
    return expressions.indices.map { index in
      (groups[index] ?? []).map { "\($0.needsAll ? "all" : "one") \($0.status)" }
    }
  }

  @Test func `conditions that must all be met stand in no group`() {
    #expect(groups(.all([.leaf(0), .leaf(1)]), [Self.yes, Self.no]) == [[], []])
  }

  @Test func `of an any group one is enough, wherever it stands`() {
    #expect(
      groups(.any([.leaf(0), .leaf(1)]), [Self.no, Self.yes]) == [["one met"], ["one met"]])
    #expect(
      groups(.all([.leaf(0), .any([.leaf(1), .leaf(2)])]), [Self.yes, Self.no, Self.unknown])
        == [[], ["one unknown"], ["one unknown"]])
  }

  @Test func `groups within groups come outermost first`() {
    #expect(
      groups(.any([.leaf(0), .all([.leaf(1), .leaf(2)])]), [Self.no, Self.yes, Self.no])
        == [["one unmet"], ["one unmet", "all unmet"], ["one unmet", "all unmet"]])
  }

  /// None of several: all of them must be false; not all of several: one that is false is enough.
  @Test func `under none a group asks for the opposite`() {
    #expect(
      groups(.all([.leaf(0), .none([.leaf(1), .leaf(2)])]), [Self.yes, Self.no, Self.yes])
        == [[], ["all unmet"], ["all unmet"]])
    #expect(
      groups(.none([.all([.leaf(0), .leaf(1)])]), [Self.yes, Self.no])
        == [["one met"], ["one met"]])
  }

  /// Two groups side by side are not one.
  @Test func `groups of the same kind are told apart`() {
    let requirement = Requirement.all([
      .any([.leaf(0), .leaf(1)]), .any([.leaf(2), .leaf(3)]),
    ])
    let groups = requirement.groups { _ in Self.yes }
    #expect(groups[0] == groups[1])
    #expect(groups[1] != groups[2])
  }

  @Test func `a group of one part is none`() {
    #expect(groups(.all([.any([.leaf(0)]), .leaf(1)]), [Self.yes, Self.yes]) == [[], []])
  }
}
