import CEL
import Columns
import Diagnostics
import Testing

@testable import Programmes
@testable import Reports

/// The facts and parameters that the tests of this target speak of.
let sampleRules = """
  facts:
    member.id: {type: string, key: true, label: {zh: 会员编号, en: Member number}}
    member.idNumber:
      {type: string, format: resident-id, sensitive: true, label: {zh: 身份证号, en: Resident ID number}}
    member.birthDate: {type: date, sensitive: true, label: {zh: 出生日期, en: Date of birth}}
    member.sex:
      type: enum
      values: {male: {zh: 男, en: male}, female: {zh: 女, en: female}}
      label: {zh: 性别, en: Sex}
    member.age:
      {type: int, derive: member.birthDate.yearsUntil(today), unit: {zh: 周岁, en: years}, label: {zh: 年龄, en: Age}}
    membership.joinedOn: {type: date, label: {zh: 入会日期, en: Joined on}}
    membership.district:
      type: enum
      values: {haidian: {zh: 海淀区, en: Haidian}, chaoyang: {zh: 朝阳区, en: Chaoyang}}
      label: {zh: 会籍所在区, en: District of membership}
    employment.district:
      type: enum
      values: {haidian: {zh: 海淀区, en: Haidian}, chaoyang: {zh: 朝阳区, en: Chaoyang}}
      label: {zh: 单位所在区, en: District of the employer}
    employment.frontLine: {type: bool, label: {zh: 一线职工, en: Front-line worker}}
    employment.unit: {type: string, label: {zh: 工作单位, en: Employer}}
    enrolment.tuition: {type: decimal, unit: CNY, label: {zh: 本年学费, en: Tuition for the year}}
    training.hours: {type: int, unit: {zh: 学时, en: hours}, label: {zh: 已完成学时, en: Hours completed}}
    nameless: {type: int}
    honours: {type: list, of: {type: string}, label: {zh: 荣誉称号, en: Honours}}
    patents:
      type: list
      label: {zh: 专利, en: Patents}
      of:
        number: {type: string, label: {zh: 专利号, en: Patent number}}
        kind:
          type: enum
          values: {invention: {zh: 发明, en: invention}, design: {zh: 外观设计, en: design}}
          label: {zh: 专利类型, en: Kind of patent}
        grantedOn: {type: date, label: {zh: 授权公告日, en: Granted on}}
        serviceInvention: {type: bool, label: {zh: 职务发明, en: Made in the course of duty}}
  ---
  parameters:
    training.hours:
      type: int
      unit: {zh: 学时, en: hours}
      label: {zh: 学时要求, en: Hours required}
      history: [{from: 2020-01-01, value: 60, assumption: {zh: 暂定, en: assumed}}]
    claim.months:
      type: int
      unit: {zh: 个月, en: months}
      label: {zh: 申报期限, en: Time to claim}
      history: [{from: 2020-01-01, value: 12, assumption: {zh: 暂定, en: assumed}}]
    future.amount:
      type: decimal
      unit: CNY
      label: {zh: 未来标准, en: Future amount}
      history: [{from: 2030-01-01, value: 1, assumption: {zh: 暂定, en: assumed}}]

  """

/// The day the tests ask for.
let sampleDay = CalendarDate(year: 2024, month: 5, day: 1) ?? .earliest

/// A rule book read from text; any diagnostic fails the test.
func ruleBook(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> RuleBook
{
  var files = SourceFiles()
  files.add(SourceFile(name: "rules.yaml", text: text))
  var sink = DiagnosticSink()
  let book = RuleBook(decoding: files, into: &sink)
  for diagnostic in sink.diagnostics where diagnostic.severity == .error {
    Issue.record("\(diagnostic.headline.en)", sourceLocation: sourceLocation)
  }
  return book
}

/// What `source` requires under the sample rules, with `patent` as the claim's variable.
func requirement(
  _ source: String, isNegated: Bool = false,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> LocalizedText? {
  let book = ruleBook(sampleRules, sourceLocation: sourceLocation)
  var environment = RuleEnvironment.make(for: book)
  environment.declare(variable: "patent", type: .object("patents"))
  var sink = DiagnosticSink()
  let checked = environment.compile(source, file: FileID(index: 0), into: &sink)
  let expression = try #require(
    sink.hasErrors ? nil : checked, "\(sink.diagnostics.map(\.headline.en))",
    sourceLocation: sourceLocation)
  let location =
    book.facts[0].location ?? SourceLocation(file: FileID(index: 0), span: .empty(at: 0))
  return RequirementPhrase.text(
    of: expression, isNegated: isNegated, vocabulary: Vocabulary(book, asOf: sampleDay),
    asOf: sampleDay,
    claim: Claim(variable: "patent", list: "patents", location: location, listLocation: location))
}
