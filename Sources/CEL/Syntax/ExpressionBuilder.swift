import Diagnostics

/// Collects nodes bottom-up and sees to it that the tree stays within bounds.
struct ExpressionBuilder {
  private(set) var nodes: [Node] = []
  /// Levels of the tree below each node.
  private var heights: [Int] = []
  let limits: Limits

  /// - Parameter count: about how many nodes there will be.
  init(limits: Limits, expecting count: Int = 0) {
    self.limits = limits
    nodes.reserveCapacity(count)
    heights.reserveCapacity(count)
  }

  /// Why a node was refused.
  enum Excess: Error { case height, count }

  subscript(id: NodeID) -> Node { nodes[id.index] }

  /// Adds a node whose children are there already.
  mutating func add(
    _ kind: Node.Kind, span: SourceSpan, anchor: SourceSpan? = nil
  ) -> Result<NodeID, Excess> {
    var height = 1
    kind.forEachChild { height = max(height, heights[$0.index] + 1) }
    guard height <= limits.height else { return .failure(.height) }
    guard nodes.count < limits.nodes else { return .failure(.count) }
    nodes.append(Node(kind: kind, span: span, anchor: anchor ?? span))
    heights.append(height)
    return .success(NodeID(index: nodes.count - 1))
  }

  /// Adds a node that stands for something already reported; it is never refused.
  mutating func addError(span: SourceSpan) -> NodeID {
    nodes.append(Node(kind: .error, span: span, anchor: span))
    heights.append(1)
    return NodeID(index: nodes.count - 1)
  }

  /// The parenthesised node's span grows to its parentheses.
  mutating func widen(_ id: NodeID, to span: SourceSpan) { nodes[id.index].span = span }

  /// The expression of everything below `root`. Nodes nobody refers to (names that became a macro's
  /// variables, what recovery skipped) are dropped and the rest renumbered in order.
  func expression(root: NodeID, file: FileID) -> Expression {
    var isReachable = [Bool](repeating: false, count: nodes.count)
    isReachable[root.index] = true
    for index in nodes.indices.reversed() where isReachable[index] {
      nodes[index].kind.forEachChild { isReachable[$0.index] = true }
    }
    guard isReachable.contains(false) else {
      return Expression(nodes: nodes, root: root, file: file)
    }
    var renumbered = [NodeID](repeating: root, count: nodes.count)
    var kept: [Node] = []
    for index in nodes.indices where isReachable[index] {
      renumbered[index] = NodeID(index: kept.count)
      var node = nodes[index]
      node.kind = node.kind.mapChildren { renumbered[$0.index] }
      kept.append(node)
    }
    return Expression(nodes: kept, root: renumbered[root.index], file: file)
  }
}
