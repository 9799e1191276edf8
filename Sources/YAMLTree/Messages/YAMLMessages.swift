internal import Diagnostics

/// What reading a file has to say: one function a finding.
struct YAMLMessages {
  let file: FileID
  let bytes: [UInt8]

  func label(_ span: SourceSpan, _ text: LocalizedText? = nil) -> Label {
    Label(SourceLocation(file: file, span: span), text)
  }

  // MARK: Text

  func fileTooLarge(limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlFileTooLarge,
      LocalizedText(
        zh: "文件有 \(bytes.count) 字节，超过上限 \(limit) 字节",
        en: "the file has \(bytes.count) bytes, more than the limit of \(limit)"),
      at: label(.empty(at: 0)),
      help: LocalizedText(zh: "把它拆成几个文件", en: "split it into several files"))
  }

  func unreadableText(_ fault: YAMLTextCheck.Fault) -> Diagnostic {
    let encode = LocalizedText(
      zh: "在编辑器中另存为 UTF-8 编码", en: "save the file as UTF-8 in your editor")
    switch fault {
    case .utf16:
      return Diagnostic(
        .yamlUTF16, LocalizedText(zh: "文件是 UTF-16 编码", en: "the file is encoded in UTF-16"),
        at: label(.empty(at: 0)), help: encode)
    case .invalidUTF8(let offset):
      return Diagnostic(
        .yamlInvalidUTF8,
        LocalizedText(
          zh: "第 \(offset) 字节（从 0 数起）处不是 UTF-8 文字",
          en: "the text is not UTF-8 at byte \(offset), counted from 0"),
        at: label(SourceSpan(offset..<offset + 1)),
        notes: [
          LocalizedText(
            zh: "文件可能是 GBK 编码", en: "the file may be encoded in GBK or Latin-1")
        ], help: encode)
    case .control(let scalar, let offset):
      let name = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(4)
      return Diagnostic(
        .yamlControlCharacter,
        LocalizedText(
          zh: "控制字符 \(name) 不能出现在 YAML 中",
          en: "the control character \(name) is not allowed in YAML"),
        at: label(SourceSpan(offset..<offset + scalar.utf8.count)),
        help: LocalizedText(
          zh: "删去它，或在双引号内写成转义", en: "delete it, or write it as an escape in double quotes"))
    }
  }

  // MARK: Keys, aliases and tags

  func duplicateKey(_ name: String, _ span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlDuplicateKey,
      LocalizedText(zh: "键 `\(name)` 写了两次", en: "the key `\(name)` is written twice"),
      at: label(span, LocalizedText(zh: "又写了一次", en: "written again here")),
      secondary: [label(first, LocalizedText(zh: "先写在这里", en: "first written here"))],
      help: LocalizedText(zh: "删去或改名其中一个", en: "remove or rename one of the two"))
  }

  func keyIsNoText(_ key: YAMLNode) -> Diagnostic {
    Diagnostic(
      .yamlKeyNoText,
      LocalizedText(
        zh: "键必须是文字，这里是\(key.kind.name.zh)",
        en: "a key must be a text, found \(key.kind.name.en)"),
      at: label(key.span),
      help: LocalizedText(
        zh: "若这是一段文字，给它加上引号", en: "put it in quotes if it is meant to be a text"))
  }

  func unknownAlias(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlUnknownAlias,
      LocalizedText(
        zh: "别名 `*\(name)` 之前没有锚点 `&\(name)`",
        en: "the alias `*\(name)` has no anchor `&\(name)` before it"),
      at: label(span),
      help: LocalizedText(
        zh: "以 `*` 开头的文字要加引号", en: "put a text that starts with `*` in quotes"))
  }

  func recursiveAlias(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlRecursiveAlias,
      LocalizedText(
        zh: "别名 `*\(name)` 包含在它自己之内", en: "the alias `*\(name)` stands for what it is part of"),
      at: label(span),
      help: LocalizedText(zh: "把内容直接写出来", en: "write out what is meant"))
  }

  func unknownTag(_ tag: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlUnknownTag,
      LocalizedText(zh: "不认识的标签 `\(tag)`", en: "unknown tag `\(tag)`"), at: label(span),
      help: LocalizedText(
        zh: "删去标签；以 `!` 开头的文字要加引号",
        en: "remove the tag, or put a text that starts with `!` in quotes"))
  }

  func tagMismatch(_ tag: YAMLTag, _ kind: YAMLKind, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlTagMismatch,
      LocalizedText(
        zh: "标签 `!!\(tag.rawValue)` 与内容（\(kind.name.zh)）不符",
        en: "the tag `!!\(tag.rawValue)` does not fit what follows, which is \(kind.name.en)"),
      at: label(span), help: LocalizedText(zh: "删去标签", en: "remove the tag"))
  }

  // MARK: Stops

  /// Why a document was given up.
  func diagnostic(of stop: YAMLStop) -> Diagnostic {
    switch stop {
    case .syntax(let problem): return syntax(problem)
    case .tooDeep(let offset, let limit):
      return Diagnostic(
        .yamlTooDeep,
        LocalizedText(
          zh: "嵌套超过 \(limit) 层", en: "lists and mappings are nested more than \(limit) deep"),
        at: label(character(at: offset)),
        help: LocalizedText(zh: "减少嵌套层次", en: "nest less deeply"))
    case .tooManyNodes(let offset, let limit):
      return Diagnostic(
        .yamlTooManyNodes,
        LocalizedText(
          zh: "文件的内容超过 \(limit) 项", en: "the file holds more than \(limit) values"),
        at: label(character(at: offset)),
        help: LocalizedText(zh: "把它拆成几个文件", en: "split it into several files"))
    case .aliasExpansion(let name, let span, let limit):
      return Diagnostic(
        .yamlAliasExpansion,
        LocalizedText(
          zh: "展开别名 `*\(name)` 后内容超过 \(limit) 项",
          en: "with the alias `*\(name)` expanded the file holds more than \(limit) values"),
        at: label(span),
        help: LocalizedText(zh: "少用别名套别名", en: "avoid aliases of aliases"))
    }
  }

  /// The span of the character at `offset`; empty at the end of a line or of the text.
  func character(at offset: Int) -> SourceSpan {
    guard offset < bytes.count, YAMLBytes.lineBreak(in: bytes, at: offset) == nil else {
      return SourceSpan(min(offset, bytes.count)..<min(offset, bytes.count))
    }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceSpan(offset..<end)
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
