public import Diagnostics
public import Records

/// What a run found out about its files as wholes: keys that are there twice, rows of list files that
/// belong to nobody.
public struct FileFindings: Sendable, Hashable {
  /// Keys that more than one member has; `nil` where members have none.
  public var duplicates: DuplicateKeys?
  /// What became of each list file.
  public var lists: [JoinResult]

  /// Nothing found yet.
  public init(duplicates: DuplicateKeys? = nil, lists: [JoinResult] = []) {
    self.duplicates = duplicates
    self.lists = lists
  }

  /// Lines for the terminal; empty when there is nothing to say.
  ///
  /// - Parameter key: the key of members, masked if it is sensitive.
  public func render(key: Field?, language: Language) -> String {
    let shown: (String) -> String = { key?.isSensitive == true ? mask($0) : $0 }
    var lines: [String] = []
    if let duplicates, duplicates.keys > 0 {
      lines.append(Wording.duplicateKeys(duplicates)[language])
      for key in duplicates.first {
        lines.append("  " + Wording.lines(of: key, shown(key.key))[language])
      }
    }
    for list in lists {
      lines.append(Wording.listFile(list)[language])
      for orphan in list.firstOrphans {
        lines.append("  " + Wording.orphan(shown(orphan.key), line: orphan.line)[language])
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
