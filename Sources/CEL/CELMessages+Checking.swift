public import Diagnostics

extension DiagnosticCode {
  /// A double meets a decimal, or a literal has no exact decimal value.
  public static let celDecimal = DiagnosticCode("cel.decimal")
  /// A text is none of the codes of the enum fact it is compared with.
  public static let celEnumValue = DiagnosticCode("cel.enum-value")
  /// A function or operator is not defined for the types it is given.
  public static let celNoOverload = DiagnosticCode("cel.no-overload")
  /// A bool is needed, for `&&`, `?:` or a macro, and something else stands there.
  public static let celNotBool = DiagnosticCode("cel.not-bool")
  /// The whole expression is of another type than its place asks for.
  public static let celResultType = DiagnosticCode("cel.result-type")
  /// A type that a construct cannot work with, such as a list as the key of a map.
  public static let celType = DiagnosticCode("cel.type")
  /// A variable, function or record type of that name does not exist.
  public static let celUndeclared = DiagnosticCode("cel.undeclared")
  /// The type of the operand has no such field.
  public static let celUndefinedField = DiagnosticCode("cel.undefined-field")
}

/// What the checker says about names.
extension Diagnostic {
  static func macroShape(_ name: String, usage: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celMacro,
      .init(zh: "`\(name)` 的写法不对", en: "`\(name)` is written in another way"),
      at: Label(place), help: .init(zh: "写成 `\(usage)`", en: "write `\(usage)`"))
  }

  static func presenceOfInput(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celMacro,
      .init(
        zh: "`has` 问的是字段，而 `\(name)` 本身是一项输入",
        en: "`has` asks for a field, but `\(name)` is an input of its own"),
      at: Label(place),
      help: .init(
        zh: "直接用 `\(name)`：缺少的事实是未知，条件会随之未定",
        en: "use `\(name)` as it is: a missing fact is unknown, and so is what rests on it"))
  }

  static func undeclaredFunction(
    _ name: String, isMethod: Bool, suggestions: [String], at place: SourceLocation
  ) -> Diagnostic {
    let written = isMethod ? ".\(name)()" : "\(name)()"
    return Diagnostic(
      .celUndeclared,
      .init(zh: "没有函数 `\(written)`", en: "there is no function `\(written)`"),
      at: Label(place),
      help: didYouMean(suggestions)
        ?? .init(zh: "检查函数名称的拼写", en: "check the spelling of the function"))
  }

  static func undeclaredName(
    _ name: String, suggestions: [String], below: [String], at place: SourceLocation
  ) -> Diagnostic {
    let choices = below.prefix(5).map { "`\($0)`" }
    let help: LocalizedText =
      choices.isEmpty
      ? .init(zh: "先声明它；文字要加引号", en: "declare it first; put text into quotes")
      : .init(
        zh: "写出全名，如 \(choices.joined(separator: "、"))",
        en: "write the whole name, such as \(choices.joined(separator: ", "))")
    return Diagnostic(
      .celUndeclared, .init(zh: "`\(name)` 没有声明", en: "`\(name)` is not declared"),
      at: Label(place), help: didYouMean(suggestions) ?? help)
  }

  static func undeclaredType(
    _ name: String, suggestions: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celUndeclared,
      .init(zh: "没有记录类型 `\(name)`", en: "there is no record type `\(name)`"),
      at: Label(place),
      help: didYouMean(suggestions)
        ?? .init(
          zh: "映射写作 `{\"键\": 值}`，前面不带名称", en: "write a map as `{\"key\": value}`, without a name"))
  }

  static func undefinedField(
    _ field: String, of type: CELType, suggestions: [String], fields: [String],
    at place: SourceLocation
  ) -> Diagnostic {
    let known = fields.map { "`\($0)`" }
    return Diagnostic(
      .celUndefinedField,
      .init(zh: "\(type) 没有字段 `\(field)`", en: "\(type) has no field `\(field)`"),
      at: Label(place),
      help: didYouMean(suggestions)
        ?? .init(
          zh: "它的字段有 \(known.joined(separator: "、"))",
          en: "its fields are \(known.joined(separator: ", "))"))
  }

  static func noFields(
    _ type: CELType, field: String, isMethod: Bool, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celUndefinedField,
      .init(zh: "\(type) 没有字段，故无 `\(field)`", en: "\(type) has no fields, so no `\(field)`"),
      at: Label(place),
      help: isMethod
        ? .init(zh: "方法要带括号：`.\(field)()`", en: "a method takes parentheses: `.\(field)()`")
        : .init(zh: "只有记录和映射有字段", en: "only records and maps have fields"))
  }

  /// “Did you mean …?”, or `nil` without suggestions.
  private static func didYouMean(_ suggestions: [String]) -> LocalizedText? {
    guard !suggestions.isEmpty else { return nil }
    let quoted = suggestions.map { "`\($0)`" }
    return .init(
      zh: "是不是 \(quoted.joined(separator: " 或 "))？",
      en: "did you mean \(quoted.joined(separator: " or "))?")
  }

  static func notACode(
    _ text: String, of enumeration: EnumerationType, suggestions: [String],
    at place: SourceLocation
  ) -> Diagnostic {
    let codes = enumeration.codes.prefix(12).map { "`\($0)`" }
    return Diagnostic(
      .celEnumValue,
      .init(
        zh: "`\(enumeration.name)` 不可能是 `\(text)`",
        en: "`\(enumeration.name)` can never be `\(text)`"),
      at: Label(place),
      notes: [
        .init(
          zh: "可取的代码：\(codes.joined(separator: "、"))",
          en: "its codes are \(codes.joined(separator: ", "))")
      ],
      help: didYouMean(suggestions)
        ?? .init(zh: "改用其中一个代码", en: "use one of its codes"))
  }

  static func enumerationsDiffer(
    _ a: EnumerationType, _ b: EnumerationType, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celEnumValue,
      .init(
        zh: "`\(a.name)` 与 `\(b.name)` 的代码不同，不能相比",
        en: "`\(a.name)` and `\(b.name)` have different codes and cannot be compared"),
      at: Label(place),
      help: .init(
        zh: "分别与代码比较，如 `\(a.name) == \"\(a.codes.first ?? "")\"`",
        en: "compare each with a code, such as `\(a.name) == \"\(a.codes.first ?? "")\"`"))
  }
}
