import Testing

@testable import Programmes

@Suite struct CasesOnlyTests {
  @Test(arguments: [
    ("cases:\n  - name: a\n", true),
    ("# One member.\n\ncases: []\n", true),
    ("  # indented\r\ncases:\r\n  - name: a\r\n", true),
    ("", false),
    ("# nothing\n", false),
    ("programme: a\n", false),
    ("cases:\n  - name: a\n---\nprogramme: a\n", false),
    ("---\ncases:\n", false),
    ("%YAML 1.2\n---\ncases:\n", false),
    ("facts: {}\ncases:\n", false),
    (" cases:\n", false),
  ])
  func aFileHoldsOnlyCases(_ text: String, _ expected: Bool) {
    #expect(CasesOnly.holds(Array(text.utf8)) == expected, "\(text)")
  }
}
