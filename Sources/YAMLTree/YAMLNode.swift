public import Diagnostics

/// A node of a YAML document, with its place in the file.
///
/// Keys and items keep the order of the file. A node reached through an alias is the anchored
/// node itself, place included, so that a message points at the text that is wrong.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// A single text, number, bool or null.
    case scalar(YAMLScalar)
    /// The items of a list, in order.
    case sequence([YAMLNode])
    /// The entries of a mapping, in order; keys are distinct.
    case mapping([YAMLEntry])
  }

  /// Where the node's own text is: after its tag and anchor, quotes and brackets included.
  public let location: SourceLocation
  /// The core tag written in front of the node (`!!str`), if any.
  public let tag: YAMLTag?
  /// Its text, items or entries.
  public let content: Content

  /// A node that no file need hold; `location` is taken as it is.
  public init(location: SourceLocation, tag: YAMLTag? = nil, content: Content) {
    self.location = location
    self.tag = tag
    self.content = content
  }

  /// The bytes of `location`, without the file.
  public var span: SourceSpan { location.span }

  /// The scalar, or `nil` if this is a list or a mapping.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Whether this is a scalar that says nothing: empty, `null` or `~`.
  public var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// The items of a list, else `nil`.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping, else `nil`.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of `key`, or `nil` if this is no mapping or has no such key; linear in the keys.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.firstIndex { $0.name == key }.map { entries[$0].value }
  }

  /// What the node is, as a message says it: "a list", "一个列表".
  public var kind: YAMLKind {
    switch content {
    case .sequence: .list
    case .mapping: .mapping
    case .scalar(let scalar): scalar.resolved.kind
    }
  }
}

/// A key of a mapping and its value. A key is always a scalar, and stands once in a mapping.
public struct YAMLEntry: Hashable, Sendable {
  /// The key's text, and where it stands.
  public let key: Located<String>
  /// What the key stands for; a null scalar if nothing is written.
  public let value: YAMLNode

  /// Pairs the two.
  public init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// The key's text.
  public var name: String { key.value }
}

/// The tags of the YAML 1.2 core schema; there are no others here.
public enum YAMLTag: String, Hashable, Sendable, CaseIterable {
  /// Named as they are written: `!!str`, `!!int` and so on.
  case str, int, float, bool, null, seq, map
}

/// A kind of node, as people name it.
public enum YAMLKind: Hashable, Sendable, CaseIterable {
  /// `decimal` is any number that is not whole; `null` is an empty value too.
  case mapping, list, text, integer, decimal, bool, null
}
