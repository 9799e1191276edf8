import Evaluation

/// What is said of what functions make of values, of lists, and of what has no words of its own.
extension SentenceTests {
  static let arithmetic = [
    SentenceCase(
      #"enrolment.tuition + 100 <= decimal("1000")"#, "enrolment: {tuition: 950}", .unmet,
      "本年学费与 100 元之和为 1,050 元，须不大于 1,000 元",
      "The sum of “Tuition for the year” and CNY 100 is CNY 1,050; must be at most CNY 1,000"),
    SentenceCase(
      #"enrolment.tuition * 2 - 10 < decimal("100")"#, "enrolment: {tuition: 10}", .met,
      "本年学费与 2 之积减去 10 元之差为 10 元（须小于 100 元）",
      "“Tuition for the year” times 2 less CNY 10 is CNY 10 (must be less than CNY 100)"),
    SentenceCase(
      #"enrolment.tuition.divide(3, 2) > decimal("33.33")"#, "enrolment: {tuition: 100}", .unmet,
      "本年学费除以 3（保留 2 位小数）为 33.33 元，须大于 33.33 元",
      "“Tuition for the year” divided by 3 (to 2 places) is CNY 33.33; must be more than CNY 33.33"),
    SentenceCase(
      #"enrolment.tuition.round(1) == decimal("0.1")"#, "enrolment: {tuition: 0.25}", .unmet,
      "本年学费（保留 1 位小数）为 0.20 元，须为 0.10 元",
      "“Tuition for the year” (to 1 place) is CNY 0.20; must be CNY 0.10"),
    SentenceCase(
      "training.hours % 2 == 0", "training: {hours: 3}", .unmet,
      "已完成学时除以 2 的余数为 1 学时，须为 0 学时",
      "The remainder of “Hours completed” divided by 2 is 1 hour; must be 0 hours"),
    SentenceCase(
      "-training.hours < 0", "training: {hours: 3}", .met,
      "已完成学时的相反数为 -3 学时（须小于 0 学时）",
      "Minus “Hours completed” is -3 hours (must be less than 0 hours)"),
    SentenceCase(
      "math.least(member.age, training.hours) > 5", "member: {age: 30}, training: {hours: 4}",
      .unmet,
      "年龄与已完成学时中较小者为 4 周岁，须大于 5 周岁",
      "The lesser of “Age” and “Hours completed” is 4 years; must be more than 5 years"),
    SentenceCase(
      "math.greatest(member.age, training.hours, 20) > 40",
      "member: {age: 30}, training: {hours: 4}", .unmet,
      "年龄、已完成学时、20 周岁中最大者为 30 周岁，须大于 40 周岁",
      "The greatest of “Age”, “Hours completed” and 20 years is 30 years; must be more than 40 years"
    ),
    SentenceCase(
      "math.abs(training.hours - 60) <= 5", "training: {hours: 50}", .unmet,
      "已完成学时减去 60 学时之差的绝对值为 10 学时，须不大于 5 学时",
      "The absolute value of “Hours completed” less 60 hours is 10 hours; must be at most 5 hours"),
    SentenceCase(
      "member.age + training.hours > 100", "member: {age: 30}", .unknown,
      "尚缺“已完成学时”：年龄与已完成学时之和须大于 100 周岁",
      "“Hours completed” not provided: the sum of “Age” and “Hours completed” must be more than 100 years"
    ),
    SentenceCase(
      "100 / training.hours > 1", "training: {hours: 0}", .error,
      "无法核定：除数为零（已完成学时：0 学时）",
      "Could not be worked out: division by zero (Hours completed: 0 hours)"),
    SentenceCase(
      "training.hours * 9223372036854775807 > 1", "training: {hours: 9}", .error,
      "无法核定：数值过大（已完成学时：9 学时）",
      "Could not be worked out: a number is too large (Hours completed: 9 hours)"),
  ]

