internal import Diagnostics

/// Builds nodes from events, on an explicit stack, so that depth costs heap and is bounded.
struct YAMLComposer {
  let bytes: [UInt8]
  let limits: YAMLLimits
  let messages: YAMLMessages
  private(set) var documents: [YAMLNode] = []
  /// The collections that are open, outermost first.
  private var open: [YAMLFrame] = []
  private var anchors: [String: (node: YAMLNode, extent: YAMLExtent)] = [:]
  private var nodeCount = 0

  init(bytes: [UInt8], limits: YAMLLimits, messages: YAMLMessages) {
    self.bytes = bytes
    self.limits = limits
    self.messages = messages
  }

  /// Takes one event in; false at the end of the stream.
  mutating func compose(
    _ event: consuming YAMLEvent, into sink: inout DiagnosticSink
  ) throws(YAMLStop) -> Bool {
    let range = event.range
    let kind = event.kind
    switch consume kind {
    case .streamEnd: return false
    case .ignored: break
    case .documentEdge: anchors.removeAll()
    case .alias(let name): try composeAlias(name, range, &sink)
    case .scalar(let text, let style, let properties):
      try composeScalar(text, style, properties, range, &sink)
    case .sequenceStart(let properties): try openCollection(.seq, properties, range, &sink)
    case .mappingStart(let properties): try openCollection(.map, properties, range, &sink)
    case .collectionEnd: closeCollection(range, &sink)
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
    _ text: String, _ style: YAMLScalar.Style, _ properties: YAMLEventProperties?,
    _ range: Range<Int>, _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    try count(1, at: range.lowerBound)
    var start = range.lowerBound
    var meaning = style == .plain ? YAMLScalar.Meaning(plain: text) : .string
    var tag: YAMLTag?
    if let properties {
      let places = YAMLNodeProperties(in: bytes, range)
      start = places.contentStart
      tag = resolve(properties.tag, at: places.tag, &sink)
      if let written = properties.tag {
        let tagged = meaningOfScalar(text, meaning, tag: tag, isBang: written == "!")
        if let tagged { meaning = tagged } else { refuseTag(tag, places.tag, meaning.kind, &sink) }
      }
    }
    // Nothing is written; libyaml may count the properties, or the blanks before what follows.
    if style == .plain, text.isEmpty { start = range.upperBound }
    let scalar = YAMLScalar(text: text, style: style, resolved: meaning)
    let node = node(start..<range.upperBound, tag, .scalar(scalar))
    attach(node, YAMLExtent(end: range.upperBound), anchor: properties?.anchor, &sink)
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
    _ kind: YAMLTag, _ properties: YAMLEventProperties?, _ range: Range<Int>,
    _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    try count(1, at: range.lowerBound)
    guard open.count < limits.depth else {
      throw .tooDeep(offset: range.lowerBound, limit: limits.depth)
    }
    var frame = YAMLFrame(
      isMapping: kind == .map, start: range.lowerBound, end: range.upperBound,
      anchor: properties?.anchor)
    if let properties {
      // The event of a block collection ends right after its properties.
      let places = YAMLNodeProperties(in: bytes, range.lowerBound..<bytes.count)
      frame.start = places.contentStart
      frame.end = max(frame.start, range.upperBound)
      frame.tag = resolve(properties.tag, at: places.tag, &sink)
      if let tag = frame.tag, tag != kind {
        refuseTag(tag, places.tag, kind == .map ? .mapping : .list, &sink)
      }
    }
    frame.isFlow =
      frame.start < bytes.count
      && bytes[frame.start] == UInt8(ascii: kind == .map ? "{" : "[")
      && !range.isEmpty
    open.append(consume frame)
  }

  private mutating func closeCollection(_ range: Range<Int>, _ sink: inout DiagnosticSink) {
    guard let frame = open.popLast() else { return }
    // The end of a block is where the next token is; what the reader sees ends with its last item.
    let end = max(frame.start, frame.isFlow ? range.upperBound : frame.end)
    let node = node(frame.start..<end, frame.tag, frame.content)
    let extent = YAMLExtent(end: end, height: frame.height + 1, count: frame.count + 1)
    attach(node, extent, anchor: frame.anchor, &sink)
  }

  private mutating func attach(
    _ node: consuming YAMLNode, _ extent: YAMLExtent, anchor: String?,
    _ sink: inout DiagnosticSink
  ) {
    if let anchor { anchors[anchor] = (node, extent) }
    if open.isEmpty {
      documents.append(node)
    } else {
      open[open.count - 1].add(node, extent, messages, &sink)
    }
  }

  // MARK: Aliases and bounds

  private mutating func composeAlias(
    _ name: String, _ range: Range<Int>, _ sink: inout DiagnosticSink
  ) throws(YAMLStop) {
    let span = SourceSpan(range)
    let isRecursive = open.contains { $0.anchor == name }
    guard !isRecursive, let anchored = anchors[name] else {
      sink.add(
        isRecursive
          ? messages.recursiveAlias(name, span)
          : messages.unknownAlias(name, span))
      let null = YAMLScalar(text: "", style: .plain, resolved: .null)
      let node = node(range.upperBound..<range.upperBound, nil, .scalar(null))
      attach(node, YAMLExtent(end: range.upperBound), anchor: nil, &sink)
      return
    }
    var extent = anchored.extent
    guard open.count + extent.height <= limits.depth else {
      throw .tooDeep(offset: range.lowerBound, limit: limits.depth)
    }
    guard nodeCount + extent.count <= limits.nodes else {
      throw .aliasExpansion(name: name, span: span, limit: limits.nodes)
    }
    nodeCount += extent.count
    extent.end = range.upperBound
    attach(anchored.node, extent, anchor: nil, &sink)
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
