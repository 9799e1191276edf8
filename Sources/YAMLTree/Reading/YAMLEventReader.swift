internal import CLibYAML

/// The owner of a libyaml parser and of the bytes it reads. C types stop in this file.
///
/// The parser lives on the heap because libyaml keeps a pointer to it inside itself.
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let bytes: [UInt8]
  private var position: YAMLPosition
  /// Where the text that libyaml sees starts.
  private(set) var origin: Int

  /// Precondition (checked by `YAMLTextCheck`): `bytes` are UTF-8 without forbidden controls.
  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    self.bytes = bytes
    origin = YAMLTextCheck.byteOrderMarkLength(bytes)
    position = YAMLPosition(bytes, from: origin)
    Self.initialize(parser)
    begin()
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Forgets the state of the parser and reads on at `offset`, as if a stream began there.
  mutating func restart(at offset: Int) {
    yaml_parser_delete(parser)
    Self.initialize(parser)
    origin = offset
    position = YAMLPosition(bytes, from: offset)
    begin()
  }

  private static func initialize(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    parser.initialize(to: yaml_parser_t())
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  private func begin() {
    let start = input.baseAddress.map { UnsafePointer($0 + origin) }
    yaml_parser_set_input_string(parser, start, input.count - origin)
  }

  /// The next event; must not be called after a problem or the end of the stream.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let start = offset(of: event.start_mark)
    return YAMLEvent(kind: Self.kind(of: event), range: start..<offset(of: event.end_mark))
  }

  private mutating func offset(of mark: yaml_mark_t) -> Int {
    position.byteOffset(ofCodePoint: mark.index)
  }

  private mutating func problem() -> YAMLProblem {
    let fault = parser.pointee
    // Positions are set by the scanner and the parser; a fault of the reader has only an offset.
    let hasMark = fault.error == YAML_SCANNER_ERROR || fault.error == YAML_PARSER_ERROR
    let hasContext = hasMark && fault.context != nil
    return YAMLProblem(
      text: fault.problem.map { String(cString: $0) } ?? "out of memory",
      offset: hasMark ? offset(of: fault.problem_mark) : origin + fault.problem_offset,
      context: fault.context.map { String(cString: $0) } ?? "",
      contextOffset: hasContext ? offset(of: fault.context_mark) : nil)
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    let data = event.data
    switch event.type {
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: return .documentEdge
    case YAML_ALIAS_EVENT: return .alias(text(data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: return scalar(data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(properties(data.sequence_start.anchor, data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(properties(data.mapping_start.anchor, data.mapping_start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .ignored
    }
  }

  private static func scalar(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> YAMLEvent.Kind
  {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: YAMLScalar.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    return .scalar(
      text: String(decoding: bytes, as: UTF8.self), style: style,
      properties(scalar.anchor, scalar.tag))
  }

  private static func properties(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) -> YAMLEventProperties? {
    anchor == nil && tag == nil ? nil : YAMLEventProperties(anchor: text(anchor), tag: text(tag))
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