  static let texts = [
    SentenceCase(
      #"employment.unit.startsWith("北京")"#, "employment: {unit: 天津机床厂}", .unmet,
      "工作单位为“天津机床厂”，须以“北京”开头",
      "Employer is “天津机床厂”; must begin with “北京”"),
    SentenceCase(
      #"!employment.unit.contains("机床")"#, "employment: {unit: 天津机床厂}", .unmet,
      "工作单位为“天津机床厂”，不得包含“机床”",
      "Employer is “天津机床厂”; must not contain “机床”"),
    SentenceCase(
      #"employment.unit.endsWith("厂")"#, "employment: {unit: 天津机床厂}", .met,
      "工作单位为“天津机床厂”（须以“厂”结尾）",
      "Employer is “天津机床厂” (must end with “厂”)"),
    SentenceCase(
      #"employment.unit.matches("^[A-Z]{2}[0-9]+$")"#, "employment: {unit: 天津机床厂}", .unmet,
      "工作单位为“天津机床厂”，须符合规定的格式",
      "Employer is “天津机床厂”; must have the prescribed form"),
    SentenceCase(
      "employment.unit.size() >= 8", "employment: {unit: 天津机床厂}", .unmet,
      "工作单位的字数为 5，须不小于 8",
      "The number of characters in “Employer” is 5; must be at least 8"),
    SentenceCase(
      #"employment.unit.lowerAscii() == "abc""#, "employment: {unit: ABD}", .unmet,
      "工作单位（小写）为“abd”，须为“abc”",
      "“Employer” (in lower case) is “abd”; must be “abc”"),
    SentenceCase(
      #"employment.unit.substring(0, 2) == "北京""#, "employment: {unit: 天津机床厂}", .unmet,
      "工作单位中第 1 位至第 2 位的部分为“天津”，须为“北京”",
      "The part of “Employer” from place 1 to place 2 is “天津”; must be “北京”"),
    SentenceCase(
      #"employment.unit.trim() == "甲""#, "employment: {unit: 乙}", .unmet,
      "工作单位为“乙”，须为“甲”",
      "“Employer” is “乙”; must be “甲”"),
    SentenceCase(
      #"employment.unit.replace("厂", "") == "甲""#, "employment: {unit: 乙厂}", .unmet,
      "工作单位（其中的“厂”换作“”）为“乙”，须为“甲”",
      "“Employer” (with “” in place of “厂”) is “乙”; must be “甲”"),
    SentenceCase(
      #"employment.unit.split("、").size() > 1"#, "employment: {unit: 乙厂}", .unmet,
      "工作单位以“、”分开的段数为 1，须大于 1",
      "The number of parts of “Employer” between “、” is 1; must be more than 1"),
  ]

  static let residentIDs = [
    SentenceCase(
      "residentId(member.idNumber).isValid()", #"member: {idNumber: "110101199003074514"}"#, .met,
      "身份证号为 1101**********4514（须是有效的居民身份证号）",
      "“Resident ID number” is 1101**********4514 (must be a valid resident ID number)"),
    SentenceCase(
      "residentId(member.idNumber).birthDate() == member.birthDate",
      #"member: {idNumber: "110101199003074514", birthDate: 1990-03-08}"#, .unmet,
      "身份证号中的出生日期为****-**-**，须为出生日期（****-**-**）",
      "The date of birth in “Resident ID number” is ****-**-**; must be “Date of birth” (****-**-**)"
    ),
    SentenceCase(
      #"residentId(member.idNumber).sex() == "female""#,
      #"member: {idNumber: "110101199003074514"}"#, .unmet,
      "身份证号中的性别为****，须为女",
      "The sex in “Resident ID number” is ****; must be female"),
    SentenceCase(
      #"member.idNumber.startsWith("1101")"#, #"member: {idNumber: "110101199003074514"}"#, .met,
      "身份证号为 1101**********4514（须以“1101”开头）",
      "Resident ID number is 1101**********4514 (must begin with “1101”)"),
  ]

