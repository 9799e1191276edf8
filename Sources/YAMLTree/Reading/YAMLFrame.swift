internal import Diagnostics

/// A finished node, with what the bounds need to know of it.
struct YAMLSubtree {
  let node: YAMLNode
  /// Where it ends as written here; for an alias, where the alias does.
  var end: Int
  /// The levels of collections in it.
  var height = 0
  /// The nodes in it, itself included.
  var count = 1
}

/// A collection that is still open.
struct YAMLFrame {
  /// The key that waits for its value.
  private enum PendingKey {
    case none
    case key(YAMLNode)
    /// A key that was refused; its value is dropped.
    case refused
  }

  let isMapping: Bool
  var start: Int
  /// Where the last thing in it ended.
  var end: Int
  let anchor: String?
  var tag: YAMLTag?
  var isFlow = false
  private(set) var items: [YAMLNode] = []
  private(set) var entries: [YAMLEntry] = []
  private(set) var height = 0
  private(set) var count = 0
  private var pending = PendingKey.none
  /// Where each key stands, once there are too many to look through.
  private var keys: [String: SourceSpan] = [:]
  /// Up to so many keys a look through them costs less than hashing each.
  private static let fewKeys = 16

  init(isMapping: Bool, start: Int, end: Int, anchor: String?) {
    self.isMapping = isMapping
    self.start = start
    self.end = end
    self.anchor = anchor
  }

  /// Adds an item, a key, or the value of the key before it; returns what is wrong with a key.
  mutating func add(_ subtree: YAMLSubtree, _ messages: YAMLMessages) -> Diagnostic? {
    let node = subtree.node
    end = max(end, subtree.end)
    height = max(height, subtree.height)
    count += subtree.count
    guard isMapping else {
      items.append(node)
      return nil
    }
    switch pending {
    case .none: return addKey(node, messages)
    case .refused: pending = .none
    case .key(let key):
      entries.append(YAMLEntry(key: key, value: node))
      pending = .none
    }
    return nil
  }

  private mutating func addKey(_ key: YAMLNode, _ messages: YAMLMessages) -> Diagnostic? {
    pending = .refused
    guard let name = key.scalar?.text else { return messages.keyIsNoText(key) }
    if let first = place(ofKey: name) {
      return messages.duplicateKey(name, key.span, first: first)
    }
    pending = .key(key)
    return nil
  }

  /// Where the key already stands, if it does; what is asked for is the next key.
  private mutating func place(ofKey name: String) -> SourceSpan? {
    guard entries.count > Self.fewKeys else {
      return entries.first { $0.name == name }?.key.span
    }
    for entry in entries.dropFirst(keys.count) { keys[entry.name] = entry.key.span }
    return keys[name]
  }
}
