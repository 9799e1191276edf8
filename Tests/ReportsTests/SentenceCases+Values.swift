import Evaluation

/// What is said of single values, days, and what is put together with and, or, not and if.
extension SentenceTests {
  static let values = [
    SentenceCase(
      #"membership.district == "haidian""#, "membership: {district: haidian}", .met,
      "会籍所在区为海淀区",
      "District of membership is Haidian"),
    SentenceCase(
      #"membership.district == "haidian""#, "membership: {district: chaoyang}", .unmet,
      "会籍所在区为朝阳区，须为海淀区",
      "District of membership is Chaoyang; must be Haidian"),
    SentenceCase(
      #"membership.district == "haidian""#, "", .unknown,
      "会籍所在区未提供，须为海淀区",
      "District of membership is not provided; must be Haidian"),
    SentenceCase(
      #"membership.district != "haidian""#, "membership: {district: chaoyang}", .met,
      "会籍所在区为朝阳区（不得为海淀区）",
      "District of membership is Chaoyang (must not be Haidian)"),
    SentenceCase(
      #"!(membership.district == "haidian")"#, "membership: {district: haidian}", .unmet,
      "会籍所在区为海淀区，不得为海淀区",
      "District of membership is Haidian; must not be Haidian"),
    SentenceCase(
      "membership.district == employment.district",
      "membership: {district: haidian}, employment: {district: chaoyang}", .unmet,
      "会籍所在区为海淀区，须为单位所在区（朝阳区）",
      "District of membership is Haidian; must be “District of the employer” (Chaoyang)"),
    SentenceCase(
      "membership.district == employment.district", "membership: {district: haidian}", .unknown,
      "会籍所在区为海淀区，须为单位所在区（未提供）",
      "District of membership is Haidian; must be “District of the employer” (not provided)"),
    SentenceCase(
      #"employment.unit == "北京建筑大学""#, "employment: {unit: 海淀某科技有限公司}", .unmet,
      "工作单位为“海淀某科技有限公司”，须为“北京建筑大学”",
      "Employer is “海淀某科技有限公司”; must be “北京建筑大学”"),
    SentenceCase(
      "member.age >= 18", "member: {age: 34}", .met,
      "年龄为 34 周岁（须不小于 18 周岁）",
      "Age is 34 years (must be at least 18 years)"),
    SentenceCase(
      "member.age >= 18", "member: {age: 16}", .unmet,
      "年龄为 16 周岁，须不小于 18 周岁",
      "Age is 16 years; must be at least 18 years"),
    SentenceCase(
      "18 <= member.age", "member: {birthDate: 2010-05-02}", .unmet,
      "年龄为 13 周岁，须不小于 18 周岁",
      "Age is 13 years; must be at least 18 years"),
    SentenceCase(
      #"enrolment.tuition <= decimal("12000.50")"#, "enrolment: {tuition: 12000.51}", .unmet,
      "本年学费为 12,000.51 元，须不大于 12,000.50 元",
      "Tuition for the year is CNY 12,000.51; must be at most CNY 12,000.50"),
    SentenceCase(
      "training.hours >= params.training.hours", "training: {hours: 59}", .unmet,
      "已完成学时为 59 学时，须不小于 60 学时〔学时要求〕",
      "Hours completed is 59 hours; must be at least 60 hours (“Hours required”)"),
    SentenceCase(
      "training.hours >= params.training.hours", "training: {hours: 60}", .met,
      "已完成学时为 60 学时（须不小于 60 学时〔学时要求〕）",
      "Hours completed is 60 hours (must be at least 60 hours (“Hours required”))"),
    SentenceCase(
      "employment.frontLine", "employment: {frontLine: true}", .met,
      "“一线职工”为“是”",
      "“Front-line worker” is “yes”"),
    SentenceCase(
      "employment.frontLine", "employment: {frontLine: false}", .unmet,
      "“一线职工”为“否”，须为“是”",
      "“Front-line worker” is “no”; must be “yes”"),
    SentenceCase(
      "!employment.frontLine", "", .unknown,
      "“一线职工”未提供，须为“否”",
      "“Front-line worker” is not provided; must be “no”"),
    SentenceCase(
      #"employment.unit < "b""#, "employment: {unit: c}", .unmet,
      "工作单位为“c”，须在排序上先于“b”",
      "Employer is “c”; must come before “b”"),
  ]

