internal import Diagnostics

/// Builds nodes from events, on an explicit stack, so that depth costs heap and is bounded.
struct YAMLComposer {
  let bytes: [UInt8]
  let limits: YAMLLimits
  let messages: YAMLMessages
  private(set) var documents: [YAMLNode] = []
  /// The collections that are open, outermost first.
  private var open: [YAMLFrame] = []
  private var anchors: [String: YAMLSubtree] = [:]
  private var nodeCount = 0

  init(bytes: [UInt8], limits: YAMLLimits, messages: YAMLMessages) {
    self.bytes = bytes
    self.limits = limits
    self.messages = messages
  }

  /// Takes one event in; false at the end of the stream.
  mutating func compose(
    _ event: YAMLEvent, into sink: inout DiagnosticSink
  ) throws(YAMLStop) -> Bool {
    switch event.kind {
    case .streamEnd: return false
    case .ignored: break
    case .documentStart, .documentEnd: anchors.removeAll()
    case .alias(let name): try composeAlias(name, event, &sink)
    case .scalar(let text, let style, let properties):
      try composeScalar(text, style, properties, event, &sink)
    case .sequenceStart(let properties): try openCollection(.seq, properties, event, &sink)
    case .mappingStart(let properties): try openCollection(.map, properties, event, &sink)
    case .collectionEnd: closeCollection(event, &sink)
    }
    return true
  }

  /// Drops what was built of a document that can't be read to its end.
  mutating func abandonDocument() {
    open.removeAll()
    anchors.removeAll()
  }

  // MARK: Scalars

  private mutating func composeScalar(
    _ text: String, _ style: YAMLScalar.Style, _ properties: YAMLEventProperties,
    _ event: YAMLEvent, _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    try count(1, at: event.start)
    var start = event.start
    var meaning = style == .plain ? YAMLScalar.Meaning(plain: text) : .string
    var tag: YAMLTag?
    if !properties.isEmpty {
      let places = YAMLNodeProperties(in: bytes, event.start..<event.end)
      start = places.contentStart
      tag = resolve(properties.tag, at: places.tag, &sink)
      if let written = properties.tag {
        let tagged = meaningOfScalar(text, meaning, tag: tag, isBang: written == "!")
        if let tagged { meaning = tagged } else { refuseTag(tag, places.tag, meaning.kind, &sink) }
      }
    }
    // Nothing is written; libyaml may count the properties, or the blanks before what follows.
    if style == .plain, text.isEmpty { start = event.end }
    let scalar = YAMLScalar(text: text, style: style, resolved: meaning)
    let node = node(start..<event.end, tag, .scalar(scalar))
    attach(YAMLSubtree(node: node, end: event.end), anchor: properties.anchor, &sink)
  }

  /// What a tagged scalar means, or `nil` if its text does not fit the tag.
  private func meaningOfScalar(
    _ text: String, _ untagged: YAMLScalar.Meaning, tag: YAMLTag?, isBang: Bool
  ) -> YAMLScalar.Meaning? {
    if isBang || tag == .str { return .string }
    guard let tag else { return untagged }
    let meaning = YAMLScalar.Meaning(plain: text)
    switch (tag, meaning) {
    case (.int, .integer), (.int, .largeInteger), (.bool, .bool), (.null, .null): return meaning
    case (.float, .decimal), (.float, .infinity), (.float, .notANumber): return meaning
    case (.float, .integer), (.float, .largeInteger): return .decimal
    default: return nil
    }
  }

  // MARK: Collections

