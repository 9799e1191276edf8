import Diagnostics
import Evaluation
import Programmes
import Testing

@testable import Reports

/// Every operator and macro of the language, for a member who meets the condition, who does not, or
/// of whom something is not known.
@Suite struct SentenceTests {
  @Test(
    arguments: [
      values, ranges, sets, dates, logic, arithmetic, texts, residentIDs, lists, optionals, names,
      others,
    ].joined())
  func `a condition is explained by what decided`(_ row: SentenceCase) throws {
    let found = try explanation(row.expression, row.member)
    #expect(found.outcome == row.outcome)
    #expect(found.sentence.zh == row.zh)
    #expect(found.sentence.en == row.en)
  }

  @Test func `a case that must not be is explained by the opposite`() throws {
    let met = try explanation("size(honours) > 0", "honours: []", under: "none")
    #expect(met.outcome == .met)
    #expect(met.sentence.zh == "荣誉称号共 0 项（须为空）")
    let unmet = try explanation(
      "employment.frontLine", "employment: {frontLine: true}", under: "none")
    #expect(unmet.sentence.en == "“Front-line worker” is “yes”; must be “no”")
  }

  @Test func `sensitive values are masked unless asked for`() throws {
    let (expression, member) = ("member.birthDate < today", "member: {birthDate: 1990-03-07}")
    let masked = try explanation(expression, member)
    #expect(masked.sentence.zh.hasPrefix("出生日期为****-**-**（"))
    let open = try explanation(expression, member, showSensitive: true)
    #expect(open.sentence.zh.hasPrefix("出生日期为 1990年3月7日（"))
  }

  // MARK: The author's words

  private let wording = [
    "met: {zh: '入会已满一年（{membership.joinedOn} 入会）', en: 'A member since {membership.joinedOn}'}",
    """
    unmet: {zh: '{membership.joinedOn} 才入会，{{须}}满 {params.claim.months}', \
    en: 'Joined on {membership.joinedOn}, {params.claim.months} are needed on {today}'}
    """,
  ]
  private let expression = "membership.joinedOn.addMonths(params.claim.months) <= today"

  @Test func `the author's own sentence takes precedence`() throws {
    let met = try explanation(expression, "membership: {joinedOn: 2023-05-01}", more: wording)
    #expect(met.sentence.zh == "入会已满一年（2023年5月1日 入会）")
    #expect(met.sentence.en == "A member since 1 May 2023")
    let unmet = try explanation(expression, "membership: {joinedOn: 2023-05-02}", more: wording)
    #expect(unmet.sentence.zh == "2023年5月2日 才入会，{须}满 12 个月")
    #expect(unmet.sentence.en == "Joined on 2 May 2023, 12 months are needed on 1 May 2024")
    #expect(unmet.statement.key == "author.unmet")
    #expect(
      unmet.statement.arguments.map(\.name) == [
        "text", "membership.joinedOn", "params.claim.months", "today",
      ])
  }

  @Test func `what is not known is told in our own words`() throws {
    let unknown = try explanation(expression, "", more: wording)
    #expect(unknown.sentence.zh == "入会日期未提供，自该日起至今须满 12 个月〔申报期限〕")
  }

  @Test func `placeholders show codes by their labels and mask what is sensitive`() throws {
    let more = ["met: {zh: '{member.age}，{member.birthDate}，{patent.kind}', en: '{patent.kind}'}"]
    let found = try explanation(
      #"member.age > 18 && patent.kind == "invention""#,
      "member: {birthDate: 1990-03-07}, patents: [{kind: invention}]", more: more)
    #expect(found.sentence.zh == "34 周岁，****-**-**，发明")
    #expect(found.sentence.en == "Invention")
    #expect(found.statement.arguments.map(\.fact).last == "patents.kind")
  }

  // MARK: As data

  @Test func `an explanation is data, and the sentence is made from it`() throws {
    let found = try explanation(
      #"membership.district == "haidian""#, "member: {id: M1}, membership: {district: chaoyang}")
    #expect(found.member == "M1" && found.programme == "asked" && found.condition == "asked")
    #expect(found.claim == nil && found.facts == ["membership.district"])
    #expect(found.statement.key == "value.unmet")
    #expect(found.statement.arguments.map(\.name) == ["subject", "actual", "requirement"])
    #expect(found.statement.arguments[0].fact == "membership.district")
    #expect(found.statement.arguments[1].text == LocalizedText(zh: "朝阳区", en: "Chaoyang"))
  }

  @Test func `each claim is explained for itself`() throws {
    let program = try sampleProgram()
    let known = try answers(inventor, of: program)
    let explanations = Explanations(program.checked.book, asOf: sampleDay).of(known)
    let years = explanations.filter { $0.condition == "previous-year" }
    #expect(years.map(\.claim) == [0, 1])
    #expect(years.map(\.outcome) == [.met, .unmet])
  }
}