  static let lists = [
    SentenceCase(
      "size(honours) > 0", "honours: []", .unmet,
      "荣誉称号共 0 项，须至少有 1 项",
      "“Honours” has 0 entries; must have at least one entry"),
    SentenceCase(
      "honours.size() == 0", "honours: [甲, 乙, 丙, 丁]", .unmet,
      "荣誉称号共 4 项，须为空",
      "“Honours” has 4 entries; must be empty"),
    SentenceCase(
      "size(honours) == 2", "honours: [甲]", .unmet,
      "荣誉称号的项数为 1，须为 2",
      "The number of entries in “Honours” is 1; must be 2"),
    SentenceCase(
      #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#, "honours: [劳动模范, 中华技能大奖]", .met,
      "荣誉称号共 2 项，符合的有 1 项：第 2 项为“中华技能大奖”（为“全国技术能手”或“中华技能大奖”）",
      "“Honours”: 1 of 2 entries fits: entry 2 is “中华技能大奖” (“全国技术能手” or “中华技能大奖”)"),
    SentenceCase(
      #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#, "honours: [劳动模范]", .unmet,
      "荣誉称号共 1 项，没有一项符合：第 1 项为“劳动模范”，须为“全国技术能手”或“中华技能大奖”（须至少有一项符合）",
      "“Honours”: the one entry does not fit: entry 1 is “劳动模范” but must be “全国技术能手” or “中华技能大奖” (at least one entry must fit)"
    ),
    SentenceCase(
      #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#, "honours: []", .unmet,
      "荣誉称号没有任何一项（须至少有一项符合：该项为“全国技术能手”或“中华技能大奖”）",
      "“Honours”: no entries (at least one entry must fit: the entry is “全国技术能手” or “中华技能大奖”)"),
    SentenceCase(
      #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#, "", .unknown,
      "荣誉称号未提供，须至少有一项符合：该项为“全国技术能手”或“中华技能大奖”",
      "“Honours” is not provided; at least one entry must fit: the entry is “全国技术能手” or “中华技能大奖”"),
    SentenceCase(
      #"patents.all(p, p.kind == "invention" && p.serviceInvention)"#,
      "patents: [{number: ZL1, kind: invention, serviceInvention: true}, {number: ZL2, kind: design, serviceInvention: true}]",
      .unmet,
      "专利共 2 项，不符合的有 1 项：第 2 项（ZL2）专利类型为外观设计，须为发明（每一项均须符合）",
      "“Patents”: 1 of 2 entries does not fit: entry 2 (ZL2), Kind of patent is design but must be invention (every entry must fit)"
    ),
    SentenceCase(
      #"patents.all(p, p.kind == "invention")"#,
      "patents: [{number: ZL1, kind: invention}, {number: ZL2, kind: invention}]", .met,
      "专利共 2 项，每一项均符合：专利类型为发明",
      "“Patents”: all 2 entries fit: “Kind of patent” is invention"),
    SentenceCase(
      #"patents.all(p, p.kind == "invention")"#, "patents: []", .met,
      "专利没有任何一项，无须逐项核对",
      "“Patents”: no entries, so there is nothing to check"),
    SentenceCase(
      #"!patents.exists(p, p.kind == "design")"#,
      "patents: [{number: ZL1, kind: invention}, {number: ZL2, kind: design}]", .unmet,
      "专利共 2 项，符合的有 1 项：第 2 项（ZL2）专利类型为外观设计（不得有任何一项符合）",
      "“Patents”: 1 of 2 entries fits: entry 2 (ZL2), Kind of patent is design (no entry may fit)"),
    SentenceCase(
      "patents.exists(p, p.grantedOn.year() == today.year() - 1)",
      "patents: [{number: ZL1, grantedOn: 2024-01-01}, {number: ZL2}]", .unknown,
      "专利中有尚不能确定的项：第 2 项（ZL2）授权公告日未提供，须在上一自然年（2023 年）（须至少有一项符合）",
      "“Patents”: some entries are not known: entry 2 (ZL2), “Granted on” is not provided but must be in the previous calendar year (2023) (at least one entry must fit)"
    ),
    SentenceCase(
      #"patents.exists_one(p, p.kind == "invention")"#,
      "patents: [{number: ZL1, kind: invention}, {number: ZL2, kind: invention}]", .unmet,
      "专利共 2 项，符合的有 2 项：第 1 项（ZL1）专利类型为发明；第 2 项（ZL2）专利类型为发明（须恰有一项符合）",
      "“Patents”: 2 of 2 entries fit: entry 1 (ZL1), Kind of patent is invention; entry 2 (ZL2), Kind of patent is invention (exactly one entry must fit)"
    ),
    SentenceCase(
      #"size(patents.filter(p, p.kind == "design")) >= 2"#,
      "patents: [{number: ZL1, kind: invention}, {number: ZL2, kind: design}]", .unmet,
      "专利中符合条件（专利类型为外观设计）的项数为 1，须不小于 2",
      "The number of entries in “Patents” where “Kind of patent” is design is 1; must be at least 2"
    ),
    SentenceCase(
      #""design" in patents.map(p, p.kind)"#, "patents: [{number: ZL1, kind: invention}]", .unmet,
      "专利中各项的专利类型：发明，须包含外观设计",
      "“Kind of patent” of each entry in “Patents”: invention; must include design"),
    SentenceCase(
      #"patents.map(p, p.kind).exists(k, k == "design")"#,
      "patents: [{number: ZL1, kind: invention}]", .unmet,
      "专利中各项的专利类型共 1 项，没有一项符合：第 1 项为发明，须为外观设计（须至少有一项符合）",
      "“Kind of patent” of each entry in “Patents”: the one entry does not fit: entry 1 is invention but must be design (at least one entry must fit)"
    ),
    SentenceCase(
      #"patents.exists(i, p, i == 0 && p.kind == "design")"#,
      "patents: [{number: ZL1, kind: invention}]", .unmet,
      "专利共 1 项，没有一项符合：第 1 项（ZL1）专利类型为发明，须为外观设计（须至少有一项符合）",
      "“Patents”: the one entry does not fit: entry 1 (ZL1), Kind of patent is invention but must be design (at least one entry must fit)"
    ),
    SentenceCase(
      #"patents[0].kind == "design""#, "patents: [{number: ZL1, kind: invention}]", .unmet,
      "专利第 1 项的专利类型为发明，须为外观设计",
      "“Kind of patent” of entry 1 of “Patents” is invention; must be design"),
    SentenceCase(
      #"honours[0] == "甲""#, "honours: [乙]", .unmet,
      "荣誉称号第 1 项为“乙”，须为“甲”",
      "Entry 1 of “Honours” is “乙”; must be “甲”"),
    SentenceCase(
      #"honours[3] == "甲""#, "honours: [乙]", .error,
      "无法核定：要查的一项不存在（荣誉称号：乙）",
      "Could not be worked out: an entry that is looked up is not there (Honours: 乙)"),
    SentenceCase(
      #"honours == ["甲", "乙"]"#, "honours: [甲]", .unmet,
      "荣誉称号：甲，须为“甲”、“乙”",
      "“Honours”: 甲; must be “甲”, “乙”"),
    SentenceCase(
      "honours.distinct().size() == 2", "honours: [甲, 甲]", .unmet,
      "荣誉称号（去重后）的项数为 1，须为 2",
      "The number of entries in “Honours” (repeats left out) is 1; must be 2"),
  ]

