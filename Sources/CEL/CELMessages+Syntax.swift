public import Diagnostics

extension DiagnosticCode {
  /// A backslash in a literal starts no known escape.
  public static let celBadEscape = DiagnosticCode("cel.bad-escape")
  /// A reserved word or stray text stands where a name must.
  public static let celBadName = DiagnosticCode("cel.bad-name")
  /// A number is malformed or out of range for its type.
  public static let celBadNumber = DiagnosticCode("cel.bad-number")
  /// Brackets are open, stray or mismatched.
  public static let celBracket = DiagnosticCode("cel.bracket")
  /// Two values stand side by side without an operator.
  public static let celExpectedOperator = DiagnosticCode("cel.expected-operator")
  /// An operator or bracket is followed by no value.
  public static let celExpectedValue = DiagnosticCode("cel.expected-value")
  /// Full-width punctuation, typographic quotes or special spaces, as Chinese input methods give
  /// them.
  public static let celFullWidth = DiagnosticCode("cel.full-width")
  /// A macro such as `has` or `exists` is written in another shape than its own.
  public static let celMacro = DiagnosticCode("cel.macro")
  /// What the grammar rejects for a reason that has no code of its own.
  public static let celSyntax = DiagnosticCode("cel.syntax")
  /// The expression passes one of `Limits`.
  public static let celTooLarge = DiagnosticCode("cel.too-large")
  /// The quote of a literal is never closed.
  public static let celUnterminated = DiagnosticCode("cel.unterminated")
  /// An operator of another language, such as `and`, `=` or `<>`.
  public static let celWrongOperator = DiagnosticCode("cel.wrong-operator")
}

