import CEL
import Diagnostics
import Testing

@Suite struct CheckingTypeTests {
  @Test(arguments: [
    ("1 + 2", "int"), ("'a' + 'b'", "string"), ("member.age >= 18", "bool"),
    ("[1, 2]", "list(int)"), ("[1, 'a']", "list(dyn)"), ("[]", "list(dyn)"),
    ("[[], [1]]", "list(list(int))"),
    ("{'a': 1}", "map(string, int)"), ("{}", "map(dyn, dyn)"), ("scores.x", "int"),
    ("scores['x']", "int"),
    ("tags[0]", "string"), ("anything.a.b[1]", "dyn"), ("true ? 1 : 2", "int"),
    ("tags.all(t, t.size() > 1)", "bool"), ("tags.map(t, size(t))", "list(int)"),
    ("tags.filter(t, t == 'x')", "list(string)"),
    ("tags.transformMap(i, t, size(t))", "map(int, int)"),
    ("scores.map(k, k)", "list(string)"), ("scores.transformList(k, v, v)", "list(int)"),
    ("scores.transformMapEntry(k, v, {v: k})", "map(int, string)"),
    ("patents.exists(p, p.kind == 'invention')", "bool"),
    ("patents.map(p, p.grantedOn.year())", "list(int)"),
    ("patents[0].kind", "patents.kind"), ("cel.bind(x, 1, [x])", "list(int)"),
    ("has(patents[0].kind)", "bool"),
    ("optional.of(1)", "optional(int)"), ("optional.none()", "optional(dyn)"),
    ("scores.?x", "optional(int)"),
    ("scores.?x.value()", "int"), ("tags[?0]", "optional(string)"),
    ("optional.of(scores).x", "optional(int)"),
    ("scores.?x.optMap(v, v + 1)", "optional(int)"),
    ("scores.?x.optFlatMap(v, scores.?y)", "optional(int)"),
    ("[?scores.?x, 2]", "list(int)"), ("{?'a': scores.?x}", "map(string, int)"),
    ("Patent{kind: 'invention', grantedOn: today}", "Patent"), ("int", "type(int)"),
    ("google.protobuf.Timestamp", "type(timestamp)"),
    ("membership.status.startsWith('a')", "bool"), ("membership.status + '!'", "string"),
    ("true ? membership.status : 'x'", "string"), ("dyn(1) == 'a'", "bool"), ("-member.age", "int"),
    ("membership.status in ['active', 'ended']", "bool"), ("amount == 3000", "bool"),
  ])
  func types(source: String, expected: String) {
    let (result, diagnostics) = checked(source)
    #expect(diagnostics.map(\.headline.en) == [])
    #expect(result?.type.description == expected)
  }

  /// Number literals beside a decimal are decimals themselves.
  @Test(arguments: [
    ("amount * 0.05", "0.05"), ("0.05 * amount", "0.05"), ("amount + -0.5", "-0.5"),
    ("amount + -(0.5)", "-(0.5)"), ("amount == 0.5", "0.5"), ("amount < 0.5", "0.5"),
    ("true ? amount : 0.5", "0.5"), ("true ? 0 : amount", "0"), ("amount in [0.5, 1]", "0.5"),
    ("[amount, 0.5]", "0.5"), ("math.least(amount, 0.9)", "0.9"),
    ("amount * (true ? 0.5 : 0.6)", "0.6"),
    ("{'a': amount, 'b': 0.5}", "0.5"), ("[amount] == [0.5]", "0.5"),
  ])
  func decimalLiterals(source: String, literal: String) throws {
    let (result, diagnostics) = checked(source)
    #expect(diagnostics.map(\.headline.en) == [])
    let expression = try #require(result)
    let nodes = expression.expression.nodes.indices.map { NodeID(index: $0) }
    let id = try #require(nodes.first { expression.expression.text(of: $0) == literal })
    #expect(expression.types[id.index] == .decimal)
  }

  @Test func expectedResults() {
    #expect(checked("0.5", expecting: .decimal).checked?.type == .decimal)
    #expect(checked("-0.5", expecting: .decimal).checked?.type == .decimal)
    #expect(checked("true ? 0.5 : 1.5", expecting: .decimal).checked?.type == .decimal)
    #expect(checked("3000", expecting: .decimal).checked?.type == .int)
    #expect(checked("anything", expecting: .bool).checked?.type == .dyn)
    #expect(checked("rate", expecting: .decimal).checked == nil)
    #expect(checked("1", expecting: .bool).checked == nil)
  }

  @Test(arguments: [
    ("member.age", ["member.age"], ".variable"),
    ("member.age + scores.x", ["member.age", "scores"], ""),
    ("tags.all(member, member == 'a')", ["tags"], ""), ("[1].map(amount, .amount)", ["amount"], ""),
  ])
  func variables(source: String, names: [String], _: String) {
    #expect(checked(source).checked?.variables == names)
  }

  @Test func namesResolveInTheContainer() {
    var environment = Environment(container: "a.b")
    environment.declare(variable: "a.b.x", type: .int)
    environment.declare(variable: "a.x", type: .string)
    environment.declare(variable: "x", type: .bool)
    environment.declare(variable: "a.y.z", type: .bytes)
    environment.declare(variable: "a.y", type: .map(.string, .int))
    func type(_ source: String) -> CELType? { checked(source, in: environment).checked?.type }
    #expect(type("x") == .int)
    #expect(type(".x") == .bool)
    #expect(type("a.x") == .string)
    #expect(type("y.z") == .bytes)
    #expect(type("y.w") == .int)
    #expect(type("['s'].map(x, x)") == .list(.string))
    #expect(type("['s'].map(x, .x)") == .list(.bool))
  }

  @Test func referencesStandAtTheWholeName() throws {
    let result = try #require(checked("math.least(member.age, 1) == 1").checked)
    let references = Array(result.references)
    #expect(
      references.map { result.expression.text(of: $0.node) } == [
        "member.age", "math.least(member.age, 1)",
      ])
    #expect(references.map(\.reference) == [.variable("member.age"), .function("math.least")])
  }

  @Test func uncheckedNamesBecomeVariables() {
    let expression = parsed("nobody.x + member.age + [1].map(i, i)[0]")
    let result = CheckingFixture.environment.resolveUnchecked(expression)
    #expect(result.variables == ["member.age", "nobody"])
    #expect(result.references.map(\.reference).contains(.local("i")))
    #expect(Set(result.types) == [.dyn])
  }
}
