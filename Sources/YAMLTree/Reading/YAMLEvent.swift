/// One step of a YAML stream, with the bytes it takes. It is handed on, never copied.
struct YAMLEvent: ~Copyable {
  enum Kind: ~Copyable {
    case streamEnd
    /// The start or the end of a document.
    case documentEdge
    case alias(String)
    case scalar(text: String, style: YAMLScalar.Style, YAMLEventProperties?)
    case sequenceStart(YAMLEventProperties?)
    case mappingStart(YAMLEventProperties?)
    case collectionEnd
    /// What carries no content: the start of the stream.
    case ignored
  }

  let kind: Kind
  let range: Range<Int>
}

/// What stands in front of a node: `&anchor` and `!tag`, at least one of them.
struct YAMLEventProperties {
  let anchor: String?
  let tag: String?
}

/// A fault libyaml found: its own words, and the byte offsets it points at.
struct YAMLProblem: Error {
  let text: String
  let offset: Int
  let context: String
  let contextOffset: Int?
}
