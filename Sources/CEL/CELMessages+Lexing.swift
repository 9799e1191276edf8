import Diagnostics

/// What the lexer and the literals have to say, by name.
extension Diagnostic {
  static func badEscape(_ text: String, isBytes: Bool, at place: SourceLocation) -> Diagnostic {
    let unicode = isBytes ? [] : [#"`\u4E2D`"#, #"`\U0001F600`"#]
    let known = [#"`\n`"#, #"`\t`"#, #"`\\`"#, #"`\"`"#, #"`\x41`"#, #"`\101`"#] + unicode
    return Diagnostic(
      .celBadEscape,
      .init(zh: "转义序列 `\(text)` 不存在", en: "`\(text)` is not an escape sequence"),
      at: Label(place),
      help: .init(
        zh: "可用 \(known.joined(separator: "、"))；"
          + #"只想写反斜杠就写 `\\`，或用原始字符串 `r"…"`"#,
        en: "use \(known.joined(separator: ", ")); "
          + #"write `\\` for a backslash itself, or a raw string `r"…"`"#))
  }

  static func badNumber(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celBadNumber, .init(zh: "`\(text)` 不是数", en: "`\(text)` is not a number"),
      at: Label(place),
      help: .init(
        zh: "数写作 `1000`、`0.9`、`1e3`、`0x1F` 或 `7u`，不分组，不带单位；名称不能以数字开头",
        en: "write numbers as `1000`, `0.9`, `1e3`, `0x1F` or `7u`, without grouping or units; "
          + "a name cannot start with a digit"))
  }

  static func badQuotedName(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celBadName,
      .init(zh: "\(text) 不能作字段名", en: "\(text) cannot be a field name"), at: Label(place),
      help: .init(
        zh: "反引号里可用字母、数字、`_`、`.`、`-`、`/` 和空格；其他键请写 `map[\"键\"]`",
        en: "backquotes may hold letters, digits, `_`, `.`, `-`, `/` and spaces; "
          + "for any other key write `map[\"key\"]`"))
  }

  static func foreignWord(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celBadName,
      .init(zh: "`\(text)` 不是名称", en: "`\(text)` is not a name"), at: Label(place),
      help: .init(
        zh: "若是文字，加引号：`\"\(text)\"`；事实用声明的英文名称，如 `member.age`",
        en: "put text into quotes: `\"\(text)\"`; facts go by their declared name, such as "
          + "`member.age`"))
  }

  static func fullWidth(
    _ text: String, use replacement: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celFullWidth,
      .init(zh: "`\(text)` 不是半角符号", en: "`\(text)` is not an ASCII character"),
      at: Label(place),
      help: .init(
        zh: "切换到英文输入法，写 `\(replacement)`",
        en: "write `\(replacement)`, with the input method switched to English"))
  }

  static func fullWidthSpace(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celFullWidth,
      .init(zh: "这里有一个特殊空格", en: "a special space stands here"), at: Label(place),
      help: .init(zh: "换成普通空格", en: "replace it with an ordinary space"))
  }

  static func numberOutOfRange(
    _ text: String, type: String, at place: SourceLocation
  ) -> Diagnostic {
    let range =
      switch type {
      case "int": "-9223372036854775808 … 9223372036854775807"
      case "uint": "0 … 18446744073709551615"
      default: "±1.7976931348623157e308"
      }
    return Diagnostic(
      .celBadNumber,
      .init(zh: "`\(text)` 超出 \(type) 的范围", en: "`\(text)` is out of range for \(type)"),
      at: Label(place),
      help: .init(zh: "范围是 \(range)", en: "the range is \(range)"))
  }

  static func typographicQuotes(_ text: String, at place: SourceLocation) -> Diagnostic {
    let content = text.dropFirst().dropLast()
    return Diagnostic(
      .celFullWidth,
      .init(zh: "`\(text)` 用了弯引号", en: "`\(text)` has typographic quotes"), at: Label(place),
      help: .init(zh: "写 `\"\(content)\"`", en: "write `\"\(content)\"`"))
  }

  static func unknownCharacter(_ text: String, at place: SourceLocation) -> Diagnostic {
    let isSemicolon = text == ";"
    return Diagnostic(
      .celSyntax,
      .init(zh: "CEL 没有符号 `\(text)`", en: "CEL has no character `\(text)`"), at: Label(place),
      help: isSemicolon
        ? .init(zh: "表达式末尾不写分号", en: "an expression does not end with a semicolon")
        : .init(zh: "删去它；文字要加引号", en: "remove it; put text into quotes"))
  }

  static func unterminatedLiteral(quote: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celUnterminated,
      .init(zh: "引号 \(quote) 没有闭合", en: "the quote \(quote) is never closed"),
      at: Label(place),
      help: quote.utf8.count == 1
        ? .init(
          zh: "在同一行补上 \(quote)；跨行的文字用三个引号",
          en: "add \(quote) on the same line; text over several lines takes three quotes")
        : .init(zh: "在后面补上闭合的引号", en: "add the closing quote"))
  }

  static func wrongOperator(
    _ text: String, use replacement: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celWrongOperator,
      .init(zh: "`\(text)` 不是 CEL 的运算符", en: "`\(text)` is not an operator of CEL"),
      at: Label(place),
      help: .init(zh: "写 `\(replacement)`", en: "write `\(replacement)`"))
  }
}