  private mutating func openCollection(
    _ kind: YAMLTag, _ properties: YAMLEventProperties, _ event: YAMLEvent,
    _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    try count(1, at: event.start)
    guard open.count < limits.depth else {
      throw .tooDeep(offset: event.start, limit: limits.depth)
    }
    var frame = YAMLFrame(
      isMapping: kind == .map, start: event.start, end: event.end, anchor: properties.anchor)
    if !properties.isEmpty {
      // The event of a block collection ends right after its properties.
      let places = YAMLNodeProperties(in: bytes, event.start..<bytes.count)
      frame.start = places.contentStart
      frame.end = max(frame.start, event.end)
      frame.tag = resolve(properties.tag, at: places.tag, &sink)
      if let tag = frame.tag, tag != kind {
        refuseTag(tag, places.tag, kind == .map ? .mapping : .list, &sink)
      }
    }
    frame.isFlow =
      frame.start < bytes.count
      && bytes[frame.start] == UInt8(ascii: kind == .map ? "{" : "[")
      && event.end > event.start
    open.append(frame)
  }

  private mutating func closeCollection(_ event: YAMLEvent, _ sink: inout DiagnosticSink) {
    guard let frame = open.popLast() else { return }
    // The end of a block is where the next token is; what the reader sees ends with its last item.
    let end = frame.isFlow ? event.end : frame.end
    let content: YAMLNode.Content =
      frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
    let node = node(frame.start..<max(frame.start, end), frame.tag, content)
    attach(
      YAMLSubtree(
        node: node, end: Int(node.span.end), height: frame.height + 1, count: frame.count + 1),
      anchor: frame.anchor, &sink)
  }

  private mutating func attach(
    _ subtree: YAMLSubtree, anchor: String?, _ sink: inout DiagnosticSink
  ) {
    if let anchor { anchors[anchor] = subtree }
    guard let parent = open.indices.last else {
      documents.append(subtree.node)
      return
    }
    if let fault = open[parent].add(subtree, messages) { sink.add(fault) }
  }

  // MARK: Aliases and bounds

  private mutating func composeAlias(
    _ name: String, _ event: YAMLEvent, _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    let span = SourceSpan(event.start..<event.end)
    let isRecursive = open.contains { $0.anchor == name }
    guard !isRecursive, let subtree = anchors[name] else {
      sink.add(
        isRecursive
          ? messages.recursiveAlias(name, span)
          : messages.unknownAlias(name, span))
      let null = YAMLScalar(text: "", style: .plain, resolved: .null)
      let node = node(event.end..<event.end, nil, .scalar(null))
      attach(YAMLSubtree(node: node, end: event.end), anchor: nil, &sink)
      return
    }
    guard open.count + subtree.height <= limits.depth else {
      throw .tooDeep(offset: event.start, limit: limits.depth)
    }
    guard nodeCount + subtree.count <= limits.nodes else {
      throw .aliasExpansion(name: name, span: span, limit: limits.nodes)
    }
    nodeCount += subtree.count
    var expanded = subtree
    expanded.end = event.end
    attach(expanded, anchor: nil, &sink)
  }

  private mutating func count(_ nodes: Int, at offset: Int) throws(YAMLStop) {
    nodeCount += nodes
    if nodeCount > limits.nodes { throw .tooManyNodes(offset: offset, limit: limits.nodes) }
  }

  // MARK: Tags

  private func resolve(
    _ tag: String?, at range: Range<Int>?, _ sink: inout DiagnosticSink
  ) -> YAMLTag? {
    guard let tag, tag != "!" else { return nil }
    let prefix = "tag:yaml.org,2002:"
    if tag.hasPrefix(prefix), let known = YAMLTag(rawValue: String(tag.dropFirst(prefix.count))) {
      return known
    }
    sink.add(messages.unknownTag(tag, SourceSpan(range ?? 0..<0)))
    return nil
  }

  private func refuseTag(
    _ tag: YAMLTag?, _ range: Range<Int>?, _ kind: YAMLKind, _ sink: inout DiagnosticSink
  ) {
    guard let tag else { return }
    sink.add(messages.tagMismatch(tag, kind, SourceSpan(range ?? 0..<0)))
  }

  private func node(
    _ range: Range<Int>, _ tag: YAMLTag?, _ content: YAMLNode.Content
  ) -> YAMLNode {
    let location = SourceLocation(file: messages.file, span: SourceSpan(range))
    return YAMLNode(location: location, tag: tag, content: content)
  }
}
