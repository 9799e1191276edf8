import CEL
import Columns
import Diagnostics
import Testing

/// How expressions become plans, and how batches are bound, flattened and read.
@Suite struct EvaluationPlanTests {
  private static let environment: Environment = {
    var environment = Environment()
    environment.declare(variable: "member.birthDate", type: .date)
    environment.declare(variable: "member.age", type: .int)
    environment.declare(variable: "today", type: .date)
    environment.declare(
      object: ObjectType(
        name: "patent",
        fields: [.init(name: "kind", type: .string), .init(name: "grantedOn", type: .date)]))
    environment.declare(variable: "patents", type: .list(.object("patent")))
    environment.declare(variable: "patent", type: .object("patent"))
    return environment
  }()

  private static func plan(_ sources: [String], age: String? = nil) -> (Plan, [PlanRoot]) {
    var builder = PlanBuilder(environment: environment)
    if let age, let derived = compiled(age, in: environment) {
      builder.define(variable: "member.age", as: derived)
    }
    let roots = sources.compactMap { source in
      compiled(source, in: environment).map { builder.add($0) }
    }
    return (builder.finish(), roots)
  }

  private static let today = Value.date(CalendarDate(year: 2024, month: 5, day: 1) ?? .latest)

  /// Two members: the first with two patents, one of them without a date; the second's birth date
  /// and list are missing.
  private static var members: Inputs {
    func mask(_ present: [Bool]) -> ValidityMask {
      present.reduce(into: ValidityMask()) { $0.append($1) }
    }
    func date(_ text: String) -> CalendarDate { CalendarDate(text) ?? .latest }
    var inputs = Inputs(rowCount: 2)
    inputs.bind(
      "member.birthDate",
      .date(
        PrimitiveColumn(
          [date("1990-05-01"), date("2000-01-01")], validity: mask([true, false]))))
    inputs.bind("member.age", .int(PrimitiveColumn([0, 50], validity: mask([false, true]))))
    let kinds = StringDictionary(["invention", "design"])
    let patents = ObjectColumn(
      fields: [
        .init(name: "kind", column: .string(StringColumn(codes: [0, 1], dictionary: kinds))),
        .init(
          name: "grantedOn",
          column: .date(
            PrimitiveColumn(
              [date("2023-03-01"), date("2020-01-01")], validity: mask([true, false])))),
      ], count: 2)
    inputs.bind(
      "patents",
      .list(
        ListColumn(
          offsets: [0, 2, 2], elements: .object(patents), validity: mask([true, false]))))
    inputs.bindConstant("today", today)
    return inputs
  }

  /// What is written differently is a constant of its own, equal or not.
  @Test func constantsAreTheValuesThatWereWritten() {
    let sources = [
      "1", "1u", "1.0", "-1.0", "0.0", "-0.0", "'1'", "b'1'", "[1]", "[1.0]", "[[1]]", "[]", "''",
      "true", "null", "decimal('1')", "decimal('10')", "{1: 1}", "{1: 1.0}", "date('2024-05-01')",
      "'2024-05-01'", "'date(\"2024-05-01\")'",
    ]
    let (plan, roots) = Self.plan(sources + sources)
    let evaluation = plan.evaluate(Inputs(rowCount: 1))
    let found = roots.map { "\(evaluation.outcome($0, row: 0))" }
    #expect(Set(found.prefix(sources.count)).count == sources.count)
    #expect(found.prefix(sources.count) == found.suffix(sources.count))
    #expect(Self.steps(plan) == Self.steps(Self.plan(sources).0))
  }

  /// However many steps there are, none is there twice.
  @Test func manyStepsAreSharedToo() {
    let sources = (0..<700).map { "member.age >= \($0) || today.year() == \($0)" }
    let (once, _) = Self.plan(sources)
    let (twice, _) = Self.plan(sources + sources.reversed())
    #expect(Self.steps(once) == Self.steps(twice))
    #expect(Self.steps(once).count > 2000)
  }

  private static func steps(_ plan: Plan) -> [Substring] {
    plan.listing.split(separator: "\n").filter { $0.hasPrefix("%") }
  }

