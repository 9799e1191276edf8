import CEL
import Diagnostics
import Testing

/// Faulty expressions with every diagnostic marked below them.
@Suite struct SyntaxDiagnosticsTests {
  @Test(arguments: [
    """
    a = b
      ^ cel.wrong-operator
    """,
    """
    a & b | c === d <> e
      ^ cel.wrong-operator
          ^ cel.wrong-operator
              ^^^ cel.wrong-operator
                    ^^ cel.wrong-operator
    """,
    """
    a and not b or c
      ^^^ cel.wrong-operator
          ^^^ cel.wrong-operator
                ^^ cel.wrong-operator
    """,
    """
    (a + [b, c
    ^ cel.bracket
         ^ cel.bracket
    """,
    """
    f(a, b] + 1
          ^ cel.bracket
    """,
    """
    a) && b
     ^ cel.bracket
    """,
    """
    status == “active”
              ^^^^^^^^ cel.full-width
    """,
    """
    f（a，b） ＞＝ 3
     ^ cel.full-width
       ^ cel.full-width
         ^ cel.full-width
           ^^ cel.full-width
    """,
    """
    a ≥ 1 且 b ≠ 2
      ^ cel.full-width
          ^ cel.wrong-operator
              ^ cel.full-width
    """,
    """
    status == 在册
              ^^ cel.bad-name
    """,
    """
    a +
       | cel.expected-value
    """,
    """
    a + * b
        ^ cel.expected-value
    """,
    """
    f(a, , b)
         ^ cel.expected-value
    """,
    """
    a b && c d
      ^ cel.expected-operator
             ^ cel.expected-operator
    """,
    """
    "abc
    ^ cel.unterminated
    """,
    #"""
    "a\q" + b'\u0041' + '\x4'
      ^^ cel.bad-escape
              ^^ cel.bad-escape
                         ^^^ cel.bad-escape
    """#,
    """
    12abc + 0x + 1_000 + 99999999999999999999
    ^^^^^ cel.bad-number
            ^^ cel.bad-number
                 ^^^^^ cel.bad-number
                         ^^^^^^^^^^^^^^^^^^^^ cel.bad-number
    """,
    """
    if(a) + let
    ^^ cel.bad-name
            ^^^ cel.bad-name
    """,
    """
    a ? b
         | cel.syntax
    """,
    """
    a ? b ? c : d : e
          ^ cel.syntax
    """,
    """
    {a, b: 1}
      ^ cel.syntax
    """,
    """
    a.1
    ^ cel.expected-operator
    """.replacing("^ cel", with: " ^^ cel"),
    """
    a. + a.in
       ^ cel.syntax
           ^^ cel.syntax
    """,
    """
    has(a) + r.all(1, true) + r.all(a.b, true) + r.all(i, i, true)
        ^ cel.macro
                   ^ cel.macro
                                    ^^^ cel.macro
                                                          ^ cel.macro
    """,
    """
    a # b;
      ^ cel.syntax
        ^ cel.expected-operator
         ^ cel.syntax
    """,
    "\n| cel.expected-value",
    """
    a, b
     ^ cel.syntax
    """,
  ])
  func marked(expected: String) {
    let source = String(expected.prefix { $0 != "\n" })
    var sink = DiagnosticSink()
    _ = Environment().parse(source, file: testFile, into: &sink)
    #expect(caretText(source, sink.diagnostics) == expected)
  }

  @Test func helpNamesTheReplacement() {
    var sink = DiagnosticSink()
    _ = Environment().parse("a = “x”", file: testFile, into: &sink)
    #expect(sink.diagnostics.map(\.help?.en) == ["write `==`", "write `\"x\"`"])
    #expect(sink.diagnostics.map(\.help?.zh) == ["写 `==`", "写 `\"x\"`"])
  }

  @Test func anUnclosedBracketPointsAtItsOpener() {
    var sink = DiagnosticSink()
    _ = Environment().parse("f(a, b]", file: testFile, into: &sink)
    let opener = sink.diagnostics.first?.secondary.first?.location.span
    #expect(opener == SourceSpan(start: 1, end: 2))
  }
}
