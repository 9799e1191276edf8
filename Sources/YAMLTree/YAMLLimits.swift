/// Bounds on what one file may make the reader do.
public struct YAMLLimits: Sendable, Hashable {
  /// How deep lists and mappings may be nested, aliases expanded.
  public var depth: Int
  /// How large a file may be.
  public var bytes: Int
  /// How many nodes a file may hold, counting an alias as all the nodes it stands for.
  public var nodes: Int
  /// After how many broken documents reading stops.
  public var brokenDocuments: Int

  /// The defaults suit rule files written by hand; `bytes` is 16 MiB.
  public init(
    depth: Int = 100, bytes: Int = 16 << 20, nodes: Int = 1_000_000, brokenDocuments: Int = 100
  ) {
    self.depth = depth
    self.bytes = bytes
    self.nodes = nodes
    self.brokenDocuments = brokenDocuments
  }
}
