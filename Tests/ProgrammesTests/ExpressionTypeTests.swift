import Diagnostics
import TestSupport
import Testing

/// What an expression must come to, by the place it stands in.
struct ExpressionTypeTests {
  @Test(arguments: [
    "facts: {b: {type: bool, label: {zh: 乙, en: B}, derive: ⟦age + 1⟧}}",
    "facts: {b: {type: decimal, label: {zh: 乙, en: B}, derive: ⟦age⟧}}",
    Prelude.head() + "conditions: {all: [{id: a, label: {zh: 甲, en: A}, expr: ⟦age⟧, "
      + "assumption: {zh: 推定, en: Guess}}]}",
    Prelude.programme().replacing("kind: service", with: "kind: cash, amount: ⟦age > 1⟧"),
  ])
  func isRefused(_ rules: String) {
    let marked = MarkedSource(Prelude.facts + rules)
    let text = RuleText(marked.text)
    #expect(text.diagnostics.count == 1, "\(text.lines)")
    #expect(text.diagnostics.first?.primary?.location.span.range == marked.ranges.first)
    #expect(text.checked == nil)
  }

  @Test(arguments: [
    "facts: {b: {type: int, label: {zh: 乙, en: B}, derive: age + 1}}",
    "facts: {b: {type: decimal, label: {zh: 乙, en: B}, derive: decimal(age)}}",
    "facts: {b: {type: enum, values: {x: 某}, label: {zh: 乙, en: B}, derive: 'age > 1 ? \"x\" : \"x\"'}}",
    Prelude.programme().replacing("kind: service", with: "kind: cash, amount: age * 100"),
    Prelude.programme().replacing("kind: service", with: "kind: cash, amount: '0.5'"),
  ])
  func isAccepted(_ rules: String) {
    let text = RuleText(Prelude.facts + rules)
    #expect(text.lines == [])
    #expect(text.checked != nil)
  }
}
