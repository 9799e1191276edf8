public import Diagnostics

/// A node on its way into a model: the node, and the path that led to it.
public struct YAMLValue: Sendable {
  /// What is to be decoded.
  public let node: YAMLNode
  private let way: YAMLPath

  /// - Parameter path: empty for a document.
  public init(_ node: YAMLNode, path: String = "") {
    self.init(node, .start(path))
  }

  init(_ node: YAMLNode, _ way: YAMLPath) {
    self.node = node
    self.way = way
  }

  /// The way from the document to the node, for messages: `conditions.all[0].expr`.
  public var path: String { way.text }

  /// Where the node's own text is.
  public var location: SourceLocation { node.location }

  /// Another node, which messages name as this one.
  public func replacing(_ node: YAMLNode) -> YAMLValue { YAMLValue(node, way) }

  /// What `decoder` makes of this value; `nil` after a diagnostic.
  public func decode<Value>(
    _ decoder: YAMLDecoder<Value>, _ sink: inout DiagnosticSink
  ) -> Value? {
    decoder.decode(self, &sink)
  }

  /// The fields of this mapping; `nil` after a diagnostic if it is none.
  public func fields(_ sink: inout DiagnosticSink) -> YAMLDecodingCursor? {
    guard let entries = node.entries else {
      sink.add(DecodingMessages.wrongKind(self, expected: [.mapping]))
      return nil
    }
    return YAMLDecodingCursor(value: self, way: YAMLCollectionPath(way), entries: entries)
  }

  /// The items of this list, each with its path; `nil` after a diagnostic if it is none.
  public func items(_ sink: inout DiagnosticSink) -> [YAMLValue]? {
    guard let items = node.items else {
      sink.add(DecodingMessages.wrongKind(self, expected: [.list]))
      return nil
    }
    let list = YAMLCollectionPath(way)
    return items.indices.map { YAMLValue(items[$0], .item($0, of: list)) }
  }
}

/// An entry of a mapping whose keys are the author's own names, such as `facts`.
public struct YAMLNamed<Value> {
  /// The key as the author wrote it, and where.
  public let name: Located<String>
  /// What the author wrote under that name.
  public let value: Value

  @usableFromInline
  init(name: Located<String>, value: Value) {
    self.name = name
    self.value = value
  }
}

extension YAMLNamed: Sendable where Value: Sendable {}
