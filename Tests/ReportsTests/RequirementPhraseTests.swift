import Diagnostics
import Testing

@testable import Reports

/// An expression and the sentence it becomes.
struct PhraseCase: CustomTestStringConvertible {
  let source: String
  let zh: String
  let en: String

  init(_ source: String, _ zh: String, _ en: String) {
    (self.source, self.zh, self.en) = (source, zh, en)
  }

  var testDescription: String { source }
}

@Suite struct RequirementPhraseTests {
  @Test(arguments: comparisons + dates + logic + lists)
  func `an expression becomes a plain sentence`(_ row: PhraseCase) throws {
    let text = try #require(try requirement(row.source), "no words for \(row.source)")
    #expect(text.zh == row.zh)
    #expect(text.en == row.en)
  }

  @Test(arguments: [
    #"{"a": 1}["a"] == 1"#, "employment.frontLine && {1: 2} == {1: 2}",
    #""%s".format([employment.unit]) == "甲""#,
  ])
  func `what has no plain words gives none`(_ source: String) throws {
    #expect(try requirement(source) == nil)
  }

  @Test func `a negated condition says the opposite`() throws {
    let text = try requirement("employment.frontLine", isNegated: true)
    #expect(text?.zh == "“一线职工”须为“否”")
    #expect(text?.en == "“Front-line worker” must be “no”")
  }

  @Test func `an expression beyond reading gives no sentence`() throws {
    let long = Array(repeating: "member.age > 1", count: 200).joined(separator: " && ")
    #expect(try requirement(long) == nil)
  }

