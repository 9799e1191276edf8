/// One step of a YAML stream, with the bytes it takes.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd, streamEnd
    case alias(String)
    case scalar(text: String, style: YAMLScalar.Style, YAMLEventProperties)
    case sequenceStart(YAMLEventProperties)
    case mappingStart(YAMLEventProperties)
    case collectionEnd
    /// What carries no content: the start of the stream.
    case ignored
  }

  let kind: Kind
  let start: Int
  let end: Int
}

/// What stands in front of a node: `&anchor` and `!tag`.
struct YAMLEventProperties {
  let anchor: String?
  let tag: String?

  var isEmpty: Bool { anchor == nil && tag == nil }
}

/// A fault libyaml found: its own words, and the byte offsets it points at.
struct YAMLProblem: Error {
  let text: String
  let offset: Int
  let context: String
  let contextOffset: Int?
}
