public import Diagnostics

/// Addresses a node of one `Expression`.
public struct NodeID: Hashable, Sendable, Comparable {
  public let index: Int

  public init(index: Int) { self.index = index }

  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A parsed CEL expression: nodes in one array, children before parents, addressed by `NodeID`.
///
/// Macros are kept as nodes of their own (`comprehension`, `has`, `bind`), not expanded into loops:
/// the evaluator runs them over flattened columns, and an explanation can speak of them as the
/// author wrote them.
public struct Expression: Sendable, Hashable {
  public internal(set) var nodes: [Node]
  public internal(set) var root: NodeID
  /// The file that spans point into.
  public let file: FileID

  public subscript(id: NodeID) -> Node { nodes[id.index] }
}

/// One node: what it is and where it stands in the source.
public struct Node: Sendable, Hashable {
  public var kind: Kind
  /// The whole construct.
  public var span: SourceSpan
  /// The token an error should point at: an operator, a field or function name. Often the span.
  public var anchor: SourceSpan

  public indirect enum Kind: Sendable, Hashable {
    case literal(Literal)
    /// A simple name; a leading dot (`.a`) is kept in the text.
    case identifier(String)
    /// `operand.field`, or `operand.?field` when optional.
    case select(operand: NodeID, field: String, isOptional: Bool)
    /// `has(operand.field)`.
    case has(operand: NodeID, field: String)
    /// A call of a function or operator; operators have CEL's internal names (`_+_`, `!_`, `_?_:_`,
    /// `_[_]`, `_[?_]`, `@in`, `_&&_` …).
    case call(function: String, target: NodeID?, arguments: [NodeID])
    /// `[a, ?b]`; `optionals` holds the positions of elements marked `?`.
    case list(elements: [NodeID], optionals: Set<Int>)
    case map(entries: [MapEntry])
    /// `name{field: value}`; only for object types that an environment declares.
    case object(type: String, fields: [ObjectEntry])
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`; also what `optMap` and `optFlatMap` become.
    case bind(name: String, value: NodeID, body: NodeID)
    /// A place the parser could not read; it has already been reported.
    case error
  }

  public struct MapEntry: Sendable, Hashable {
    public var key: NodeID
    public var value: NodeID
    public var isOptional: Bool
  }

  public struct ObjectEntry: Sendable, Hashable {
    public var field: String
    public var value: NodeID
    public var isOptional: Bool
    public var span: SourceSpan
  }
}

/// A constant as written.
public enum Literal: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  /// `text` is the literal's source: beside a decimal it is read exactly from there.
  case double(Double, text: String)
  case string(String)
  case bytes([UInt8])
}

/// A macro that runs over the elements of a list or the keys of a map.
public struct Comprehension: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable {
    case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
    case optMap, optFlatMap, sortBy
  }

  public var form: Form
  /// What is iterated (for `optMap` and `optFlatMap`: the optional).
  public var range: NodeID
  /// One name, or two (index or key, then value) for the two-variable macros.
  public var variables: [String]
  /// `map(x, filter, transform)` and the three-argument `transform…` forms.
  public var filter: NodeID?
  /// The predicate, or the transform.
  public var body: NodeID
}
