internal import Diagnostics

/// libyaml's faults in words an author can act on. libyaml names them only by English texts
/// (`scanner.c`, `parser.c` of 0.2.5), which are matched here and never shown, unless unknown.
extension YAMLMessages {
  func syntax(_ problem: YAMLProblem) -> Diagnostic {
    switch problem.text {
    case "found character that cannot start any token": cannotStart(problem)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      tabIndentation(problem)
    case "could not find expected ':'": missingColon(problem)
    case "mapping values are not allowed in this context", "found unexpected ':'":
      unexpectedColon(problem)
    case "block sequence entries are not allowed in this context": unexpectedDash(problem)
    case "mapping keys are not allowed in this context", "did not find expected key",
      "did not find expected '-' indicator":
      badIndentation(problem)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      unclosedBracket(problem)
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosedQuote(problem)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      badEscape(problem)
    case "did not find expected alphabetic or numeric character": badAnchor(problem)
    case "did not find expected node content": missingValue(problem)
    case "did not find expected <document start>": missingDocumentStart(problem)
    default: byContext(problem)
    }
  }

  /// Faults whose text is shared by several constructs; the context tells which.
  private func byContext(_ problem: YAMLProblem) -> Diagnostic {
    let context = problem.context
    if context.contains("block scalar") { return badBlockHeader(problem) }
    if context.contains("directive") || problem.text.contains("directive")
      || problem.text == "found incompatible YAML document"
    {
      return badDirective(problem)
    }
    if context.contains("tag") || problem.text == "found undefined tag handle" {
      return badTag(problem)
    }
    return Diagnostic(
      .yamlSyntax,
      LocalizedText(
        zh: "这里不是合法的 YAML（libyaml：\(problem.text)）",
        en: "this is not valid YAML (libyaml: \(problem.text))"),
      at: label(character(at: problem.offset)))
  }

  // MARK: Indentation and keys

  private func cannotStart(_ problem: YAMLProblem) -> Diagnostic {
    let span = character(at: problem.offset)
    let sign = text(span)
    if sign == "\t" { return tabIndentation(problem) }
    return Diagnostic(
      .yamlReservedCharacter,
      LocalizedText(zh: "值不能以 `\(sign)` 开头", en: "a value can't start with `\(sign)`"),
      at: label(span), help: LocalizedText(zh: "给它加上引号", en: "put the value in quotes"))
  }

  private func tabIndentation(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlTabIndentation,
      LocalizedText(zh: "缩进用了制表符", en: "a tab is used for indentation"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(zh: "改用空格缩进", en: "indent with spaces"))
  }

  private func missingColon(_ problem: YAMLProblem) -> Diagnostic {
    let line = lineRest(from: problem.contextOffset ?? problem.offset)
    let isWide = text(line).contains("：")
    return Diagnostic(
      .yamlMissingColon,
      LocalizedText(zh: "键的后面缺少 `: `", en: "expected `: ` after the key"), at: label(line),
      help: isWide
        ? Self.wideColon
        : LocalizedText(
          zh: "写成 `键: 值`，冒号后要有空格", en: "write `key: value`, with a space after the colon"))
  }

