public import Diagnostics

/// Addresses a node of one `Expression`.
public struct NodeID: Hashable, Sendable, Comparable {
  /// The place in `Expression.nodes`, from 0.
  public let index: Int

  /// For code that builds trees; an index is only checked when it is used.
  public init(index: Int) { self.index = index }

  /// By place: a child comes before its parent.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A parsed CEL expression: nodes in one array, children before parents, addressed by `NodeID`.
///
/// Macros are kept as nodes of their own (`comprehension`, `has`, `bind`), not expanded into loops:
/// the evaluator runs them over flattened columns, and an explanation can speak of them as the
/// author wrote them.
public struct Expression: Sendable, Hashable {
  /// In the order of `NodeID.index`.
  public internal(set) var nodes: [Node]
  /// The node that stands for the whole expression.
  public internal(set) var root: NodeID
  /// The file that spans point into.
  public let file: FileID

  /// The node with that id. Precondition: `id` belongs to this expression.
  public subscript(id: NodeID) -> Node { nodes[id.index] }
}

/// One node: what it is and where it stands in the source.
public struct Node: Sendable, Hashable {
  /// What the node is, with its operands.
  public var kind: Kind
  /// The whole construct.
  public var span: SourceSpan
  /// The token an error should point at: an operator, a field or function name. Often the span.
  public var anchor: SourceSpan

  /// A construct of the language.
  public indirect enum Kind: Sendable, Hashable {
    /// A constant: `18`, `"active"`, `true`.
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
    /// `{key: value}`.
    case map(entries: [MapEntry])
    /// `name{field: value}`; only for object types that an environment declares.
    case object(type: String, fields: [ObjectEntry])
    /// A macro over elements: `list.exists(x, x > 0)`.
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`; also what `optMap` and `optFlatMap` become.
    case bind(name: String, value: NodeID, body: NodeID)
    /// A place the parser could not read; it has already been reported.
    case error
  }

  /// An entry of a map literal; an optional one is written `?key: value`.
  public struct MapEntry: Sendable, Hashable {
    /// Any expression; whether it can be a key is found out by checking or evaluation.
    public var key: NodeID
    /// What the key maps to; an optional when `isOptional`.
    public var value: NodeID
    /// Whether the entry is left out when its value is `optional.none()`.
    public var isOptional: Bool
  }

  /// A field of a record literal; an optional one is written `?field: value`.
  public struct ObjectEntry: Sendable, Hashable {
    /// The name before the colon.
    public var field: String
    /// What the field is set to; an optional when `isOptional`.
    public var value: NodeID
    /// Whether the field is left out when its value is `optional.none()`.
    public var isOptional: Bool
    /// The name and the value together.
    public var span: SourceSpan
  }
}

/// A constant as written.
public enum Literal: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// `18` or `0x1F`.
  case int(Int64)
  /// `18u`.
  case uint(UInt64)
  /// `text` is the literal's source: beside a decimal it is read exactly from there.
  case double(Double, text: String)
  /// `"text"`, without quotes and escapes.
  case string(String)
  /// `b"text"`, without quotes and escapes.
  case bytes([UInt8])
}

/// A macro that runs over the elements of a list or the keys of a map.
public struct Comprehension: Sendable, Hashable {
  /// Which macro it is.
  public enum Form: String, Sendable, Hashable {
    /// Over the elements of a list, or the keys or entries of a map.
    case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
    /// Over the value of an optional, if it has one.
    case optMap, optFlatMap
    /// `list.sortBy(x, key)`: the list in the order of the keys.
    case sortBy
  }

  /// Which macro the author wrote.
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
