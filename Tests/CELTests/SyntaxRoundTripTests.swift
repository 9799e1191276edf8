import ConformanceRunner
import Diagnostics
import TestSupport
import Testing

@testable import CEL

/// Reading what the unparser wrote gives the same tree.
@Suite struct SyntaxRoundTripTests {
  @Test(arguments: [
    ("a+b*c", "a + b * c"), ("(a+b)*c", "(a + b) * c"), ("((a))", "a"),
    ("a-(b-c)", "a - (b - c)"), ("(a&&b)||c", "a && b || c"), ("a&&(b||c)", "a && (b || c)"),
    ("a&&b&&c&&d&&e", "a && b && c && d && e"), ("a&&(b&&c)", "a && (b && c)"),
    ("!(a==b)", "!(a == b)"), ("!a.b", "!a.b"), ("(-1).f()", "(-1).f()"), ("-(1)", "-(1)"),
    ("a?b:(c?d:e)", "a ? b : c ? d : e"), ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
    ("{(a?b:c):d}", "{(a ? b : c): d}"), ("'a\"b'", #""a\"b""#), ("b'\\x00a'", #"b"\x00a""#),
    ("a.`b-c`.?d[?e]", "a.`b-c`.?d[?e]"), ("[?a,b]", "[?a, b]"), ("T{?a:b}", "T{?a: b}"),
    ("r.exists_one(x,x)", "r.exists_one(x, x)"), ("r.existsOne(i,x,x)", "r.existsOne(i, x, x)"),
    ("(a+b).map(x,y,z)", "(a + b).map(x, y, z)"), ("cel.bind(a,b,c)", "cel.bind(a, b, c)"),
    ("has(a.b.c)", "has(a.b.c)"), ("a  in  b", "a in b"), (".5", "0.5"),
  ])
  func canonicalText(source: String, expected: String) {
    #expect(parsed(source).text == expected)
  }

  @Test(.enabled(if: ConformanceFile.folder != nil, "no conformance cases"))
  func conformanceExpressions() throws {
    let folder = try #require(ConformanceFile.folder)
    let cases = try ConformanceFile.read(path: folder).flatMap(\.cases)
    for test in cases where test.skipReason != "the block extension" {
      let tree = parsed(test.expression)
      let text = tree.text
      #expect(shape(parsed(text)) == shape(tree), "\(test.id): \(text)")
      #expect(parsed(text).text == text, "\(test.id)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func randomTrees(seed: UInt64) {
    var source = RandomSyntaxTree(seed: seed)
    for _ in 0..<60 {
      let tree = source.next()
      let again = parsed(tree.text)
      #expect(shape(again) == shape(tree), "seed \(seed): \(tree.text)")
    }
  }
}

/// Random trees of every kind of node, built without the parser.
struct RandomSyntaxTree {
  private var random: SplitMix64
  private var builder = ExpressionBuilder(limits: Limits())

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> Expression {
    builder = ExpressionBuilder(limits: Limits())
    let root = node(depth: Int.random(in: 0...5, using: &random))
    return builder.expression(root: root, file: testFile)
  }

  private mutating func add(_ kind: Node.Kind) -> NodeID {
    switch builder.add(kind, span: .empty(at: 0)) {
    case .success(let id): id
    case .failure: builder.addError(span: .empty(at: 0))
    }
  }

  private mutating func node(depth: Int) -> NodeID {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<14, using: &random) {
    case 0...3: return binary(depth: depth)
    case 4: return call(random.pick(["!_", "-_"]), depth: depth, count: 1)
    case 5: return call("_?_:_", depth: depth, count: 3)
    case 6: return call(random.pick(["_[_]", "_[?_]"]), depth: depth, count: 2)
    case 7:
      let operand = node(depth: depth - 1)
      let field = random.pick(["b", "if", "content-type", "in", "a.b"])
      return add(.select(operand: operand, field: field, isOptional: random.oneIn(3)))
    case 8:
      let target = random.oneIn(2) ? nil : node(depth: depth - 1)
      return add(
        .call(function: random.pick(["f", "g"]), target: target, arguments: nodes(depth: depth)))
    case 9:
      let elements = nodes(depth: depth)
      return add(.list(elements: elements, optionals: Set(elements.indices.filter { $0 % 3 == 1 })))
    case 10: return map(depth: depth)
    case 11: return object(depth: depth)
    case 12: return comprehension(depth: depth)
    default:
      if random.oneIn(2) { return add(.has(operand: node(depth: depth - 1), field: "b")) }
      let value = node(depth: depth - 1)
      return add(.bind(name: "v", value: value, body: node(depth: depth - 1)))
    }
  }

  private mutating func leaf() -> NodeID {
    let literals: [Literal] = [
      .null, .bool(true), .int(7), .int(-7), .int(.min), .uint(3), .double(1.5, text: "1.5"),
      .double(-0.5, text: "-0.5"), .string("a\"\\\n会\u{1}"), .bytes([0, 34, 92, 200]),
    ]
    let names = ["a", ".b", "not", "r", "b"]
    return random.oneIn(2)
      ? add(.literal(random.pick(literals))) : add(.identifier(random.pick(names)))
  }

  private mutating func nodes(depth: Int) -> [NodeID] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in node(depth: depth - 1) }
  }

  private mutating func call(_ function: String, depth: Int, count: Int) -> NodeID {
    let arguments = (0..<count).map { _ in node(depth: depth - 1) }
    return add(.call(function: function, target: nil, arguments: arguments))
  }

  private mutating func binary(depth: Int) -> NodeID {
    let functions = BinaryOperator.byFunction.keys.sorted() + ["_&&_", "_||_", "_&&_", "_||_"]
    return call(random.pick(functions), depth: depth, count: 2)
  }

  private mutating func map(depth: Int) -> NodeID {
    let entries = nodes(depth: depth).map { key in
      Node.MapEntry(key: key, value: node(depth: depth - 1), isOptional: random.oneIn(3))
    }
    return add(.map(entries: entries))
  }

  private mutating func object(depth: Int) -> NodeID {
    let fields = nodes(depth: depth).map { value in
      Node.ObjectEntry(
        field: random.pick(["x", "for", "a-b"]), value: value, isOptional: random.oneIn(3),
        span: .empty(at: 0))
    }
    return add(.object(type: random.pick(["T", "a.T", ".T"]), fields: fields))
  }

  private mutating func comprehension(depth: Int) -> NodeID {
    let range = node(depth: depth - 1)
    let forms: [(Comprehension.Form, [String], Bool)] = [
      (.all, ["x"], false), (.exists, ["i", "x"], false), (.existsOne, ["x"], false),
      (.existsOne, ["i", "x"], false), (.map, ["x"], true), (.filter, ["x"], false),
      (.transformMap, ["k", "v"], true), (.optMap, ["x"], false), (.optFlatMap, ["x"], false),
    ]
    let (form, variables, hasFilter) = random.pick(forms)
    let filter = hasFilter ? node(depth: depth - 1) : nil
    return add(
      .comprehension(
        Comprehension(
          form: form, range: range, variables: variables, filter: filter,
          body: node(depth: depth - 1))))
  }
}
