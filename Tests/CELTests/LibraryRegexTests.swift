import CEL
import Testing

@Suite struct LibraryRegexTests {
  @Test(arguments: [
    ("abcd", "bc", true), ("abcd", "^bc", false), ("abcd", "cd$", true), ("", "", true),
    ("grey", "^gr(a|e)y$", true), ("banana", "^ba(na){2}$", true), ("banana", "^ba(na){3}$", false),
    ("aaaa", "^a{2,3}$", false), ("aaa", "^a{2,3}?$", true), ("aaaaa", "^a{2,}$", true),
    ("x{2", "x{2", true), ("a.c", "^a\\.c$", true), ("abc", "^a\\.c$", false),
    ("职工医疗", "^职工.疗$", true), ("职工", "^\\p{Han}+$", true), ("Hán", "^\\p{L}+$", true),
    ("ABC", "(?i)^abc$", true), ("ABC", "^(?i:a)bc$", false), ("a\nb", "^b$", false),
    ("a\nb", "(?m)^b$", true), ("a\nb", "a.b", false), ("a\nb", "(?s)a.b", true),
    ("foo bar", "\\bbar\\b", true), ("foobar", "\\bbar\\b", false), ("a1_", "^\\w+$", true),
    ("é", "^\\w$", false), ("a-]", "^[a\\-\\]]+$", true), ("]", "^[]]$", true),
    ("b", "^[^a]$", true),
    ("5", "^[[:digit:]]$", true), ("x", "^[^\\d\\s]$", true), ("1", "^[^\\d\\s]$", false),
    ("ab", "^(?P<first>a)(?<second>b)$", true), ("", "^$", true), ("a", "()*a", true),
    ("\u{1F600}", "^\\x{1F600}$", true), ("a+b", "^\\Qa+b\\E$", true), ("", "(a*)*b", false),
  ])
  func matches(_ subject: String, _ pattern: String, _ expected: Bool) {
    let outcome = evaluated(
      "s.matches(p)", ["s": .string(subject), "p": .string(pattern)])
    #expect(text(outcome) == "\(expected)", "\(pattern)")
  }

  @Test(arguments: [
    "(", ")", "a(b", "[a", "*a", "a**", "\\", "a{2000}", "a{3,2}", "(?=a)", "\\1", "[z-a]", "(?P<",
    "\\p{Nope}", "[[:nope:]]", "\\x{110000}", "((a{1000}){1000}){1000}",
    String(repeating: "(", count: 200),
  ])
  func whatIsNoPatternIsAnError(_ pattern: String) {
    #expect(
      text(evaluated("'a'.matches(p)", ["p": .string(pattern)])) == "error cel.invalid-pattern")
  }

  @Test func timeIsLinearInTheText() {
    // A backtracking matcher would need 2^5000 steps.
    let outcome = evaluated(
      "s.matches('^(a+)+$')", ["s": .string(String(repeating: "a", count: 5_000) + "b")])
    #expect(text(outcome) == "false")
  }
}
