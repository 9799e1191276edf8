import Diagnostics
import TestSupport
import Testing

/// A fault in an expression is shown under the offending characters, however YAML writes it.
struct ExpressionPlaceTests {
  @Test(arguments: [
    "expr: '\"合格\" == \"合格\" && ⟦agee⟧ > 1'",
    "expr: \"'合格' == '\\u5408格' && ⟦agee⟧ > 1\"",
    "expr: ⟦agee⟧ > 1 # 年龄",
    "expr: >-\n        \"合格\" == \"合格\"\n        && ⟦agee⟧ > 1",
    "expr: |\n        \"合格\" == \"合格\" &&\n        ⟦agee⟧ > 1",
    "expr: 'it''s' == age || ⟦agee⟧ > 1".replacing("'it''s' == age", with: "1 < age"),
    "expr: 'age > 1 && \"it''s 合格\" != \"\" && ⟦agee⟧ > 1'",
    "expr:\n        age > 1\n        && ⟦agee⟧ > 1",
  ])
  func underTheName(_ expression: String) throws {
    let marked = MarkedSource(
      Prelude.facts + Prelude.head() + """
        conditions:
          all:
            - label: {zh: 成年, en: Adult}
              \(expression)
              id: adult
              assumption: {zh: 推定, en: Guess}

        """)
    let text = RuleText(marked.text)
    let found = try #require(text.diagnostics.first, "nothing found")
    #expect(text.diagnostics.count == 1, "\(text.lines)")
    #expect(found.code.description == "cel.undeclared")
    #expect(found.primary?.location.span.range == marked.ranges.first, "\(text.lines)")
  }
}
