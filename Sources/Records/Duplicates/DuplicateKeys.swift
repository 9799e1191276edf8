/// The keys that more than one member of a file has.
public struct DuplicateKeys: Sendable, Hashable {
  /// One such key.
  public struct Key: Sendable, Hashable {
    /// As it stands in the file; not masked.
    public var key: String
    /// The 1-based lines of its first members, at most `DuplicateKeys.shownLines`.
    public var lines: [Int]
    /// How many members have it.
    public var count: Int
  }

  /// Keys described in full; of the others there is only the count.
  public static let shownKeys = 10
  /// Lines given of each.
  public static let shownLines = 5

  /// How many keys more than one member has.
  public internal(set) var keys = 0
  /// How many members have a key that a member before them has.
  public internal(set) var members = 0
  /// The first of those keys, by the line on which each first stands.
  public internal(set) var first: [Key] = []

  /// None.
  public init() {}

  /// Adds a key to the first if it is one of them.
  mutating func insert(_ key: Key) {
    let place = first.firstIndex { key.lines[0] < $0.lines[0] } ?? first.count
    first.insert(key, at: place)
    if first.count > Self.shownKeys { first.removeLast() }
  }

  /// Makes the keys fit to be shown where the key of members is sensitive.
  public mutating func maskKeys() {
    for index in first.indices { first[index].key = mask(first[index].key) }
  }
}
