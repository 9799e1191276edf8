/// Which rows of the list files found their members.
public struct JoinTally: Sendable {
  private let joins: ListJoins
  private var isMatched: [[Bool]]

  /// Before any member.
  public init(_ joins: ListJoins) {
    self.joins = joins
    isMatched = joins.files.map { Array(repeating: false, count: $0.keys.count) }
  }

  /// Counts the members of a chunk in: what `ListJoins` found, in any order.
  public mutating func add(_ matched: [[UInt32]]) {
    for (index, codes) in matched.enumerated() {
      for code in codes { isMatched[index][Int(code)] = true }
    }
  }

  /// What became of each list file.
  public func results() -> [JoinResult] {
    joins.files.indices.map { result(joins.files[$0], isMatched[$0]) }
  }

  private func result(_ file: ListFile, _ isMatched: [Bool]) -> JoinResult {
    var result = JoinResult(
      fact: file.fact, name: file.name, rows: file.count, rejects: file.rejectedRows)
    // Codes are given in the order in which keys first appear in the file.
    for (code, matched) in isMatched.enumerated() where !matched {
      result.orphanKeys += 1
      result.orphanRows += file.offsets[code + 1] - file.offsets[code]
      guard result.firstOrphans.count < JoinResult.shownOrphans else { continue }
      result.firstOrphans.append(.init(key: file.keys[code], line: file.firstLines[code]))
    }
    return result
  }
}

/// What became of the rows of a list file.
public struct JoinResult: Sendable, Hashable {
  /// A key that no member has.
  public struct Orphan: Sendable, Hashable {
    /// As it stands in the file; not masked.
    public var key: String
    /// The 1-based line of its first row.
    public var line: Int
  }

  /// Orphans named.
  public static let shownOrphans = 10

  /// The list fact.
  public var fact: String
  /// The file, as the user gave it.
  public var name: String
  /// Rows that were read.
  public var rows: Int
  /// Rows that could not be read.
  public var rejects: Int
  /// Keys that no member has. Members whose own record was rejected don't count as having one.
  public internal(set) var orphanKeys = 0
  /// The rows with those keys.
  public internal(set) var orphanRows = 0
  /// The first of those keys, in the order of the file.
  public internal(set) var firstOrphans: [Orphan] = []

  /// Makes the keys fit to be shown where the key of members is sensitive.
  public mutating func maskKeys() {
    for index in firstOrphans.indices { firstOrphans[index].key = mask(firstOrphans[index].key) }
  }
}
