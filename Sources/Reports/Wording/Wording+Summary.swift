import Columns
import Diagnostics
import Evaluation

/// What a run over many members came to, and how far it is.
extension Wording {
  static let commonestRefusals = LocalizedText(
    zh: "最常见的不符原因（人数）：", en: "Most often in the way (members):")
  static let commonestGaps = LocalizedText(
    zh: "最常缺少的信息（人数）：", en: "Most often lacking (members):")

  /// What was counted, and how often: `就读院校 291`, `School (291)`.
  static func tally(_ text: LocalizedText, _ count: Int) -> LocalizedText {
    let digits = grouped(String(count))
    return LocalizedText(zh: "\(text.zh)（\(digits)）", en: "\(text.en) (\(digits))")
  }

  // MARK: Progress

  static func membersSoFar(_ count: Int) -> LocalizedText {
    Wording.count(count, zh: "人", en: "member")
  }

  static func membersPerSecond(_ count: Int) -> LocalizedText {
    let digits = grouped(String(count))
    return LocalizedText(zh: "每秒 \(digits) 人", en: "\(digits)/s")
  }

  static func rejectsSoFar(_ count: Int) -> LocalizedText {
    let digits = grouped(String(count))
    return LocalizedText(zh: "退回 \(digits) 条", en: "\(digits) rejected")
  }

  static func timeLeft(seconds: Int) -> LocalizedText {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let (hours, minute) = (minutes / 60, minutes % 60)
    if hours > 0 {
      return LocalizedText(zh: "还需 \(hours) 小时 \(minute) 分", en: "\(hours) h \(minute) min left")
    }
    if minutes > 0 {
      return LocalizedText(zh: "还需 \(minutes) 分 \(rest) 秒", en: "\(minutes) min \(rest) s left")
    }
    return LocalizedText(zh: "还需 \(rest) 秒", en: "\(rest) s left")
  }

  // MARK: The page

  static let batchTitle = LocalizedText(zh: "会员待遇批量核对报告", en: "Benefits of many members")
  static let day = LocalizedText(zh: "核定日", en: "As of")
  static let memberFile = LocalizedText(zh: "会员文件", en: "File of members")
  static let membersChecked = LocalizedText(zh: "核对会员", en: "Members checked")
  static let recordsRejected = LocalizedText(zh: "退回记录", en: "Records rejected")
  static let ruleDigest = LocalizedText(zh: "规则摘要", en: "Digest of the rules")
  static let overviewHeading = LocalizedText(zh: "总览", en: "Overview")
  static let overviewExplained = LocalizedText(
    zh: "每条横条代表全部会员；金额为已算出的各人金额之和。",
    en: "Each bar stands for all members. Totals add up what has been worked out.")
  static let programmeColumn = LocalizedText(zh: "项目", en: "Programme")
  static let totalColumn = LocalizedText(zh: "金额合计", en: "Total")
  static let funnelHeading = LocalizedText(zh: "各项条件挡住多少人", en: "How many each condition stops")
  static let funnelExplained = LocalizedText(
    zh: """
      以下各项目按规则顺序列出条件：每名不符合的会员只在其第一项不符处计入“止步”，“余下”随之递减；\
      “不符”是所有以此为原因的人数，“仅此一项”是别无其他原因的人数。
      """,
    en: """
      Below, conditions stand in the order of the rules. A member who is refused counts under \
      “stopped” once, at the first reason, and is no longer “left”; “not met” counts all who have \
      that reason, “only this” those who have no other.
      """)
  static let conditionColumn = LocalizedText(zh: "条件", en: "Condition")
  static let stoppedColumn = LocalizedText(zh: "止步", en: "Stopped")
  static let notMetColumn = LocalizedText(zh: "不符", en: "Not met")
  static let onlyThisColumn = LocalizedText(zh: "仅此一项", en: "Only this")
  static let leftColumn = LocalizedText(zh: "余下", en: "Left")
  static let allMembers = LocalizedText(zh: "全部会员", en: "All members")
  static let openHeading = LocalizedText(zh: "尚待确定", en: "What is not known yet")
  static let waitingColumn = LocalizedText(zh: "待定人数", en: "Members waiting")
  static let missingHeading = LocalizedText(zh: "缺少的信息", en: "What records lack")
  static let missingColumn = LocalizedText(zh: "缺少的信息", en: "Fact that is lacking")
  static let failedHeading = LocalizedText(zh: "核定出错", en: "What could not be worked out")
  static let failedColumn = LocalizedText(zh: "出错人数", en: "Members concerned")
  static let nobodyStopped = LocalizedText(zh: "没有会员被拒。", en: "No member is refused.")
  static let noMembers = LocalizedText(zh: "没有可核对的会员。", en: "There are no members to check.")

  /// `符合 63，不符 222，待定 9`: those that occur.
  static func counts(_ counts: [(Status, Int)]) -> LocalizedText {
    let parts = counts.filter { $0.1 > 0 }.map { status, count in
      let (name, digits) = (countName(of: status), grouped(String(count)))
      return LocalizedText(zh: "\(name.zh) \(digits)", en: "\(digits) \(name.en)")
    }
    return parts.joined(zh: "，", en: ", ")
  }

  static func totalIs(_ sum: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "金额合计 \(sum.zh)", en: "\(sum.en) in total")
  }

  static func amountsWaiting(_ count: Int) -> LocalizedText {
    let members = Wording.count(count, zh: "名符合条件的会员", en: "eligible member")
    return LocalizedText(
      zh: "另有 \(members.zh)金额待补充信息后核算",
      en: "the sums of \(members.en) still to be worked out")
  }

  /// A bar of the funnel for those who cannot see it.
  static func funnelBar(left: Int, stopped: Int) -> LocalizedText {
    let (l, s) = (grouped(String(left)), grouped(String(stopped)))
    return LocalizedText(zh: "止步 \(s)，余下 \(l)", en: "\(s) stopped, \(l) left")
  }
}