  static let comparisons = [
    PhraseCase(
      #"membership.district == "haidian""#, "会籍所在区须为海淀区",
      "“District of membership” must be Haidian"),
    PhraseCase(
      #"membership.district != "haidian""#, "会籍所在区不得为海淀区",
      "“District of membership” must not be Haidian"),
    PhraseCase(
      #"!(membership.district == "haidian")"#, "会籍所在区不得为海淀区",
      "“District of membership” must not be Haidian"),
    PhraseCase(
      "membership.district == employment.district", "会籍所在区须为单位所在区",
      "“District of membership” must be “District of the employer”"),
    PhraseCase(
      #"employment.unit == "北京建筑大学""#, "工作单位须为“北京建筑大学”", "“Employer” must be “北京建筑大学”"),
    PhraseCase("member.age >= 18", "年龄须不小于 18 周岁", "“Age” must be at least 18 years"),
    PhraseCase("18 <= member.age", "年龄须不小于 18 周岁", "“Age” must be at least 18 years"),
    PhraseCase("!(member.age >= 60)", "年龄须小于 60 周岁", "“Age” must be less than 60 years"),
    PhraseCase("nameless <= 1", "nameless 须不大于 1", "“nameless” must be at most 1"),
    PhraseCase("nameless == -1", "nameless 须为 -1", "“nameless” must be -1"),
    PhraseCase(
      "member.age >= 18 && member.age <= 60", "年龄须在 18 周岁至 60 周岁之间（含两端）",
      "“Age” must be between 18 years and 60 years, both included"),
    PhraseCase(
      "enrolment.tuition > 0", "本年学费须大于 0 元", "“Tuition for the year” must be more than CNY 0"),
    PhraseCase(
      #"enrolment.tuition <= decimal("12000.50")"#, "本年学费须不大于 12,000.50 元",
      "“Tuition for the year” must be at most CNY 12,000.50"),
    PhraseCase(
      "training.hours >= params.training.hours", "已完成学时须不小于 60 学时〔学时要求〕",
      "“Hours completed” must be at least 60 hours (“Hours required”)"),
    PhraseCase(
      "enrolment.tuition <= params.future.amount", "本年学费须不大于未来标准",
      "“Tuition for the year” must be at most “Future amount”"),
    PhraseCase("employment.frontLine", "“一线职工”须为“是”", "“Front-line worker” must be “yes”"),
    PhraseCase("!employment.frontLine", "“一线职工”须为“否”", "“Front-line worker” must be “no”"),
    PhraseCase(
      "employment.frontLine == false", "“一线职工”须为“否”", "“Front-line worker” must be “no”"),
    PhraseCase(
      #"employment.unit.startsWith("北京")"#, "工作单位须以“北京”开头", "“Employer” must begin with “北京”"),
    PhraseCase(
      #"!employment.unit.contains("北京")"#, "工作单位不得包含“北京”", "“Employer” must not contain “北京”"),
    PhraseCase(
      "residentId(member.idNumber).isValid()", "身份证号须是有效的居民身份证号",
      "“Resident ID number” must be a valid resident ID number"),
    PhraseCase(
      "residentId(member.idNumber).birthDate() == member.birthDate", "身份证号中的出生日期须为出生日期",
      "The date of birth in “Resident ID number” must be “Date of birth”"),
  ]

  static let dates = [
    PhraseCase(
      "patent.grantedOn.year() == today.year() - 1", "授权公告日须在上一自然年（2023 年）",
      "“Granted on” must be in the previous calendar year (2023)"),
    PhraseCase(
      "patent.grantedOn.year() == today.year()", "授权公告日须在本自然年（2024 年）",
      "“Granted on” must be in the current calendar year (2024)"),
    PhraseCase(
      "patent.grantedOn.year() >= 2021", "授权公告日不得早于 2021 年",
      "“Granted on” must be no earlier than 2021"),
    PhraseCase(
      "membership.joinedOn.yearsUntil(today) >= 1", "自入会日期起至今须满 1 年",
      "At least 1 year must have passed since “Joined on”"),
    PhraseCase(
      "membership.joinedOn.monthsUntil(today) < 6", "自入会日期起至今须不满 6 个月",
      "Less than 6 months may have passed since “Joined on”"),
    PhraseCase(
      "membership.joinedOn.addYears(1) <= today", "自入会日期起至今须满 1 年",
      "At least 1 year must have passed since “Joined on”"),
    PhraseCase(
      "today <= patent.grantedOn.addMonths(params.claim.months)",
      "自授权公告日起至今不得超过 12 个月〔申报期限〕",
      "No more than 12 months (“Time to claim”) may have passed since “Granted on”"),
    PhraseCase(
      "patent.grantedOn <= today", "授权公告日不得晚于核定日（2024年5月1日）",
      "“Granted on” must be no later than the date of this check (1 May 2024)"),
    PhraseCase(
      #"membership.joinedOn < date("2020-01-01")"#, "入会日期须早于 2020年1月1日",
      "“Joined on” must be before 1 January 2020"),
    PhraseCase(
      "membership.joinedOn <= today.addYears(-1)", "入会日期不得晚于 2023年5月1日",
      "“Joined on” must be no later than 1 May 2023"),
    PhraseCase(
      "membership.joinedOn.daysUntil(patent.grantedOn) > 30", "入会日期至授权公告日的整天数须大于 30 天",
      "The number of whole days from “Joined on” to “Granted on” must be more than 30 days"),
    PhraseCase(
      "membership.joinedOn.addMonths(3) <= patent.grantedOn", "入会日期后 3 个月不得晚于授权公告日",
      "3 months after “Joined on” must be no later than “Granted on”"),
  ]

  static let logic = [
    PhraseCase(
      #"employment.district == "haidian" || membership.district == "haidian""#,
      "单位所在区须为海淀区，或会籍所在区须为海淀区",
      "“District of the employer” must be Haidian, or “District of membership” must be Haidian"),
    PhraseCase(
      #"membership.district == "haidian" || membership.district == "chaoyang""#,
      "会籍所在区须为海淀区或朝阳区", "“District of membership” must be Haidian or Chaoyang"),
    PhraseCase(
      #"!(employment.frontLine && member.sex == "male")"#, "“一线职工”须为“否”，或性别不得为男",
      "“Front-line worker” must be “no”, or “Sex” must not be male"),
    PhraseCase(
      #"member.age < 55 || (member.age < 60 && member.sex == "male")"#,
      "至少满足一项：（1）年龄须小于 55 周岁；（2）年龄须小于 60 周岁，且性别须为男",
      "At least one of these must hold: (1) “Age” must be less than 55 years; "
        + "(2) “Age” must be less than 60 years, and “Sex” must be male"),
    PhraseCase(
      "!(member.age < 18) || employment.frontLine", "若年龄小于 18 周岁，则“一线职工”须为“是”",
      "If “Age” is less than 18 years, then “Front-line worker” must be “yes”"),
    PhraseCase(
      #"member.sex == "male" ? member.age < 60 : member.age < 55"#,
      "若性别为男，则年龄须小于 60 周岁；否则年龄须小于 55 周岁",
      "If “Sex” is male, then “Age” must be less than 60 years; "
        + "otherwise “Age” must be less than 55 years"),
    PhraseCase(
      "cel.bind(age, member.age, age >= 18)", "年龄须不小于 18 周岁", "“Age” must be at least 18 years"),
    PhraseCase(
      "math.least(member.age, training.hours) > 5", "年龄与已完成学时中较小者须大于 5 周岁",
      "The lesser of “Age” and “Hours completed” must be more than 5 years"),
  ]

  static let lists = [
    PhraseCase(
      #"membership.district in ["haidian", "chaoyang"]"#, "会籍所在区须为海淀区或朝阳区",
      "“District of membership” must be Haidian or Chaoyang"),
    PhraseCase(
      #"!(membership.district in ["haidian", "chaoyang"])"#, "会籍所在区不得为海淀区或朝阳区",
      "“District of membership” must not be Haidian or Chaoyang"),
    PhraseCase(
      #""全国技术能手" in honours"#, "荣誉称号须包含“全国技术能手”", "“Honours” must include “全国技术能手”"),
    PhraseCase("size(honours) > 0", "荣誉称号须至少有 1 项", "“Honours” must have at least one entry"),
    PhraseCase("honours.size() == 0", "荣誉称号须为空", "“Honours” must be empty"),
    PhraseCase("size(honours) == 2", "荣誉称号的项数须为 2", "The number of entries in “Honours” must be 2"),
    PhraseCase(
      #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#,
      "荣誉称号中须至少有一项符合：该项为“全国技术能手”或“中华技能大奖”",
      "In “Honours”, at least one entry must fit: the entry is “全国技术能手” or “中华技能大奖”"),
    PhraseCase(
      #"patents.all(p, p.kind == "invention" && p.serviceInvention)"#,
      "专利中每一项均须符合：专利类型为发明，且“职务发明”为“是”",
      "In “Patents”, every entry must fit: “Kind of patent” is invention, "
        + "and “Made in the course of duty” is “yes”"),
    PhraseCase(
      #"!patents.exists(p, p.kind == "design")"#, "专利中不得有任何一项符合：专利类型为外观设计",
      "In “Patents”, no entry may fit: “Kind of patent” is design"),
    PhraseCase(
      #"size(patents.filter(p, p.kind == "design")) >= 2"#,
      "专利中符合条件（专利类型为外观设计）的项数须不小于 2",
      "The number of entries in “Patents” where “Kind of patent” is design must be at least 2"),
    PhraseCase("has(patent.grantedOn)", "授权公告日须已填写", "“Granted on” must be given"),
  ]
}
