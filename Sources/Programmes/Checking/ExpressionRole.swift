import CEL
import Diagnostics

/// What an expression is for, which decides the type it must have.
enum ExpressionRole {
  case condition
  case amount
  /// Computes a fact of this type.
  case derivation(CELType)

  func accepts(_ type: CELType) -> Bool {
    switch self {
    case .condition: type == .bool || type == .error
    case .amount: type == .decimal || type == .int || type == .error
    case .derivation(let wanted): FactType.canDerive(wanted, from: type)
    }
  }

  var code: RuleCode {
    switch self {
    case .condition: .conditionType
    case .amount: .amountType
    case .derivation: .deriveType
    }
  }

  var name: LocalizedText {
    switch self {
    case .condition: LocalizedText(zh: "条件", en: "a condition")
    case .amount: LocalizedText(zh: "金额", en: "an amount")
    case .derivation: LocalizedText(zh: "推算结果", en: "what is derived")
    }
  }

  var expected: LocalizedText {
    switch self {
    case .condition: LocalizedText(verbatim: "bool")
    case .amount: LocalizedText(zh: "decimal 或 int", en: "decimal or int")
    case .derivation(let type): LocalizedText(verbatim: type.description)
    }
  }

  var help: LocalizedText {
    switch self {
    case .condition:
      LocalizedText(zh: "写出比较，如 `… >= 18`", en: "compare it with something, as in `… >= 18`")
    case .amount:
      LocalizedText(
        zh: "用 `decimal(…)` 转换，或引用 decimal 类参数",
        en: "convert it with `decimal(…)`, or refer to a parameter of type decimal")
    case .derivation:
      LocalizedText(
        zh: "修改表达式，或修改事实的 `type`", en: "change the expression, or the fact's `type`")
    }
  }
}
