/// Programs that were compiled from checked rules, kept beside these: what was compiled once for some
/// versions of the programmes need not be compiled again.
public struct KeptPrograms: Sendable {
  let cache: RuleCache
  let entry: CacheEntry
  let content: CacheContent

  /// What was kept for `key`.
  package func archive(for key: [UInt8]) -> ArraySlice<UInt8>? {
    content.programs.first { $0.key == key[...] }?.archive
  }

  /// Keeps `archive` for `key`, beside the rules and what was compiled of them last.
  package func keep(_ archive: [UInt8], for key: [UInt8]) {
    var content = content
    content.add(.init(key: key[...], archive: archive[...]))
    cache.keep(content, in: entry)
  }
}
