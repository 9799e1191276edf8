import CEL
import Columns
import Diagnostics

/// What can go wrong while a determination is worked out, besides what an expression itself says.
enum EvaluationMessages {
  /// A condition needs a parameter on a day before, between or after its values.
  static func noParameterValue(_ name: String, on date: CalendarDate) -> EvaluationError {
    EvaluationError(
      DiagnosticCode("rule.no-parameter-value"),
      LocalizedText(
        zh: "参数 `\(name)` 在 \(date) 没有取值", en: "parameter `\(name)` has no value on \(date)"))
  }

  /// The amounts of the eligible claims have no exact sum.
  static let sumOverflow = EvaluationError(
    DiagnosticCode("rule.sum-overflow"),
    LocalizedText(
      zh: "各项申报的金额之和超出可表示的范围", en: "the amounts of the claims add up to more than can be held"))
}
