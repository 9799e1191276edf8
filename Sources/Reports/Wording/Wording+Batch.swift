import Diagnostics
import Evaluation

/// Counts and tables: of a batch, of a test run, of a validation.
extension Wording {
  static func batchCount(members: Int, rejects: Int) -> LocalizedText {
    let read = count(members, zh: "名会员", en: "member")
    let lost = count(rejects, zh: "条记录", en: "record")
    guard rejects > 0 else {
      return LocalizedText(zh: "已核对 \(read.zh)", en: "\(read.en) checked")
    }
    return LocalizedText(
      zh: "已核对 \(read.zh)，退回 \(lost.zh)", en: "\(read.en) checked, \(lost.en) rejected")
  }

  static let summaryColumns: [LocalizedText] =
    [LocalizedText(zh: "项目", en: "Programme")] + Status.allCases.map(countName)
    + [LocalizedText(zh: "金额合计", en: "Total")]

  static let tooLarge = LocalizedText(zh: "超出可表示范围", en: "too large to add up")

  /// `3 个用例，2 个通过，1 个未通过`.
  static func caseCount(_ total: Int, failed: Int) -> LocalizedText {
    let cases = count(total, zh: "个用例", en: "case")
    guard failed > 0 else {
      return LocalizedText(zh: "\(cases.zh)，全部通过", en: "\(cases.en), all passed")
    }
    return LocalizedText(
      zh: "\(cases.zh)，\(total - failed) 个通过，\(failed) 个未通过",
      en: "\(cases.en), \(total - failed) passed, \(failed) failed")
  }

  /// What of an answer a case compares.
  static func name(of aspect: CaseFailure.Aspect) -> LocalizedText {
    switch aspect {
    case .status: LocalizedText(zh: "结论", en: "status")
    case .amount: LocalizedText(zh: "金额", en: "amount")
    case .reasons: LocalizedText(zh: "原因", en: "reasons")
    case .missing: LocalizedText(zh: "缺少的信息", en: "missing facts")
    }
  }

  static let expected = LocalizedText(zh: "期望", en: "expected")
  static let found = LocalizedText(zh: "实际", en: "found")

  static func validationCount(
    programmes: Int, conditions: Int, errors: Int, warnings: Int
  ) -> LocalizedText {
    let parts = [
      count(programmes, zh: "个项目", en: "programme"),
      count(conditions, zh: "项条件", en: "condition"),
      count(errors, zh: "个错误", en: "error"),
      count(warnings, zh: "个警告", en: "warning"),
    ]
    return parts.joined(zh: "，", en: ", ")
  }
}