/// What the parser has to say, by name.
extension Diagnostic {
  static func conditionalWithoutColon(
    found: String?, at place: SourceLocation, question: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celSyntax,
      .init(
        zh: "条件式缺 `:`，却见\(zhToken(found))",
        en: "expected `:` to go on with the conditional, found \(enToken(found))"),
      at: Label(place),
      secondary: [Label(question, .init(zh: "条件式从这里起", en: "the conditional starts here"))],
      help: .init(
        zh: "写成 `条件 ? 成立时的值 : 否则的值`；`?` 与 `:` 之间再有条件式须加括号",
        en: "write `condition ? value : otherwise`; "
          + "put a conditional between `?` and `:` into parentheses"))
  }

  static func expectedColon(found: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celSyntax,
      .init(
        zh: "此处应为 `:` 和值，却见\(zhToken(found))",
        en: "expected `:` and a value, found \(enToken(found))"),
      at: Label(place),
      help: .init(
        zh: "每一项写成 `键: 值`；列表用 `[…]`", en: "write each entry as `key: value`; lists use `[…]`"))
  }

  static func expectedField(found: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celSyntax,
      .init(
        zh: "此处应为字段名，却见\(zhToken(found))",
        en: "expected a field name, found \(enToken(found))"),
      at: Label(place),
      help: .init(
        zh: "字段名由字母、数字和 `_` 组成；特殊名称加反引号，如 `` a.`content-type` ``",
        en: "a field name has letters, digits and `_`; "
          + "put a special one into backquotes: `` a.`content-type` ``"))
  }

  static func expectedOperator(found: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celExpectedOperator,
      .init(
        zh: "此处应为运算符，却见 `\(found)`", en: "expected an operator, found `\(found)`"),
      at: Label(place),
      help: .init(
        zh: "用 `&&`、`||`、`==`、`+` 等连接两个值；文字要加引号",
        en: "join two values with `&&`, `||`, `==`, `+` or the like; put text into quotes"))
  }

  static func expectedValue(
    found: String?, after previous: String?, at place: SourceLocation
  ) -> Diagnostic {
    let zhAfter = previous.map { "`\($0)` 之后" } ?? "此处"
    let enAfter = previous.map { " after `\($0)`" } ?? ""
    return Diagnostic(
      .celExpectedValue,
      .init(
        zh: "\(zhAfter)应有值，却见\(zhToken(found))",
        en: "expected a value\(enAfter), found \(enToken(found))"),
      at: Label(place),
      help: .init(
        zh: "补上一个值，如 `18`、`\"active\"`、`member.age` 或括号里的表达式",
        en: "add a value such as `18`, `\"active\"`, `member.age` or an expression in parentheses"
      ))
  }

  static func hasWithoutField(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celMacro,
      .init(zh: "`has` 要一个字段，如 `a.b`", en: "`has` asks for a field such as `a.b`"),
      at: Label(place),
      help: .init(
        zh: "写 `has(记录.字段)`；map 的键也可写 `\"键\" in map`",
        en: "write `has(record.field)`; for the key of a map also `\"key\" in map`"))
  }

  static func macroVariable(
    _ macro: String, usage: String?, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celMacro,
      .init(
        zh: "`\(macro)` 在这里要一个新变量的名称",
        en: "`\(macro)` needs the name of a new variable here"),
      at: Label(place),
      help: usage.map {
        .init(
          zh: "写成 `\($0)`；变量是单个名称，不带点", en: "write `\($0)`; the variable is one name without dots")
      })
  }

  static func mismatchedBracket(
    found: String, expected: String, at place: SourceLocation, opener: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celBracket,
      .init(
        zh: "此处应为 `\(expected)`，却见 `\(found)`",
        en: "expected `\(expected)`, found `\(found)`"),
      at: Label(place),
      secondary: [Label(opener, .init(zh: "与它相配", en: "to close this one"))],
      help: .init(zh: "让括号成对", en: "make the brackets match"))
  }

  static func repeatedMacroVariable(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celMacro,
      .init(zh: "变量 `\(name)` 用了两次", en: "the variable `\(name)` is named twice"),
      at: Label(place),
      help: .init(zh: "给第二个变量另取名称", en: "give the second variable another name"))
  }

  static func reservedWord(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celBadName,
      .init(zh: "`\(text)` 是 CEL 的保留字", en: "`\(text)` is a reserved word of CEL"),
      at: Label(place),
      help: text == "if" || text == "else"
        ? .init(
          zh: "条件式写作 `条件 ? 成立时的值 : 否则的值`",
          en: "write a conditional as `condition ? value : otherwise`")
        : .init(
          zh: "保留字只能作字段名（`a.\(text)`）", en: "it can only name a field (`a.\(text)`)"))
  }

  static func strayCloser(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celBracket,
      .init(zh: "`\(text)` 没有相配的左括号", en: "`\(text)` closes nothing"), at: Label(place),
      help: .init(zh: "删去它，或补上左括号", en: "remove it, or add the bracket it should close"))
  }

  static func unclosedBracket(
    _ opener: String, closer: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celBracket,
      .init(zh: "`\(opener)` 没有闭合", en: "`\(opener)` is never closed"), at: Label(place),
      help: .init(zh: "在后面补上 `\(closer)`", en: "add `\(closer)` where it should end"))
  }

  static func unexpectedToken(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celSyntax,
      .init(zh: "`\(text)` 不应在此处", en: "`\(text)` cannot stand here"), at: Label(place),
      help: .init(
        zh: "一个表达式到此为止；删去多余部分", en: "the expression ends before it; remove what is too much"))
  }

  private static func zhToken(_ text: String?) -> String { text.map { " `\($0)`" } ?? "结尾" }

  private static func enToken(_ text: String?) -> String { text.map { "`\($0)`" } ?? "the end" }
}

/// Limits an expression can pass.
extension Diagnostic {
  static func tooDeep(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celTooLarge,
      .init(zh: "括号嵌套超过 \(limit) 层", en: "brackets are nested more than \(limit) deep"),
      at: Label(place),
      help: .init(zh: "把表达式拆成几个条件", en: "split the expression into several conditions"))
  }

  static func tooHigh(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celTooLarge,
      .init(
        zh: "表达式的层次超过 \(limit)", en: "the expression has more than \(limit) levels"),
      at: Label(place),
      help: .init(
        zh: "用括号把长链分段：`(a + b) + (c + d)`，或拆成几个条件",
        en: "group a long chain with parentheses, `(a + b) + (c + d)`, "
          + "or split it into several conditions"))
  }

  static func tooLong(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celTooLarge,
      .init(zh: "表达式超过 \(limit) 字节", en: "the expression has more than \(limit) bytes"),
      at: Label(place),
      help: .init(zh: "把表达式拆成几个条件", en: "split the expression into several conditions"))
  }

  static func tooManyNodes(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celTooLarge,
      .init(zh: "表达式超过 \(limit) 个部分", en: "the expression has more than \(limit) parts"),
      at: Label(place),
      help: .init(zh: "把表达式拆成几个条件", en: "split the expression into several conditions"))
  }
}
