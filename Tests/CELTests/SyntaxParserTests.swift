import CEL
import Diagnostics
import Testing

@Suite struct SyntaxParserTests {
  @Test(arguments: [
    ("1 + 2 * 3", "(_+_ 1 (_*_ 2 3))"),
    ("(1 + 2) * 3", "(_*_ (_+_ 1 2) 3)"),
    ("1 - 2 - 3", "(_-_ (_-_ 1 2) 3)"),
    ("a * b / c % d", "(_%_ (_/_ (_*_ a b) c) d)"),
    ("a || b && c == d + e", "(_||_ a (_&&_ b (_==_ c (_+_ d e))))"),
    ("a && b || c", "(_||_ (_&&_ a b) c)"),
    ("a || b || c || d", "(_||_ (_||_ a b) (_||_ c d))"),
    ("a && b && c", "(_&&_ (_&&_ a b) c)"),
    ("a && (b && c)", "(_&&_ a (_&&_ b c))"),
    ("a < b == c", "(_==_ (_<_ a b) c)"),
    ("a in b", "(@in a b)"),
    ("a ? b : c ? d : e", "(_?_:_ a b (_?_:_ c d e))"),
    ("a ? (b ? c : d) : e", "(_?_:_ a (_?_:_ b c d) e)"),
    ("!!a", "(!_ (!_ a))"),
    ("--a", "(-_ (-_ a))"),
    ("-a.b", "(-_ (. b a))".replacing(". b a", with: ".b a")),
    ("!a == b", "(_==_ (!_ a) b)"),
    ("-1", "-1"), ("- 1", "-1"), ("-(1)", "(-_ 1)"), ("--1", "(-_ -1)"), ("2 -1", "(_-_ 2 1)"),
    ("-9223372036854775808", "-9223372036854775808"),
  ])
  func operators(source: String, expected: String) {
    #expect(shape(parsed(source)) == expected)
  }

  @Test(arguments: [
    ("a.b.c", "(.c (.b a))"),
    (".a.b", "(.b .a)"),
    ("a.?b", "(.?b a)"),
    ("a[?1].?b[2]", "(_[_] (.?b (_[?_] a 1)) 2)"),
    ("a.`content-type`", "(.content-type a)"),
    ("a.if", "(.if a)"),
    ("a.as(1)", "(~as a 1)"),
    ("f()", "(f)"), (".f(1)", "(.f 1)"), ("a.b.f(1, 2)", "(~f (.b a) 1 2)"),
    ("[]", "(list)"), ("[1, 2,]", "(list 1 2)"), ("[?a, b, ?c]", "(list?0?2 a b c)"),
    ("{}", "(map)"), ("{1: 2, 'a': b,}", "(map 1 2 \"a\" b)"), ("{?a: b}", "(map? a b)"),
    ("T{}", "(T{})"), ("a.T{x: 1, ?y: 2}", "(a.T{x,y} 1 2)"), (".T{`a-b`: 1}", "(.T{a-b} 1)"),
    ("{'a': 1}.a", "(.a (map \"a\" 1))"),
    ("[1][0]", "(_[_] (list 1) 0)"),
    ("a // comment\n && b", "(_&&_ a b)"),
    ("\t\r\n\u{0C}a", "a"),
  ])
  func operands(source: String, expected: String) {
    #expect(shape(parsed(source)) == expected)
  }

  @Test(arguments: [
    ("has(a.b)", "(has.b a)"),
    ("has(a.?b.c)", "(has.c (.?b a))"),
    ("r.all(x, x > 0)", "(all[x] r (_>_ x 0))"),
    ("r.exists(i, v, i == v)", "(exists[i,v] r (_==_ i v))"),
    ("r.exists_one(x, x)", "(existsOne[x] r x)"),
    ("r.existsOne(i, v, v)", "(existsOne[i,v] r v)"),
    ("r.map(x, x + 1)", "(map[x] r (_+_ x 1))"),
    ("r.map(x, x > 0, x)", "(map[x]/filter r (_>_ x 0) x)"),
    ("r.filter(x, x)", "(filter[x] r x)"),
    ("r.transformList(i, v, i, v)", "(transformList[i,v]/filter r i v)"),
    ("r.transformMap(k, v, v)", "(transformMap[k,v] r v)"),
    ("r.transformMapEntry(k, v, {v: k})", "(transformMapEntry[k,v] r (map v k))"),
    ("o.optMap(x, x)", "(optMap[x] o x)"), ("o.optFlatMap(x, x)", "(optFlatMap[x] o x)"),
    ("cel.bind(x, 1, x + x)", "(bind[x] 1 (_+_ x x))"),
    ("all(x, y)", "(all x y)"), ("r.all(x)", "(~all r x)"),
    ("r.map(a, b, c, d)", "(~map r a b c d)"),
    ("x.bind(a, b, c)", "(~bind x a b c)"), ("has(a, b)", "(has a b)"),
  ])
  func macros(source: String, expected: String) {
    #expect(shape(parsed(source)) == expected)
  }

  @Test(
    arguments: [
      ("0x1F", .int(31)), ("-0x10", .int(-16)), ("7u", .uint(7)), ("0xFFU", .uint(255)),
      ("1.5", .double(1.5, text: "1.5")), (".5", .double(0.5, text: "0.5")),
      ("-2.3e+1", .double(-23, text: "-2.3e+1")), ("1e3", .double(1000, text: "1e3")),
      (#""a\n\x41\101\u4E2D\U0001F600\?\`""#, .string("a\nAA中😀?`")),
      (#"r"\n\""#, .string(#"\n\"#)), (#"R'a"b'"#, .string(#"a"b"#)),
      ("'''a\n'b''c'''", .string("a\n'b''c")), (#""""a\"""b""""#, .string(#"a"""b"#)),
      ("'a\u{301}'", .string("a\u{301}")), ("'''a\r\nb'''", .string("a\nb")),
      (#"b"\xff\377é""#, .bytes([255, 255, 0xC3, 0xA9])), (#"br"\x""#, .bytes(Array(#"\x"#.utf8))),
      ("true", .bool(true)), ("null", .null), ("''", .string("")), ("r''''''", .string("")),
    ] as [(String, Literal)])
  func literals(source: String, expected: Literal) {
    let expression = parsed(source)
    #expect(expression[expression.root].kind == .literal(expected))
  }

  @Test func spansAreExactBytes() {
    let expression = parsed(#"会 == 1"#.replacing("会", with: #"f("会", a.b)"#))
    let spans = expression.nodes.map { "\($0.span.start)-\($0.span.end)" }
    #expect(spans == ["2-7", "9-10", "9-12", "0-13", "17-18", "0-18"])
    #expect(expression[expression.root].anchor == SourceSpan(start: 14, end: 16))
  }

  @Test func nodesComeChildrenFirstAndWithoutLeftovers() {
    let expression = parsed("r.map(x, x > 0, [x, 1]).exists(i, v, v[0] == i)")
    for (index, node) in expression.nodes.enumerated() {
      #expect(node.kind.children.allSatisfy { $0.index < index })
    }
    let referenced = Set(expression.nodes.flatMap(\.kind.children))
    #expect(referenced.count == expression.nodes.count - 1)
    #expect(expression.root.index == expression.nodes.count - 1)
  }
}
