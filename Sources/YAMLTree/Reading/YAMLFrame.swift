internal import Diagnostics

/// What the bounds need to know of a finished node.
struct YAMLExtent {
  /// Where it ends as written here; for an alias, where the alias does.
  var end: Int
  /// The levels of collections in it.
  var height = 0
  /// The nodes in it, itself included.
  var count = 1
}

/// A collection that is still open.
struct YAMLFrame {
  let isMapping: Bool
  var start: Int
  /// Where the last thing in it ended.
  var end: Int
  let anchor: String?
  var tag: YAMLTag?
  var isFlow = false
  private(set) var height = 0
  private(set) var count = 0
  private var items: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  /// The key that waits for its value.
  private var pending: Located<String>?
  /// Whether the last key was refused; its value is dropped.
  private var dropsValue = false
  /// Where each key stands, once there are too many to look through.
  private var keys: [String: SourceSpan] = [:]
  /// Up to so many keys a look through them costs less than hashing each.
  private static let fewKeys = 16
  /// Room for most collections of a rule file, so that they are not moved as they grow.
  private static let usualCount = 4

  init(isMapping: Bool, start: Int, end: Int, anchor: String?) {
    self.isMapping = isMapping
    self.start = start
    self.end = end
    self.anchor = anchor
  }

  /// What was added so far.
  var content: YAMLNode.Content { isMapping ? .mapping(entries) : .sequence(items) }

  /// Adds an item, a key, or the value of the key before it; reports what is wrong with a key.
  mutating func add(
    _ node: consuming YAMLNode, _ extent: YAMLExtent, _ messages: YAMLMessages,
    _ sink: inout DiagnosticSink
  ) {
    end = max(end, extent.end)
    height = max(height, extent.height)
    count += extent.count
    if !isMapping {
      if items.isEmpty { items.reserveCapacity(Self.usualCount) }
      items.append(node)
    } else if let key = pending.take() {
      if entries.isEmpty { entries.reserveCapacity(Self.usualCount) }
      entries.append(YAMLEntry(key: key, value: node))
    } else if dropsValue {
      dropsValue = false
    } else {
      pending = key(consume node, messages, &sink)
      dropsValue = pending == nil
    }
  }

  /// What the node names as a key, unless it is refused.
  private mutating func key(
    _ node: consuming YAMLNode, _ messages: YAMLMessages, _ sink: inout DiagnosticSink
  ) -> Located<String>? {
    let location = node.location
    guard case .scalar(let scalar) = node.content else {
      sink.add(messages.keyIsNoText(node))
      return nil
    }
    if let first = place(ofKey: scalar.text) {
      sink.add(messages.duplicateKey(scalar.text, location.span, first: first))
      return nil
    }
    return Located(scalar.text, at: location)
  }

  /// Where the key already stands, if it does; what is asked for is the next key.
  private mutating func place(ofKey name: String) -> SourceSpan? {
    guard entries.count > Self.fewKeys else {
      return entries.firstIndex { $0.name == name }.map { entries[$0].key.location.span }
    }
    for entry in entries.dropFirst(keys.count) { keys[entry.name] = entry.key.location.span }
    return keys[name]
  }
}
