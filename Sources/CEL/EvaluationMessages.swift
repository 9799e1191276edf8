import Columns
import Diagnostics

/// Every message of expressions that fail in a row.
extension EvaluationError {
  static let divisionByZero = EvaluationError(
    "cel.divide-by-zero", zh: "除数为零", en: "division by zero")

  static let invalidSyntax = EvaluationError(
    "cel.invalid-expression", zh: "表达式未能读取，无法计算", en: "the expression could not be read")

  static let valueTooLarge = EvaluationError(
    "cel.too-large", zh: "结果过大", en: "the result is too large")

  static let tooManySteps = EvaluationError(
    "cel.too-many-steps", zh: "遍历的元素过多，已停止计算",
    en: "the macros visit too many elements, so evaluation stopped")

  static let tooMuchWork = EvaluationError(
    "cel.too-much-work", zh: "计算量过大，已停止计算",
    en: "the expression does too much work, so evaluation stopped")

  static let noneOptional = EvaluationError(
    "cel.empty-optional", zh: "可选值为空，没有值可取",
    en: "the optional is empty and has no value to give")

  static let invalidUTF8 = EvaluationError(
    "cel.invalid-conversion", zh: "字节不是有效的 UTF-8 文本",
    en: "the bytes are not valid UTF-8 text")

  static func overflow(_ type: String) -> EvaluationError {
    EvaluationError(
      "cel.overflow", zh: "结果超出 `\(type)` 的范围", en: "the result is out of range of `\(type)`")
  }

  static func outOfRange(_ value: Value, _ type: String) -> EvaluationError {
    EvaluationError(
      "cel.out-of-range", zh: "`\(value.brief)` 超出 `\(type)` 的范围",
      en: "`\(value.brief)` is out of range of `\(type)`")
  }

  static func invalidConversion(_ value: Value, _ type: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-conversion", zh: "`\(value.brief)` 不能转换为 `\(type)`",
      en: "`\(value.brief)` can't be converted to `\(type)`")
  }

  static func invalidArgument(_ value: Value, zh: String, en: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-argument", zh: "`\(value.brief)` 无效：应为\(zh)",
      en: "`\(value.brief)` is not valid: expected \(en)")
  }

  static func invalidPattern(_ pattern: String, zh: String, en: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-pattern", zh: "正则表达式 `\(pattern)` 无效：\(zh)",
      en: "regular expression `\(pattern)` is not valid: \(en)")
  }

  static func invalidFormat(_ clause: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-format", zh: "格式 `\(clause)` 无效，应为 %s %d %f %e %x %X %o %b 之一",
      en: "`\(clause)` is no format, expected one of %s %d %f %e %x %X %o %b")
  }

  static func invalidFormat(_ clause: String, for type: String) -> EvaluationError {
    EvaluationError(
      "cel.invalid-format", zh: "格式 `\(clause)` 不能用于 `\(type)`",
      en: "`\(clause)` can't format a value of type `\(type)`")
  }

  static func invalidResidentID(length: Int) -> EvaluationError {
    EvaluationError(
      "cel.invalid-resident-id", zh: "身份证号码无效（共 \(length) 位，应为校验正确的 18 位号码）",
      en: "the resident ID number is not valid (it has \(length) characters; expected 18 with a "
        + "right check character)")
  }

  static func unknownTimeZone(_ name: String) -> EvaluationError {
    EvaluationError(
      "cel.unknown-time-zone", zh: "未知时区 `\(name)`，应为 `Asia/Shanghai` 或 `+08:00` 之类",
      en: "unknown time zone `\(name)`, expected one such as `Asia/Shanghai` or `+08:00`")
  }

  static func noSuchKey(_ key: Value) -> EvaluationError {
    EvaluationError("cel.no-such-key", zh: "没有键 `\(key.brief)`", en: "no such key `\(key.brief)`")
  }

  static func noSuchField(_ field: String, in type: String) -> EvaluationError {
    EvaluationError(
      "cel.no-such-field", zh: "`\(type)` 没有字段 `\(field)`",
      en: "`\(type)` has no field `\(field)`")
  }

  static func unsupportedKey(_ key: Value) -> EvaluationError {
    EvaluationError(
      "cel.unsupported-key", zh: "`\(key.typeName)` 不能作映射的键，应为 bool、int、uint 或 string",
      en: "a map key can't be of type `\(key.typeName)`, expected bool, int, uint or string")
  }

  static func repeatedKey(_ key: Value) -> EvaluationError {
    EvaluationError(
      "cel.repeated-key", zh: "键 `\(key.brief)` 重复", en: "key `\(key.brief)` is repeated")
  }

  static func indexOutOfBounds(_ index: Value, count: Int) -> EvaluationError {
    EvaluationError(
      "cel.index-out-of-bounds", zh: "下标 `\(index.brief)` 越界，共有 \(count) 个元素",
      en: "index `\(index.brief)` is out of bounds of \(count) elements")
  }

  static func noOverload(_ function: String, _ types: [String]) -> EvaluationError {
    let list = types.joined(separator: ", ")
    return EvaluationError(
      "cel.no-such-overload", zh: "`\(function)` 不能用于 (\(list))",
      en: "no such overload: `\(function)` can't be applied to (\(list))")
  }

  static func undeclared(_ name: String) -> EvaluationError {
    EvaluationError("cel.undeclared", zh: "未声明的名称 `\(name)`", en: "undeclared name `\(name)`")
  }

  static func notBoolean(_ value: Value) -> EvaluationError {
    EvaluationError(
      "cel.not-a-bool", zh: "应为 bool，得到 `\(value.typeName)`",
      en: "expected a bool, found `\(value.typeName)`")
  }

  static func notIterable(_ type: String) -> EvaluationError {
    EvaluationError(
      "cel.not-iterable", zh: "不能遍历 `\(type)`，应为列表或映射",
      en: "can't iterate over `\(type)`, expected a list or a map")
  }

  private init(_ code: String, zh: String, en: String) {
    self.init(DiagnosticCode(code), LocalizedText(zh: zh, en: en))
  }
}