  static let ranges = [
    SentenceCase(
      "member.age >= 18 && member.age <= 60", "member: {age: 61}", .unmet,
      "年龄为 61 周岁，须在 18 周岁至 60 周岁之间（含两端）",
      "Age is 61 years; must be between 18 years and 60 years, both included"),
    SentenceCase(
      "member.age >= 18 && member.age < 60", "member: {age: 60}", .unmet,
      "年龄为 60 周岁，须不小于 18 周岁且小于 60 周岁",
      "Age is 60 years; must be at least 18 years and less than 60 years"),
    SentenceCase(
      "member.age >= 18 && member.age < 60", "member: {age: 40}", .met,
      "年龄为 40 周岁（须不小于 18 周岁且小于 60 周岁）",
      "Age is 40 years (must be at least 18 years and less than 60 years)"),
    SentenceCase(
      "!(member.age >= 18 && member.age <= 60)", "member: {age: 40}", .unmet,
      "年龄为 40 周岁，须小于 18 周岁或大于 60 周岁",
      "Age is 40 years; must be less than 18 years or more than 60 years"),
    SentenceCase(
      "member.age < 18 || member.age > 60", "member: {age: 70}", .met,
      "年龄为 70 周岁（须小于 18 周岁或大于 60 周岁）",
      "Age is 70 years (must be less than 18 years or more than 60 years)"),
    SentenceCase(
      #"membership.joinedOn >= date("2020-01-01") && membership.joinedOn < date("2024-01-01")"#,
      "membership: {joinedOn: 2019-12-31}", .unmet,
      "入会日期为 2019年12月31日，不得早于 2020年1月1日且须早于 2024年1月1日",
      "“Joined on” is 31 December 2019; must be no earlier than 1 January 2020 and before 1 January 2024"
    ),
    SentenceCase(
      "employment.frontLine && member.age > 17 && 60 >= member.age",
      "member: {age: 17}, employment: {frontLine: true}", .unmet,
      "年龄为 17 周岁，须大于 17 周岁且不大于 60 周岁",
      "Age is 17 years; must be more than 17 years and at most 60 years"),
  ]

  static let sets = [
    SentenceCase(
      #"membership.district in ["haidian", "chaoyang"]"#, "membership: {district: haidian}", .met,
      "会籍所在区为海淀区（须为海淀区或朝阳区）",
      "District of membership is Haidian (must be Haidian or Chaoyang)"),
    SentenceCase(
      #"employment.unit in ["甲厂", "乙厂"]"#, "employment: {unit: 丙厂}", .unmet,
      "工作单位为“丙厂”，须为“甲厂”或“乙厂”",
      "Employer is “丙厂”; must be “甲厂” or “乙厂”"),
    SentenceCase(
      #"!(employment.unit in ["甲厂", "乙厂"])"#, "employment: {unit: 甲厂}", .unmet,
      "工作单位为“甲厂”，不得为“甲厂”或“乙厂”",
      "Employer is “甲厂”; must not be “甲厂” or “乙厂”"),
    SentenceCase(
      #"membership.district == "haidian" || membership.district == "chaoyang""#,
      "membership: {district: chaoyang}", .met,
      "会籍所在区为朝阳区（须为海淀区或朝阳区）",
      "District of membership is Chaoyang (must be Haidian or Chaoyang)"),
    SentenceCase(
      #""全国技术能手" in honours"#, "honours: [劳动模范]", .unmet,
      "荣誉称号：劳动模范，须包含“全国技术能手”",
      "“Honours”: 劳动模范; must include “全国技术能手”"),
    SentenceCase(
      #""全国技术能手" in honours"#, "honours: []", .unmet,
      "荣誉称号：无，须包含“全国技术能手”",
      "“Honours”: none; must include “全国技术能手”"),
    SentenceCase(
      #""全国技术能手" in honours"#, "", .unknown,
      "荣誉称号未提供，须包含“全国技术能手”",
      "“Honours” is not provided; must include “全国技术能手”"),
    SentenceCase(
      "employment.unit in honours", "employment: {unit: 甲}, honours: [甲, 乙]", .met,
      "荣誉称号：甲、乙（须包含工作单位（“甲”））",
      "“Honours”: 甲, 乙 (must include “Employer” (“甲”))"),
    SentenceCase(
      #"sets.contains(honours, ["甲", "乙"])"#, "honours: [甲]", .unmet,
      "荣誉称号：甲，须包含以下各项：“甲”、“乙”",
      "“Honours”: 甲; must include all of “甲”, “乙”"),
    SentenceCase(
      #"sets.intersects(honours, ["甲", "乙"])"#, "honours: [甲]", .met,
      "荣誉称号：甲（须包含以下至少一项：“甲”、“乙”）",
      "“Honours”: 甲 (must include one of “甲”, “乙”)"),
  ]

