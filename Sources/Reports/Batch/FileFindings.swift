import Diagnostics
public import Records

/// What a run found out about its files as wholes: keys that are there twice, rows of list files that
/// belong to nobody.
public struct FileFindings: Sendable, Hashable {
  /// Keys that more than one member has; `nil` where members have none.
  public var duplicates: DuplicateKeys?
  /// What became of each list file.
  public var lists: [JoinResult]

  /// Nothing found unless given.
  ///
  /// - Parameter key: the key of members; where it is sensitive, what is found is masked.
  public init(duplicates: DuplicateKeys? = nil, lists: [JoinResult] = [], key: Field? = nil) {
    self.duplicates = duplicates
    self.lists = lists
    guard key?.isSensitive == true else { return }
    self.duplicates?.maskKeys()
    for index in lists.indices { self.lists[index].maskKeys() }
  }

  /// Lines for the terminal; empty when there is nothing to say.
  func text(_ language: Language) -> String {
    var lines: [String] = []
    if let duplicates, duplicates.keys > 0 {
      lines.append(Wording.duplicateKeys(duplicates)[language])
      for key in duplicates.first { lines.append("  " + Wording.lines(of: key)[language]) }
    }
    for list in self.lists {
      lines.append(Wording.listFile(list)[language])
      for orphan in list.firstOrphans { lines.append("  " + Wording.orphan(orphan)[language]) }
    }
    return lines.map { $0.printable + "\n" }.joined()
  }
}
