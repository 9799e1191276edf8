import CEL
import Columns
import Diagnostics
import Programmes
import Records
import Testing

/// What a sound rule book comes to.
struct CheckedRuleBookTests {
  private static let rules = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      born: {type: date, min: 1900-01-01, label: {zh: 生日, en: Born}, sensitive: true}
      old: {type: bool, derive: age > params.limits.age, label: {zh: 年长, en: Old}}
      age: {type: int, derive: born.yearsUntil(today), label: {zh: 年龄, en: Age}, absent: 0}
      names: {type: list, of: {type: string}, absent: [], label: {zh: 曾用名, en: Names}}
      patents:
        type: list
        label: {zh: 专利, en: Patents}
        of: {kind: {type: enum, values: {invention: 发明}}, grantedOn: {type: date}}
    ---
    parameters:
      limits.age:
        type: int
        history:
          - {from: 2020-01-01, value: 60, source: law}
          - {from: 2024-07-01, value: 61, source: law}
      fee: {type: decimal, unit: CNY, history: [{from: 2020-01-01, value: 0.10, source: law}]}
    sources: {law: {title: 法, publisher: 局, date: 2019-12-01}}
    ---
    programme: second
    title: {zh: 乙, en: Second}
    claim: {patent: patents}
    conditions:
      all:
        - {id: kind, label: {zh: 发明, en: Kind}, expr: patent.kind == "invention", assumption: {zh: 推, en: g}}
        - none:
            - {id: old, label: {zh: 年长, en: Old}, expr: old, assumption: {zh: 推, en: g}}
            - any:
                - none: [{id: new, label: {zh: 新, en: New}, expr: age < 3, assumption: {zh: 推, en: g}}]
    benefit: {kind: cash, amount: params.fee}
    limits: [{count: 2, per: calendar-year}]
    requires: [first]
    ---
    programme: first
    title: {zh: 甲, en: First}
    conditions: {any: [{id: a, label: {zh: 甲, en: A}, expr: age > 1, assumption: {zh: 推, en: g}}]}
    benefit: {kind: event}
    excludes: [second]
    documents: [{zh: 证, en: Card}]
    ---
    cases:
      - name: all words
        asOf: 2024-05-01
        member: {id: A1, born: 1990-01-01}
        expect:
          first: eligible
          second: {status: eligible, amount: 0.10, reasons: [kind, 'requires:first'], missing: [patents.kind]}
    """

  private func checked() throws -> CheckedRuleBook {
    let text = RuleText(Self.rules)
    #expect(text.lines == [])
    return try #require(text.checked)
  }

  @Test func ordersDerivationsAndProgrammes() throws {
    let checked = try checked()
    #expect(checked.derivations.map(\.fact) == ["age", "old"])
    #expect(checked.evaluationOrder == ["first", "second"])
    #expect(checked.book.programmeIDs == ["second", "first"])
  }

  @Test func numbersConditionsAndKnowsNegation() throws {
    let programme = try #require(checked().book.programmes.first)
    #expect(programme.conditions.map(\.id) == ["kind", "old", "new"])
    #expect(programme.conditions.map(\.isNegated) == [false, true, false])
    #expect(
      programme.requirement
        == .all([.leaf(0), .none([.leaf(1), .any([.none([.leaf(2)])])])]))
  }

  @Test func typesFacts() throws {
    let environment = try checked().environment
    #expect(environment.variables["patents"] == .list(.object("patents")))
    #expect(
      environment.objects["patents"]?["kind"]
        == .enumeration(EnumerationType(name: "patents.kind", codes: ["invention"])))
    #expect(environment.variables["names"] == .list(.string))
    #expect(environment.variables["params.fee"] == .decimal)
    #expect(environment.variables["today"] == .date)
    #expect(environment.variables["grants"] == .list(.object("grants")))
  }

  @Test func declaresTheClaimsVariable() throws {
    let programmes = try checked().programmes
    #expect(programmes[0].environment.variables["patent"] == .object("patents"))
    #expect(programmes[1].environment.variables["patent"] == nil)
    #expect(programmes[0].amount?.type == .decimal)
  }

  @Test func readsFieldsAsWritten() throws {
    let book = try checked().book
    #expect(book.schema["born"]?.isSensitive == true)
    #expect(book.schema["born"]?.type == .date(min: CalendarDate("1900-01-01")))
    #expect(book.schema["age"]?.absent == .text("0"))
    #expect(book.schema["names"]?.absent == .emptyList)
    #expect(book.schema["grants"]?.columns == ["grants", "已享受待遇"])
  }

  @Test func endsAnOpenValueBeforeTheNext() throws {
    let parameter = try #require(checked().book.parameters.first)
    #expect(parameter.history[0].period.until == CalendarDate("2024-06-30"))
    #expect(parameter.history[1].period.until == nil)
    #expect(parameter.sources.map(\.title) == ["法"])
  }

  @Test func readsDecimalsExactly() throws {
    let book = try checked().book
    guard case .decimal(let fee)? = book.parameters.last?.history.first?.value else {
      Issue.record("the fee is a decimal")
      return
    }
    #expect(fee == Decimal("0.1"))
    #expect(book.cases[0].expectations[1].amount == Decimal("0.1"))
  }

  @Test func isNotCheckedWhenItCouldNotBeRead() {
    let text = RuleText("facts: []")
    #expect(!text.book.isComplete)
    #expect(text.checked == nil)
  }
}