  static let dates = [
    SentenceCase(
      "membership.joinedOn.yearsUntil(today) >= 1", "membership: {joinedOn: 2023-06-01}", .unmet,
      "入会日期为 2023年6月1日，自该日起至今须满 1 年",
      "“Joined on” is 1 June 2023; at least 1 year must have passed since then"),
    SentenceCase(
      "membership.joinedOn.addYears(1) <= today", "membership: {joinedOn: 2023-05-01}", .met,
      "入会日期为 2023年5月1日（自该日起至今须满 1 年）",
      "“Joined on” is 1 May 2023 (at least 1 year must have passed since then)"),
    SentenceCase(
      "membership.joinedOn.monthsUntil(today) < 6", "membership: {joinedOn: 2023-05-01}", .unmet,
      "入会日期为 2023年5月1日，自该日起至今须不满 6 个月",
      "“Joined on” is 1 May 2023; less than 6 months may have passed since then"),
    SentenceCase(
      "today <= membership.joinedOn.addMonths(params.claim.months)",
      "membership: {joinedOn: 2023-01-31}", .unmet,
      "入会日期为 2023年1月31日，自该日起至今不得超过 12 个月〔申报期限〕",
      "“Joined on” is 31 January 2023; no more than 12 months (“Time to claim”) may have passed since then"
    ),
    SentenceCase(
      "membership.joinedOn <= today.addDays(-30)", "membership: {joinedOn: 2024-04-15}", .unmet,
      "入会日期为 2024年4月15日，不得晚于 2024年4月1日",
      "“Joined on” is 15 April 2024; must be no later than 1 April 2024"),
    SentenceCase(
      "membership.joinedOn.year() == today.year() - 1", "membership: {joinedOn: 2024-01-15}",
      .unmet,
      "入会日期为 2024年1月15日，须在上一自然年（2023 年）",
      "“Joined on” is 15 January 2024; must be in the previous calendar year (2023)"),
    SentenceCase(
      "membership.joinedOn.month() == 5", "membership: {joinedOn: 2024-01-15}", .unmet,
      "入会日期中的月份为 1，须为 5",
      "The month in “Joined on” is 1; must be 5"),
    SentenceCase(
      "membership.joinedOn.addMonths(3) <= member.birthDate",
      "membership: {joinedOn: 2024-01-15}, member: {birthDate: 1990-03-07}", .unmet,
      "入会日期后 3 个月为 2024年4月15日，不得晚于出生日期（****-**-**）",
      "3 months after “Joined on” is 15 April 2024; must be no later than “Date of birth” (****-**-**)"
    ),
    SentenceCase(
      #"membership.joinedOn < date("2020-02-29").addYears(1)"#,
      "membership: {joinedOn: 2021-02-28}", .unmet,
      "入会日期为 2021年2月28日，须早于 2021年2月28日",
      "“Joined on” is 28 February 2021; must be before 28 February 2021"),
    SentenceCase(
      "patent.grantedOn.year() == today.year() - 1",
      "patents: [{number: ZL1, grantedOn: 2024-02-01}]", .unmet,
      "授权公告日为 2024年2月1日，须在上一自然年（2023 年）",
      "“Granted on” is 1 February 2024; must be in the previous calendar year (2023)"),
    SentenceCase(
      "has(patent.grantedOn)", "patents: [{number: ZL1, grantedOn: 2024-02-01}]", .met,
      "授权公告日已填写",
      "“Granted on” is given"),
  ]

