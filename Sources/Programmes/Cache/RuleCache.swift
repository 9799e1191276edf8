import Diagnostics
import Records

/// Rules that were checked before, by this very program: most of the time of an answer for one member
/// would go into finding out again that they are sound.
///
/// An entry holds the rule files themselves, byte for byte, and is taken only for files that are the
/// same. Without a folder that belongs to the user alone there is no cache, and nothing is said.
public struct RuleCache: Sendable {
  private let folder: String

  /// - Parameter folder: made when there is something to keep; the folder it is in must be there, or
  ///   be one that can be made.
  public init(folder: String) { self.folder = folder }

  /// Rules, and what was compiled of them.
  typealias Kept = (rules: CheckedRuleBook, programs: KeptPrograms)

  /// The checked rules of `files`, if they are kept here.
  func rules(of files: SourceFiles) -> Kept? {
    guard let entry = CacheEntry(files), PrivateFolder.isThere(folder),
      let bytes = PrivateFolder.read(path(of: entry)), let content = entry.content(in: bytes),
      let rules = try? CheckedRuleBook(archive: content.rules, files: files)
    else { return nil }
    return (rules, KeptPrograms(cache: self, entry: entry, content: content))
  }

  /// Keeps rules that were found sound, in place of what was kept for files of these names.
  /// - Returns: `nil` where nothing can be kept of these files.
  @discardableResult
  func keep(_ rules: CheckedRuleBook) -> KeptPrograms? {
    guard let entry = CacheEntry(rules.book.files), let archive = rules.archived() else {
      return nil
    }
    let content = CacheContent(rules: archive[...])
    keep(content, in: entry)
    return KeptPrograms(cache: self, entry: entry, content: content)
  }

  func keep(_ content: CacheContent, in entry: CacheEntry) {
    guard PrivateFolder.make(folder) else { return }
    // Whatever goes wrong: the next run checks the rules, or compiles them, again.
    try? write(entry.bytes(of: content), to: path(of: entry))
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }

  private func path(of entry: CacheEntry) -> String { "\(folder)/\(entry.name)" }
}
