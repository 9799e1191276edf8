import CEL
import Diagnostics
import Testing

/// Expressions with type errors, each marked below.
@Suite struct CheckingDiagnosticsTests {
  @Test(arguments: [
    """
    member.agee > 1 && nobody
    ^^^^^^^^^^^ cel.undeclared
                       ^^^^^^ cel.undeclared
    """,
    """
    member == 1
    ^^^^^^ cel.undeclared
    """,
    """
    membership.status == "activ"
                         ^^^^^^^ cel.enum-value
    """,
    """
    "x" != membership.status
    ^^^ cel.enum-value
    """,
    """
    membership.status in ["active", "gone", "ended", "x"]
                                    ^^^^^^ cel.enum-value
                                                     ^^^ cel.enum-value
    """,
    """
    [membership.status] == ["gone"]
                            ^^^^^^ cel.enum-value
    """,
    """
    patents.exists(p, p.kind == "invntion" || p.grantedOm == today)
                                ^^^^^^^^^^ cel.enum-value
                                                ^^^^^^^^^ cel.undefined-field
    """,
    """
    membership.status == employment.form
                      ^^ cel.enum-value
    """,
    """
    member.age + "1"
               ^ cel.no-overload
    """,
    """
    member.age == "1" || 1 == 1.0 || 1 == 1u
               ^^ cel.no-overload
                           ^^ cel.no-overload
                                       ^^ cel.no-overload
    """,
    """
    1 < member.age < 5
                   ^ cel.no-overload
    """,
    """
    member.birthDate < "2000-01-01"
                     ^ cel.no-overload
    """,
    """
    amount * rate + amount - rate == rate
           ^ cel.decimal
                           ^ cel.decimal
    """,
    """
    amount == rate || amount < 1e3
           ^^ cel.decimal
                               ^^^ cel.decimal
    """,
    """
    member.age && !member.name
    ^^^^^^^^^^ cel.not-bool
                   ^^^^^^^^^^^ cel.not-bool
    """,
    """
    member.age ? 1 : "a"
    ^^^^^^^^^^ cel.not-bool
                     ^^^ cel.no-overload
    """,
    """
    member.age.all(x, x > 1)
    ^^^^^^^^^^ cel.type
    """,
    """
    tags.all(t, t) || tags.filter(t, 1) == tags
                ^ cel.not-bool
                                     ^ cel.not-bool
    """,
    """
    tags.startswith("a") || siz(tags) == 1
         ^^^^^^^^^^ cel.undeclared
                            ^^^ cel.undeclared
    """,
    """
    today.year == 2024 || startsWith("a", "b")
          ^^^^ cel.undefined-field
                          ^^^^^^^^^^ cel.no-overload
    """,
    """
    math.lest(1, 2) == nobody.knows(1)
         ^^^^ cel.undeclared
                       ^^^^^^ cel.undeclared
    """,
    """
    has(member.birthDate)
        ^^^^^^ cel.macro
    """.replacing("    ^^^^^^ cel", with: "^^^^^^^^^^^^^^^^^^^^^ cel"),
    """
    tags.all(tags)
         ^^^ cel.macro
    """,
    """
    1 in member.name || "a" in [1]
      ^^ cel.no-overload
                            ^^ cel.no-overload
    """,
    """
    tags["a"] == "" || member.age[0] == 1
         ^^^ cel.no-overload
                       ^^^^^^^^^^ cel.no-overload
    """,
    """
    {1.5: 1, null: 2} == {}
     ^^^ cel.type
             ^^^^ cel.type
    """,
    """
    [?1] == [1]
      ^ cel.type
    """,
    """
    Patnt{} == Patent{knd: 1, grantedOn: 1}
    ^^^^^ cel.undeclared
                      ^^^ cel.undefined-field
                                         ^ cel.type
    """,
    """
    member.birthDate == null
                     ^^ cel.no-overload
    """,
    """
    a = 1 && member.agee == 2
      ^ cel.wrong-operator
    """ + "\n^ cel.undeclared\n         ^^^^^^^^^^^ cel.undeclared",
  ])
  func marked(expected: String) {
    let source = String(expected.prefix { $0 != "\n" })
    let (result, diagnostics) = checked(source)
    #expect(result == nil)
    let lines = caretText(source, diagnostics).split(separator: "\n").map(String.init)
    let expectedLines = expected.split(separator: "\n").map(String.init)
    #expect(lines.sorted() == expectedLines.sorted(), "\(lines.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("member.agee > 1", "did you mean `member.age` or `member.name`?"),
    ("status == 'a'", "did you mean `membership.status`?"),
    ("member > 1", "write the whole name, such as `member.age`, `member.birthDate`, `member.name`"),
    ("membership.status == 'activ'", "did you mean `active`?"),
    ("patents.all(p, p.knd == 'x')", "did you mean `kind`?"),
    ("today.year == 1", "a method takes parentheses: `.year()`"),
    ("startsWith('a', 'b')", "write it like `x.startsWith()`"),
    ("1 < member.age < 5", "comparisons do not chain; write `a < b && b < c`"),
    ("math.lest(1, 2)", "did you mean `math.least`?"),
    ("tags.al(t, t == '')", "did you mean `all`?"),
    ("today == '2024-05-01'", "write a date as `date(\"2024-05-01\")`"),
    ("rate * amount", "write the exact value as `decimal(\"0.05\")`"),
  ])
  func help(source: String, expected: String) {
    #expect(checked(source).diagnostics.map(\.help?.en).contains(expected))
  }

  @Test func noOverloadListsWhatThereIs() {
    let (_, diagnostics) = checked("member.age + 'x'")
    #expect(diagnostics.first?.headline.en == "there is no `int + string`")
    #expect(diagnostics.first?.notes.first?.en.contains("`int + int`") == true)
  }

  @Test func everyMessageIsInBothLanguages() {
    for source in ["a = b", "member.agee", "1 + 'a'", "membership.status == 'x'", "(1"] {
      for diagnostic in checked(source).diagnostics {
        #expect(!diagnostic.headline.zh.isEmpty && diagnostic.headline.zh != diagnostic.headline.en)
        #expect(diagnostic.help?.zh.isEmpty == false)
      }
    }
  }

  /// Any tree can be checked: what parses with errors, and random trees of every node.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func randomTreesNeverCrash(seed: UInt64) {
    var source = RandomSyntaxTree(seed: seed)
    for _ in 0..<60 {
      let expression = source.next()
      var sink = DiagnosticSink()
      let environment = CheckingFixture.environment
      let result = environment.compile(expression, expecting: .bool, into: &sink)
      #expect((result == nil) == sink.hasErrors, "seed \(seed): \(expression.text)")
      let unchecked = environment.resolveUnchecked(expression)
      #expect(unchecked.types.count == expression.nodes.count)
    }
  }

  @Test func checkingStaysWithinItsStack() {
    let growing = "[1]" + String(repeating: ".map(x, [x])", count: 150)
    #expect(
      onSmallStack { checked(growing).diagnostics.map(\.code.description) } == ["cel.too-large"])
    let chain = Array(repeating: "member.age == 1", count: 5_000).joined(separator: " && ")
    #expect(onSmallStack { checked(chain).checked?.type } == .bool)
  }
}