  static let optionals = [
    SentenceCase(
      #"patents[?0].?kind.orValue("design") == "design""#,
      "patents: [{number: ZL1, kind: invention}]", .unmet,
      "专利第 1 项的专利类型（未提供时为外观设计）为发明，须为外观设计",
      "“Kind of patent” of entry 1 of “Patents” (design if not given) is invention; must be design"),
    SentenceCase(
      #"patents[?0].?kind.orValue("invention") == "design""#, "patents: []", .unmet,
      "专利第 1 项的专利类型（未提供时为发明）为发明，须为外观设计",
      "“Kind of patent” of entry 1 of “Patents” (invention if not given) is invention; must be design"
    ),
    SentenceCase(
      "patents[?0].hasValue()", "patents: []", .unmet,
      "专利第 1 项未填写，须已填写",
      "Entry 1 of “Patents” is not given; must be given"),
    SentenceCase(
      #"honours.first().orValue("无") == "甲""#, "honours: [乙]", .unmet,
      "荣誉称号的第一项（未提供时为“无”）为“乙”，须为“甲”",
      "The first entry of “Honours” (“无” if not given) is “乙”; must be “甲”"),
  ]

  static let names = [
    SentenceCase(
      "cel.bind(age, member.age, age >= 18 && age < 60)", "member: {age: 17}", .unmet,
      "年龄为 17 周岁，须不小于 18 周岁且小于 60 周岁",
      "Age is 17 years; must be at least 18 years and less than 60 years"),
    SentenceCase(
      "cel.bind(isOld, member.age > 60, !isOld || employment.frontLine)",
      "member: {age: 61}, employment: {frontLine: false}", .unmet,
      "因年龄为 61 周岁（大于 60 周岁）：“一线职工”为“否”，须为“是”",
      "Since Age is 61 years (more than 60 years): “Front-line worker” is “no” but must be “yes”"),
    SentenceCase(
      "enrolment.tuition <= params.future.amount", "enrolment: {tuition: 5}", .error,
      "无法核定：规则所用的标准在该日没有数值（本年学费：5 元）",
      "Could not be worked out: a figure of the rules has no value on this day (Tuition for the year: CNY 5)"
    ),
    SentenceCase(
      #"honours.sortBy(h, size(h))[0] == "甲""#, "honours: [乙乙, 乙]", .unmet,
      "按该项的字数排序的荣誉称号第 1 项为“乙”，须为“甲”",
      "Entry 1 of “Honours” in order of the number of characters in the entry is “乙”; must be “甲”"),
    SentenceCase(
      #"patents.sortBy(p, p.grantedOn).first().value().kind == "design""#,
      "patents: [{number: ZL1, kind: invention, grantedOn: 2024-01-01}]", .unmet,
      "按授权公告日排序的专利的第一项的专利类型为发明，须为外观设计",
      "“Kind of patent” of the first entry of “Patents” in order of “Granted on” is invention; must be design"
    ),
    SentenceCase(
      "member.birthDate.year() < 1990", "member: {birthDate: 1990-03-07}", .unmet,
      "出生日期为****-**-**，须早于 1990 年",
      "“Date of birth” is ****-**-**; must be before 1990"),
  ]

  static let others = [
    SentenceCase(
      #"{"a": 1}[employment.unit] == 1"#, "employment: {unit: b}", .error,
      "无法核定：要查的一项不存在（工作单位：b）",
      "Could not be worked out: an entry that is looked up is not there (Employer: b)"),
    SentenceCase(
      #"{"甲": 1}[employment.unit] == 2"#, "employment: {unit: 甲}, member: {age: 3}", .unmet,
      "所问的条件：未满足（工作单位：甲）",
      "The condition asked about: not met (Employer: 甲)"),
    SentenceCase(
      #""%s-%d".format([employment.unit, member.age]) == "甲-3""#,
      "employment: {unit: 甲}, member: {age: 4}", .unmet,
      "所问的条件：未满足（工作单位：甲；年龄：4 周岁）",
      "The condition asked about: not met (Employer: 甲; Age: 4 years)"),
  ]
}
