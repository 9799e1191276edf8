public import Diagnostics

/// The codes of this module's diagnostics, sorted.
extension DiagnosticCode {
  /// Aliases of aliases would make the file larger than the limit of nodes.
  public static let yamlAliasExpansion = DiagnosticCode("yaml.alias-expansion")
  /// `&` or `*` is not followed by a name.
  public static let yamlBadAnchor = DiagnosticCode("yaml.bad-anchor")
  /// What follows `|` or `>` is neither indentation nor chomping.
  public static let yamlBadBlockHeader = DiagnosticCode("yaml.bad-block-header")
  /// A `%` line is no valid directive.
  public static let yamlBadDirective = DiagnosticCode("yaml.bad-directive")
  /// A backslash in double quotes starts no known escape.
  public static let yamlBadEscape = DiagnosticCode("yaml.bad-escape")
  /// A line is indented unlike the lines it should belong to.
  public static let yamlBadIndentation = DiagnosticCode("yaml.bad-indentation")
  /// A `!` tag is malformed.
  public static let yamlBadTag = DiagnosticCode("yaml.bad-tag")
  /// A character that YAML does not allow, such as U+0000.
  public static let yamlControlCharacter = DiagnosticCode("yaml.control-character")
  /// One key stands twice in a mapping.
  public static let yamlDuplicateKey = DiagnosticCode("yaml.duplicate-key")
  /// The file has more bytes than the limit.
  public static let yamlFileTooLarge = DiagnosticCode("yaml.file-too-large")
  /// An integer is outside the range its key allows.
  public static let yamlIntegerRange = DiagnosticCode("yaml.integer-range")
  /// The bytes are not UTF-8; often the file is in GBK.
  public static let yamlInvalidUTF8 = DiagnosticCode("yaml.invalid-utf8")
  /// Something other than a text stands as a key, such as a list.
  public static let yamlKeyNoText = DiagnosticCode("yaml.key-no-text")
  /// A key has no `: ` behind it.
  public static let yamlMissingColon = DiagnosticCode("yaml.missing-colon")
  /// Content follows the end of a document without `---`.
  public static let yamlMissingDocumentStart = DiagnosticCode("yaml.missing-document-start")
  /// A key that must be given is not.
  public static let yamlMissingKey = DiagnosticCode("yaml.missing-key")
  /// A value should stand here, and nothing does.
  public static let yamlMissingValue = DiagnosticCode("yaml.missing-value")
  /// An alias stands for something it is itself part of.
  public static let yamlRecursiveAlias = DiagnosticCode("yaml.recursive-alias")
  /// A plain value starts with a character that YAML reserves, such as `@`.
  public static let yamlReservedCharacter = DiagnosticCode("yaml.reserved-character")
  /// What libyaml rejects for a reason that has no code of its own.
  public static let yamlSyntax = DiagnosticCode("yaml.syntax")
  /// A tab stands where only spaces may indent.
  public static let yamlTabIndentation = DiagnosticCode("yaml.tab-indentation")
  /// A core tag such as `!!int` stands before something else.
  public static let yamlTagMismatch = DiagnosticCode("yaml.tag-mismatch")
  /// Lists and mappings are nested deeper than the limit.
  public static let yamlTooDeep = DiagnosticCode("yaml.too-deep")
  /// The file holds more values than the limit.
  public static let yamlTooManyNodes = DiagnosticCode("yaml.too-many-nodes")
  /// The file is in UTF-16, as some editors save it.
  public static let yamlUTF16 = DiagnosticCode("yaml.utf-16")
  /// `[` or `{` is never closed, or a `,` is missing.
  public static let yamlUnclosedBracket = DiagnosticCode("yaml.unclosed-bracket")
  /// A quote is never closed.
  public static let yamlUnclosedQuote = DiagnosticCode("yaml.unclosed-quote")
  /// A second `: ` stands where a value is going on.
  public static let yamlUnexpectedColon = DiagnosticCode("yaml.unexpected-colon")
  /// A list item starts on the line of its key.
  public static let yamlUnexpectedDash = DiagnosticCode("yaml.unexpected-dash")
  /// An alias has no anchor before it.
  public static let yamlUnknownAlias = DiagnosticCode("yaml.unknown-alias")
  /// A word is none of those its key allows, such as `elegible` for a status.
  public static let yamlUnknownChoice = DiagnosticCode("yaml.unknown-choice")
  /// A key is none of those the mapping has.
  public static let yamlUnknownKey = DiagnosticCode("yaml.unknown-key")
  /// A tag outside the core schema.
  public static let yamlUnknownTag = DiagnosticCode("yaml.unknown-tag")
  /// A value is of another kind than its key asks for, such as a text for a list.
  public static let yamlWrongKind = DiagnosticCode("yaml.wrong-kind")
}
