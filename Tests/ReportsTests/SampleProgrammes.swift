import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports
import Testing

/// Programmes over `sampleRules` that bring out every part of a report: claims, amounts, groups,
/// sources and assumptions, limits, prerequisites, exclusions, a programme not in force.
let sampleProgrammes = """
  ---
  programme: card
  title: {zh: 互助服务卡, en: Mutual-aid card}
  provider: {zh: 市总工会, en: City Federation}
  effective: {from: 2019-10-22}
  sources:
    charter: {title: 互助服务卡章程, publisher: 北京银行}
  conditions:
    all:
      - id: adult
        label: {zh: 年满十八周岁, en: 18 or older}
        expr: member.age >= 18
        assumption: {zh: 章程只要求完全民事行为能力，暂按年满十八周岁掌握, en: 'The charter asks for full capacity; 18 is assumed'}
      - any:
          - id: haidian-member
            label: {zh: 会籍在海淀区, en: Member in Haidian}
            expr: membership.district == "haidian"
            source: charter
          - id: haidian-worker
            label: {zh: 单位在海淀区, en: Employer in Haidian}
            expr: employment.district == "haidian"
            source: charter
      - none:
          - id: titled
            label: {zh: 已获荣誉称号, en: Holds an honour}
            expr: size(honours) > 0
            source: charter
  benefit: {kind: card, description: {zh: 北京银行借记卡, en: A debit card of Bank of Beijing}}
  limits: [{count: 1, per: lifetime}]
  documents: [{zh: 居民身份证, en: Resident ID card}]
  ---
  programme: invention
  title: {zh: 职务发明专利助推, en: Invention subsidy}
  effective: {from: 2019-01-01}
  sources:
    evening: {title: 职工创新发明可申请工会助推金, publisher: 北京晚报, date: 2019-11-27}
  claim: {patent: patents}
  conditions:
    all:
      - id: front-line
        label: {zh: 一线职工, en: Front-line worker}
        expr: employment.frontLine
        source: evening
      - id: kind
        label: {zh: 发明专利, en: A patent for an invention}
        expr: patent.kind == "invention"
        source: evening
      - id: previous-year
        label: {zh: 授权公告日在上一自然年, en: Granted in the previous calendar year}
        expr: patent.grantedOn.year() == today.year() - 1
        source: evening
        remedy: {zh: 本年授权的专利请于下一年度申报, en: Claim a patent granted this year next year}
  benefit: {kind: cash, amount: 'decimal("3000")'}
  requires: [card]
  documents: [{zh: 专利证书, en: Patent certificate}]
  ---
  programme: course
  title: {zh: 技能培训, en: Skills course}
  effective: {from: 2020-01-01}
  sources:
    page: {title: Skills for all, publisher: Labour Daily, date: 2024-03-02}
  conditions:
    all:
      - id: hours
        label: {zh: 完成培训学时, en: Completed the hours}
        expr: training.hours >= params.training.hours
        source: page
        remedy: {zh: 补足剩余学时, en: Complete the remaining hours}
      - id: member-for-a-year
        label: {zh: 入会满一年, en: A member for a year}
        expr: membership.joinedOn.yearsUntil(today) >= 1
        source: page
  benefit: {kind: cash, amount: enrolment.tuition}
  excludes: [card]
  ---
  programme: gala
  title: {zh: 新春联欢会, en: New Year gala}
  effective: {from: 2025-01-01, until: 2025-01-31}
  sources:
    notice: {title: 联欢会通知}
  conditions:
    all:
      - {id: anyone, label: {zh: 一线职工, en: Front-line worker}, expr: employment.frontLine, source: notice}
  benefit: {kind: event}
  """

/// A sound program of the sample rules and programmes, or of other rules, on the sample day.
func sampleProgram(_ rules: String = sampleRules + sampleProgrammes) throws -> RuleProgram {
  let book = ruleBook(rules)
  var sink = DiagnosticSink()
  let checked = RuleBookChecker.check(book, into: &sink)
  return RuleProgram(
    try #require(checked, "\(sink.diagnostics.map(\.headline.en))"), asOf: sampleDay)
}

/// A batch of one member, as YAML describes it.
func member(_ yaml: String, of program: RuleProgram) throws -> RecordBatch {
  var files = SourceFiles()
  var sink = DiagnosticSink()
  let batch = MemberFile.read(
    Array(yaml.utf8), name: "member.yaml", Projection(program.checked.book.schema), files: &files,
    into: &sink)
  return try #require(batch, "\(sink.diagnostics.map(\.headline.en))")
}

/// All answers for a member.
func answers(_ yaml: String, of program: RuleProgram) throws -> MemberDeterminations {
  let batch = try member(yaml, of: program)
  return MemberDeterminations(
    member: batch.keys[0], asOf: program.asOf, determinations: program.explain(batch)[0])
}

/// Two patents, of which one earns the subsidy; too few hours.
let inventor = """
  member: {id: M1, birthDate: 1990-03-07, sex: female}
  membership: {district: haidian, joinedOn: 2023-06-01}
  employment: {district: chaoyang, frontLine: true, unit: 海淀某科技有限公司}
  training: {hours: 40}
  honours: []
  patents:
    - {number: ZL2022-1, kind: invention, grantedOn: 2023-03-17}
    - {number: ZL2024-2, kind: invention, grantedOn: 2024-02-01}
  """

/// Hardly anything is known.
let stranger = """
  member: {id: "=M,2", age: 17}
  training: {hours: 60}
  membership: {joinedOn: 2020-01-01}
  """
