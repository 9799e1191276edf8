import Diagnostics
import Programmes
import Testing

/// Facts that are derived from each other.
struct DerivationCycleTests {
  @Test func showsTheWayAround() throws {
    let text = RuleText(
      Prelude.facts + """
        facts:
          a: {type: int, label: {zh: 甲, en: A}, derive: b + 1}
          b: {type: int, label: {zh: 乙, en: B}, derive: age + c}
          c: {type: int, label: {zh: 丙, en: C}, derive: a}
        """)
    let found = try #require(text.diagnostics.first)
    #expect(text.diagnostics.count == 1, "\(text.lines)")
    #expect(found.code == RuleCode.cyclicDerive.diagnosticCode)
    #expect(found.headline[.en].hasSuffix("`a` → `b` → `c` → `a`"))
    #expect(found.secondary.count == 2)
  }
}