  static let logic = [
    SentenceCase(
      #"employment.district == "haidian" || membership.district == "haidian""#,
      "membership: {district: haidian}, employment: {district: chaoyang}", .met,
      "会籍所在区为海淀区",
      "District of membership is Haidian"),
    SentenceCase(
      #"employment.district == "haidian" || membership.district == "haidian""#,
      "membership: {district: chaoyang}, employment: {district: chaoyang}", .unmet,
      "至少须满足一项，均未满足：（1）单位所在区为朝阳区，须为海淀区；（2）会籍所在区为朝阳区，须为海淀区",
      "At least one must hold and none does: (1) District of the employer is Chaoyang but must be Haidian; (2) District of membership is Chaoyang but must be Haidian"
    ),
    SentenceCase(
      #"employment.district == "haidian" || membership.district == "haidian""#,
      "membership: {district: chaoyang}", .unknown,
      "单位所在区未提供，须为海淀区",
      "District of the employer is not provided; must be Haidian"),
    SentenceCase(
      #"employment.district == "haidian" && member.age >= 18 && employment.frontLine"#,
      "employment: {district: haidian, frontLine: false}, member: {age: 17}", .unmet,
      "年龄为 17 周岁，须不小于 18 周岁；“一线职工”为“否”，须为“是”",
      "Age is 17 years but must be at least 18 years; “Front-line worker” is “no” but must be “yes”"
    ),
    SentenceCase(
      #"employment.district == "haidian" && member.age >= 18"#,
      "employment: {district: haidian}, member: {age: 20}", .met,
      "单位所在区为海淀区；年龄为 20 周岁（须不小于 18 周岁）",
      "District of the employer is Haidian; Age is 20 years (must be at least 18 years)"),
    SentenceCase(
      #"employment.district == "haidian" && member.age >= 18"#, "employment: {district: haidian}",
      .unknown,
      "年龄未提供，须不小于 18 周岁",
      "Age is not provided; must be at least 18 years"),
    SentenceCase(
      #"!(employment.frontLine && member.sex == "male")"#,
      "employment: {frontLine: true}, member: {sex: male}", .unmet,
      "至少须满足一项，均未满足：（1）“一线职工”为“是”，须为“否”；（2）性别为男，不得为男",
      "At least one must hold and none does: (1) “Front-line worker” is “yes” but must be “no”; (2) Sex is male but must not be male"
    ),
    SentenceCase(
      #"member.age < 55 || (member.age < 60 && member.sex == "male")"#,
      "member: {age: 58, sex: female}", .unmet,
      "至少须满足一项，均未满足：（1）年龄为 58 周岁，须小于 55 周岁；（2）性别为女，须为男",
      "At least one must hold and none does: (1) Age is 58 years but must be less than 55 years; (2) Sex is female but must be male"
    ),
    SentenceCase(
      #"member.age < 55 || (member.age < 60 && member.sex == "male")"#,
      "member: {age: 62, sex: male}", .unmet,
      "至少须满足一项，均未满足：（1）年龄为 62 周岁，须小于 55 周岁；（2）年龄为 62 周岁，须小于 60 周岁",
      "At least one must hold and none does: (1) Age is 62 years but must be less than 55 years; (2) Age is 62 years but must be less than 60 years"
    ),
    SentenceCase(
      "!(member.age < 18) || employment.frontLine",
      "member: {age: 16}, employment: {frontLine: false}", .unmet,
      "因年龄为 16 周岁（小于 18 周岁）：“一线职工”为“否”，须为“是”",
      "Since Age is 16 years (less than 18 years): “Front-line worker” is “no” but must be “yes”"),
    SentenceCase(
      "!(member.age < 18) || employment.frontLine", "member: {age: 30}", .met,
      "年龄为 30 周岁（须不小于 18 周岁）",
      "Age is 30 years (must be at least 18 years)"),
    SentenceCase(
      #"member.sex == "male" ? member.age < 60 : member.age < 55"#,
      "member: {sex: female, age: 55}", .unmet,
      "因性别为女（不为男）：年龄为 55 周岁，须小于 55 周岁",
      "Since Sex is female (not male): Age is 55 years but must be less than 55 years"),
    SentenceCase(
      #"member.sex == "male" ? member.age < 60 : member.age < 55"#, "member: {sex: male, age: 55}",
      .met,
      "因性别为男：年龄为 55 周岁（须小于 60 周岁）",
      "Since Sex is male: Age is 55 years (must be less than 60 years)"),
    SentenceCase(
      #"member.sex == "male" ? member.age < 60 : member.age < 55"#, "member: {age: 55}", .unknown,
      "尚缺“性别”：若性别为男，则年龄须小于 60 周岁；否则年龄须小于 55 周岁",
      "“Sex” not provided: if “Sex” is male, then “Age” must be less than 60 years; otherwise “Age” must be less than 55 years"
    ),
    SentenceCase(
      #"member.age < (member.sex == "male" ? 60 : 55)"#, "member: {age: 55, sex: female}", .unmet,
      "年龄为 55 周岁，须小于 60 周岁（若性别为男；否则为 55 周岁），即 55 周岁",
      "Age is 55 years; must be less than 60 years (if “Sex” is male; otherwise 55 years), that is 55 years"
    ),
    SentenceCase(
      "employment.frontLine == (member.age < 18)",
      "employment: {frontLine: true}, member: {age: 20}", .unmet,
      "因年龄为 20 周岁（不小于 18 周岁）：“一线职工”为“是”，须为“否”",
      "Since Age is 20 years (at least 18 years): “Front-line worker” is “yes” but must be “no”"),
    SentenceCase(
      "employment.frontLine == true", "employment: {frontLine: false}", .unmet,
      "“一线职工”为“否”，须为“是”",
      "“Front-line worker” is “no”; must be “yes”"),
  ]
}