  private func unexpectedColon(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlUnexpectedColon,
      LocalizedText(zh: "这里不能有 `: `", en: "`: ` is not allowed here"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "若冒号是文字的一部分，给整个值加引号；否则检查缩进",
        en: "put the value in quotes if the colon is part of it, else check the indentation"))
  }

  private func unexpectedDash(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlUnexpectedDash,
      LocalizedText(zh: "列表项 `- ` 不能从这里开始", en: "a list item `- ` can't start here"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "让列表另起一行，放在键的下面", en: "start the list on its own line, below its key"))
  }

  private func badIndentation(_ problem: YAMLProblem) -> Diagnostic {
    let isList = problem.context == "while parsing a block collection"
    return Diagnostic(
      .yamlBadIndentation,
      isList
        ? LocalizedText(
          zh: "这里应当是列表的下一项 `- `", en: "expected the next item `- ` of the list")
        : LocalizedText(
          zh: "这里应当是下一个键", en: "expected the next key of the mapping"),
      at: label(character(at: problem.offset)),
      secondary: context(
        problem,
        isList
          ? LocalizedText(zh: "列表从这里开始", en: "the list starts here")
          : LocalizedText(zh: "键值表从这里开始", en: "the mapping starts here")),
      help: LocalizedText(
        zh: "让同一层的各行缩进相同", en: "indent the lines of one level by the same spaces"))
  }

  private func missingDocumentStart(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlMissingDocumentStart,
      LocalizedText(
        zh: "内容之后又有不属于它的内容", en: "the document has ended, but more follows"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "检查缩进，或用一行 `---` 开始新的文档",
        en: "check the indentation, or start a new document with a line `---`"))
  }

  // MARK: Brackets, quotes and values

  private func unclosedBracket(_ problem: YAMLProblem) -> Diagnostic {
    let close = problem.text.hasSuffix("']'") ? "]" : "}"
    let open = close == "]" ? "[" : "{"
    return Diagnostic(
      .yamlUnclosedBracket,
      LocalizedText(zh: "这里应当是 `,` 或 `\(close)`", en: "expected `,` or `\(close)`"),
      at: label(character(at: problem.offset)),
      secondary: context(
        problem, LocalizedText(zh: "`\(open)` 在这里", en: "`\(open)` opens here")),
      help: LocalizedText(
        zh: "补上 `\(close)`，或在两项之间补上 `,`",
        en: "close it with `\(close)`, or separate the items with `,`"))
  }

  private func unclosedQuote(_ problem: YAMLProblem) -> Diagnostic {
    let quote = character(at: problem.contextOffset ?? problem.offset)
    return Diagnostic(
      .yamlUnclosedQuote,
      LocalizedText(zh: "引号没有配对", en: "the quote is never closed"), at: label(quote),
      secondary: [
        label(
          character(at: problem.offset),
          LocalizedText(zh: "直到这里都没有找到", en: "not found up to here"))
      ],
      help: LocalizedText(
        zh: "在文字的末尾补上 `\(text(quote))`", en: "write `\(text(quote))` at the end of the text"))
  }

  private func badEscape(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlBadEscape,
      LocalizedText(zh: "双引号中不认识的转义", en: "unknown escape in double quotes"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "反斜杠写成 `\\\\`，或改用单引号", en: "write a backslash as `\\\\`, or use single quotes"))
  }

  private func missingValue(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlMissingValue, LocalizedText(zh: "这里缺少一个值", en: "expected a value"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "补上值；以符号开头的文字要加引号",
        en: "write the value, in quotes if it starts with a sign"))
  }

  // MARK: Rare constructs

  private func badBlockHeader(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlBadBlockHeader,
      LocalizedText(
        zh: "`|` 或 `>` 后面的写法不对", en: "`|` or `>` is followed by what it can't have"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "让文字另起一行；以 `|` 或 `>` 开头的文字要加引号",
        en: "start the text on the next line; a text that starts with the sign needs quotes"))
  }

  private func badDirective(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlBadDirective,
      LocalizedText(zh: "`%` 指令的写法不对", en: "the `%` directive is not valid"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "删去它；以 `%` 开头的文字要加引号",
        en: "remove it, or put a text that starts with `%` in quotes"))
  }

  private func badAnchor(_ problem: YAMLProblem) -> Diagnostic {
    let sign = problem.context.hasSuffix("alias") ? "*" : "&"
    return Diagnostic(
      .yamlBadAnchor,
      LocalizedText(
        zh: "`\(sign)` 后面应当是字母和数字组成的名字",
        en: "expected a name of letters a-z and digits after `\(sign)`"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "以 `\(sign)` 开头的文字要加引号",
        en: "put a text that starts with `\(sign)` in quotes"))
  }

  private func badTag(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      .yamlBadTag, LocalizedText(zh: "`!` 标签的写法不对", en: "the `!` tag is not valid"),
      at: label(character(at: problem.offset)),
      help: LocalizedText(
        zh: "以 `!` 开头的文字要加引号", en: "put a text that starts with `!` in quotes"))
  }

  // MARK: Places and shared advice

  /// For what a Chinese input method types where YAML wants `: `.
  static var wideColon: LocalizedText {
    LocalizedText(
      zh: "把全角冒号 `：` 改成半角冒号加空格 `: `",
      en: "write a half-width colon and a space `: ` instead of `：`")
  }

  private func context(_ problem: YAMLProblem, _ text: LocalizedText) -> [Label] {
    guard let offset = problem.contextOffset, offset != problem.offset else { return [] }
    return [label(character(at: offset), text)]
  }

  private func lineRest(from offset: Int) -> SourceSpan {
    var end = offset
    while end < bytes.count, YAMLBytes.lineBreak(in: bytes, at: end) == nil { end += 1 }
    return SourceSpan(offset..<end)
  }

  private func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
