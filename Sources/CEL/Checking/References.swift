/// What the names of an expression stand for, by node.
///
/// An expression has a handful of names: in one sorted array they are found sooner than in a
/// dictionary, and made in one piece.
public struct References: Sendable, Equatable, Sequence {
  /// A node that stands for a whole name, and what the name means.
  public struct Element: Sendable, Equatable {
    /// The node: a `select` for `a.b`.
    public let node: NodeID
    /// What the name turned out to mean.
    public let reference: Reference
  }

  /// By node, each once.
  private var elements: [Element] = []

  /// No names.
  public init() {}

  /// In the order of nodes.
  public func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

  /// How many names there are.
  public var count: Int { elements.count }

  /// What a node's name stands for; `nil` for a node that is no name.
  public subscript(node: NodeID) -> Reference? {
    get {
      let place = place(of: node)
      return holds(node, at: place) ? elements[place].reference : nil
    }
    set {
      let place = place(of: node)
      if holds(node, at: place) { elements.remove(at: place) }
      if let newValue { elements.insert(Element(node: node, reference: newValue), at: place) }
    }
  }

  private func holds(_ node: NodeID, at place: Int) -> Bool {
    place < elements.count && elements[place].node == node
  }

  /// Where the node is, or belongs.
  private func place(of node: NodeID) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
