import Diagnostics

/// Why a pattern is not a regular expression of RE2's syntax.
enum RegexFault: Error, Hashable {
  case tooLong
  case tooDeep
  case tooLarge
  case missingParenthesis
  case unexpectedParenthesis
  case missingBracket
  case missingOperand(String)
  case nestedRepetition(String)
  case repetitionOutOfRange(String)
  case trailingBackslash
  case unknownEscape(String)
  case unknownClass(String)
  case invalidRange(String)
  case invalidGroup(String)
  case repeatedGroupName(String)
  case backreference(String)
  case lookaround(String)

  /// What is wrong and what to do, to stand after "regular expression `…` is not valid:".
  var message: LocalizedText {
    switch self {
    case .tooLong:
      LocalizedText(
        zh: "长度超过 \(RegexLimits.length) 个字符",
        en: "it has more than \(RegexLimits.length) characters")
    case .tooDeep:
      LocalizedText(
        zh: "分组嵌套超过 \(RegexLimits.depth) 层",
        en: "its groups are nested more than \(RegexLimits.depth) deep")
    case .tooLarge:
      LocalizedText(zh: "重复次数展开后过大", en: "its repetitions make it too large")
    case .missingParenthesis:
      LocalizedText(zh: "缺少 `)`", en: "a `)` is missing")
    case .unexpectedParenthesis:
      LocalizedText(
        zh: "多余的 `)`，按字面匹配请写 `\\)`", en: "there is a `)` too many, write `\\)` for the character")
    case .missingBracket:
      LocalizedText(zh: "缺少 `]`", en: "a `]` is missing")
    case .missingOperand(let text):
      LocalizedText(zh: "`\(text)` 前没有可重复的内容", en: "there is nothing for `\(text)` to repeat")
    case .nestedRepetition(let text):
      LocalizedText(
        zh: "重复运算符 `\(text)` 不能连用，请加括号",
        en: "repetition `\(text)` follows another one, write a group around the first")
    case .repetitionOutOfRange(let text):
      LocalizedText(
        zh: "`\(text)` 应由小到大，且不超过 \(RegexLimits.repetitions)",
        en: "`\(text)` should count upwards, to at most \(RegexLimits.repetitions)")
    case .trailingBackslash:
      LocalizedText(
        zh: "末尾的 `\\` 没有转义任何字符", en: "the `\\` at the end escapes nothing")
    case .unknownEscape(let text):
      LocalizedText(zh: "未知转义 `\(text)`", en: "unknown escape `\(text)`")
    case .unknownClass(let text):
      LocalizedText(zh: "未知字符类 `\(text)`", en: "unknown character class `\(text)`")
    case .invalidRange(let text):
      LocalizedText(
        zh: "字符范围 `\(text)` 应由小到大", en: "character range `\(text)` should run upwards")
    case .invalidGroup(let text):
      LocalizedText(
        zh: "未知分组 `\(text)`，支持 `(?:…)`、`(?P<name>…)`、`(?i)`、`(?s)`、`(?m)`",
        en: "unknown group `\(text)`, expected `(?:…)`, `(?P<name>…)`, `(?i)`, `(?s)` or `(?m)`")
    case .repeatedGroupName(let name):
      LocalizedText(zh: "分组名 `\(name)` 重复", en: "group name `\(name)` is repeated")
    case .backreference(let text):
      LocalizedText(
        zh: "不支持反向引用 `\(text)`", en: "backreferences such as `\(text)` are not supported")
    case .lookaround(let text):
      LocalizedText(
        zh: "不支持环视 `\(text)`", en: "lookaround such as `\(text)` is not supported")
    }
  }
}
