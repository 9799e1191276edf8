import Diagnostics

/// Every message of the extension libraries' own.
extension EvaluationError {
  static let negativeShift = EvaluationError(
    "cel.invalid-argument", zh: "移位位数为负，应为 0 或更大",
    en: "the shift is negative, expected 0 or more")

  static let negativeDepth = EvaluationError(
    "cel.invalid-argument", zh: "展开层数为负，应为 0 或更大",
    en: "the depth to flatten is negative, expected 0 or more")

  static func invalidSlice(_ start: Int64, _ end: Int64, count: Int) -> EvaluationError {
    EvaluationError(
      "cel.index-out-of-bounds",
      zh: "区间 `\(start)`–`\(end)` 无效：应由小到大，且在 \(count) 个元素之内",
      en: "range `\(start)` to `\(end)` is not valid: expected it to run upwards within the"
        + " \(count) elements")
  }

  static func unsortable(_ types: [String]) -> EvaluationError {
    let list = types.joined(separator: ", ")
    return EvaluationError(
      "cel.no-such-overload", zh: "不能排序 (\(list))：元素应为同一种可比较的类型",
      en: "can't sort (\(list)): expected elements of one type that has an order")
  }

  static let unorderedNumber = EvaluationError(
    "cel.invalid-argument", zh: "NaN 没有大小，不能排序", en: "can't sort NaN, which has no order")

  static func unknownFormatClause(_ clause: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-format",
      zh: "未知格式 `\(clause)`，应为 `%s %d %f %e %x %X %o %b` 之一，百分号写作 `%%`",
      en: "unknown format `\(clause)`, expected one of `%s %d %f %e %x %X %o %b`, or `%%` for the"
        + " percent sign")
  }

  static func missingFormatArgument(_ position: Int, count: Int) -> EvaluationError {
    EvaluationError(
      "cel.invalid-format", zh: "格式需要第 \(position) 个值，只给了 \(count) 个",
      en: "the format asks for value number \(position), but only \(count) are given")
  }

  static func unformattable(
    _ value: Value, _ clause: String, zh: String, en: String
  ) -> EvaluationError {
    EvaluationError(
      "cel.invalid-format", zh: "`\(clause)` 不能用于 `\(value.typeName)`，应为\(zh)",
      en: "`\(clause)` can't format `\(value.typeName)`, expected \(en)")
  }

  static let precisionTooLarge = EvaluationError(
    "cel.invalid-format", zh: "小数位数过大，最多 \(StringFormat.maximumPrecision) 位",
    en: "the precision is too large, expected at most \(StringFormat.maximumPrecision) digits")

  private init(_ code: String, zh: String, en: String) {
    self.init(DiagnosticCode(code), LocalizedText(zh: zh, en: en))
  }
}
