import Diagnostics

/// Every message about the header of a CSV file.
enum HeaderMessages {
  static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("csv.no-header"),
      .init(zh: "`\(name)` 没有表头", en: "`\(name)` has no header"),
      help: .init(zh: "第一行写各列的名称", en: "name the columns in the first line"))
  }

  static func broken(_ fault: FieldFault, at location: SourceLocation) -> Diagnostic {
    let text = RecordMessages.text(of: fault, found: "", counts: nil)
    return Diagnostic(
      DiagnosticCode("csv.bad-header"),
      .init(zh: "表头无法读取：\(text.message.zh)", en: "cannot read the header: \(text.message.en)"),
      at: Label(location), help: text.help)
  }

  static func duplicate(
    _ header: String, fact: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("csv.duplicate-header"),
      .init(
        zh: "列 `\(header)` 与另一列都表示 `\(fact)`",
        en: "column `\(header)` is a second column of `\(fact)`"),
      at: Label(location),
      secondary: [Label(first, .init(zh: "第一列在此", en: "the first one is here"))],
      help: .init(zh: "删去其中一列", en: "remove one of the two"))
  }

  static func missingKey(
    _ key: Field, _ unknown: [HeaderBinding.UnknownColumn], at location: SourceLocation
  ) -> Diagnostic {
    let names = ([key.name] + key.columns).map { "`\($0)`" }
    return Diagnostic(
      DiagnosticCode("csv.missing-key-column"),
      .init(
        zh: "没有主键 `\(key.name)` 的列", en: "there is no column of the key `\(key.name)`"),
      at: Label(location),
      help: .init(
        zh: "加一列，名为 \(names.joined(separator: " 或 "))",
        en: "add a column called \(names.joined(separator: " or "))"))
  }

  static func notUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("csv.header-not-utf8"),
      .init(zh: "表头不是 UTF-8 编码", en: "the header is not UTF-8"), at: Label(location),
      help: EncodingMessages.whatToDo)
  }

  static func unknownColumn(_ column: HeaderBinding.UnknownColumn) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("csv.unknown-column"), severity: .warning,
      .init(
        zh: "第 \(column.column) 列 `\(column.header)` 不是已声明的事实，未读取",
        en: "column \(column.column), `\(column.header)`, is no declared fact and is not read"),
      help: column.suggestion.map {
        .init(zh: "是否指 `\($0)`", en: "did you mean `\($0)`")
      })
  }
}