  @Test func equalStepsAreShared() {
    let (plan, _) = Self.plan(["member.age >= 10 + 8", "member.age >= 18 && member.age < 60"])
    #expect(
      plan.listing == """
        %0 = input member.age
        %1 = constant 10
        %2 = constant 8
        %3 = constant 18
        %4 = _>=_(%0, %3)
        %5 = constant 60
        %6 = _<_(%0, %5)
        %7 = and(%4, %6)
        root 0: %4
        root 1: %7

        """)
    #expect(plan.inputs == ["member.age"])
  }

  @Test func whatDoesNotDependOnTheElementIsMovedOut() {
    let (plan, _) = Self.plan(["patents.exists(p, p.grantedOn.year() == today.year() - 1)"])
    #expect(
      plan.listing == """
        %0 = input patents
        %1 = input today
        %2 = year(%1)
        %3 = constant 1
        %4 = _-_(%2, %3)
        %5 = exists over %0
          %0 = element 0
          %1 = %0.grantedOn
          %2 = year(%1)
          %3 = outer %4
          %4 = _==_(%2, %3)
          result %4
        root 0: %5

        """)
  }

  @Test func aRecordsOwnValueWinsOverTheDerivedOne() {
    let (plan, roots) = Self.plan(
      ["member.age"], age: "member.birthDate.yearsUntil(today)")
    let evaluation = plan.evaluate(Self.members)
    #expect(text(evaluation.outcome(roots[0], row: 0)) == "34")
    #expect(text(evaluation.outcome(roots[0], row: 1)) == "50")
    #expect(evaluation.decimals(roots[0]) == [Decimal(34), Decimal(50)])
    var unbound = Inputs(rowCount: 1)
    unbound.bindConstant("today", Self.today)
    let outcome = plan.evaluate(unbound).outcome(roots[0], row: 0)
    #expect(text(outcome) == "unknown [member.birthDate]")
  }

  @Test func missingFieldsOfElementsAreNamedAfterTheirList() {
    let (plan, roots) = Self.plan([
      "patents.exists(p, p.grantedOn.year() == 2023)",
      "patents.all(p, p.grantedOn.year() == 2023)",
      "patents.filter(p, p.kind == 'design')[0].grantedOn", "size(patents)",
      "patents.filter(p, p.kind == 'design').map(p, p.kind)",
    ])
    let evaluation = plan.evaluate(Self.members)
    let first = roots.map { text(evaluation.outcome($0, row: 0)) }
    #expect(
      first == [
        "true", "unknown [patents.grantedOn]", "unknown [patents.grantedOn]", "2", "[\"design\"]",
      ])
    #expect(roots.allSatisfy { text(evaluation.outcome($0, row: 1)) == "unknown [patents]" })
    #expect(evaluation.truths(roots[0]) == [Evaluation.isTrue, Evaluation.isUnknown])
  }

  @Test func claimsAreOneRowAnElement() {
    let (plan, roots) = Self.plan(["patent.grantedOn.year() == today.year() - 1", "member.age"])
    let flattened = Self.members.flattened(over: "patents", as: "patent")
    // The second member's list is not known: one row stands for it, with the claim unknown.
    #expect(flattened.parents == [0, 0, 1])
    #expect(flattened.positions == [0, 1, nil])
    let claims = flattened.inputs
    let evaluation = plan.evaluate(claims)
    #expect(text(evaluation.outcome(roots[0], row: 2)) == "unknown [patents]")
    #expect(text(evaluation.outcome(roots[0], row: 0)) == "true")
    #expect(text(evaluation.outcome(roots[0], row: 1)) == "unknown [patents.grantedOn]")
    #expect(text(evaluation.outcome(roots[1], row: 1)) == "unknown [member.age]")
    let second = plan.evaluate(claims.gathered(rows: [1]).repeated(row: 0, count: 3))
    #expect(text(second.outcome(roots[0], row: 2)) == "unknown [patents.grantedOn]")
  }

  @Test func aRecordingHoldsEveryOperand() throws {
    let (plan, roots) = Self.plan(["member.age >= 18 && today.year() == 2024"])
    let checked = try #require(
      compiled("member.age >= 18 && today.year() == 2024", in: Self.environment))
    let recorded = plan.evaluate(Self.members, recording: true)
    let found = checked.expression.nodes.indices.map { index in
      recorded.outcome(of: NodeID(index: index), in: roots[0], row: 1).map(text) ?? "-"
    }
    #expect(found.contains("50") && found.contains("2024") && found.contains("true"), "\(found)")
    let unrecorded = plan.evaluate(Self.members)
    #expect(unrecorded.outcome(of: NodeID(index: 0), in: roots[0], row: 1) == nil)
    #expect(unrecorded.outcome(of: checked.expression.root, in: roots[0], row: 1) != nil)
  }
}
