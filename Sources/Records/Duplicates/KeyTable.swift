import Glibc

/// Counts the keys of some packed bytes: which of them are there more than once.
struct KeyTable {
  private struct Entry {
    /// Where the key stands in the packed bytes.
    var start: UInt32
    var length: UInt32
    var count: UInt32
    var hash: UInt32
  }

  private var entries: [Entry] = []
  /// The place of an entry + 1, or 0 for an empty slot; a power of two of them, at most half full.
  private var slots: [UInt32]

  /// - Parameter count: how many keys there are at most.
  init(count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    entries.reserveCapacity(count)
  }

  /// Counts all keys, and tells `result` of those that are there more than once.
  mutating func search(
    _ packed: UnsafeRawBufferPointer, _ result: inout DuplicateKeys
  ) throws(FileFailure) {
    var line = 0
    var hasDuplicates = false
    try PackedKeys.forEach(in: packed, line: &line) { key, _, start throws(FileFailure) in
      if count(key, at: start, packed) { hasDuplicates = true }
    }
    guard hasDuplicates else { return }
    let repeated = entries.filter { $0.count > 1 }
    result.keys += repeated.count
    result.members += repeated.reduce(0) { $0 + Int($1.count) - 1 }
    try name(packed, &result)
  }

  /// Counts a key; whether it was there already.
  @inline(__always)
  private mutating func count(
    _ key: UnsafeRawBufferPointer, at start: Int, _ packed: UnsafeRawBufferPointer
  ) -> Bool {
    let (slot, hash) = place(of: key, packed)
    if slots[slot] != 0 {
      entries[Int(slots[slot]) - 1].count += 1
      return true
    }
    entries.append(
      Entry(start: UInt32(start), length: UInt32(key.count), count: 1, hash: hash))
    slots[slot] = UInt32(entries.count)
    return false
  }

  @inline(__always)
  private func place(
    of key: UnsafeRawBufferPointer, _ packed: UnsafeRawBufferPointer
  ) -> (slot: Int, hash: UInt32) {
    let hash = UInt32(truncatingIfNeeded: KeyHash(key).value)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, entry.length == key.count,
        Self.equal(key, packed, at: Int(entry.start))
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, hash)
  }

  @inline(__always)
  private static func equal(
    _ key: UnsafeRawBufferPointer, _ packed: UnsafeRawBufferPointer, at start: Int
  ) -> Bool {
    guard let a = key.baseAddress, let b = packed.baseAddress else { return true }
    return memcmp(a, b + start, key.count) == 0
  }

  /// Describes the first of the repeated keys, with their lines. Entries are in the order of the
  /// first places, so later ones can only be left out.
  private func name(
    _ packed: UnsafeRawBufferPointer, _ result: inout DuplicateKeys
  ) throws(FileFailure) {
    let chosen = entries.indices.filter { entries[$0].count > 1 }.prefix(DuplicateKeys.shownKeys)
    var lines: [Int: [Int]] = Dictionary(uniqueKeysWithValues: chosen.map { ($0, []) })
    var line = 0
    try PackedKeys.forEach(in: packed, line: &line) { key, line, _ throws(FileFailure) in
      let entry = Int(slots[place(of: key, packed).slot]) - 1
      guard entries[entry].count > 1, let found = lines[entry],
        found.count < DuplicateKeys.shownLines
      else { return }
      lines[entry] = found + [line]
    }
    for index in chosen {
      let entry = entries[index]
      let key = packed[Int(entry.start)..<Int(entry.start + entry.length)]
      result.insert(
        .init(
          key: String(decoding: key, as: UTF8.self), lines: lines[index] ?? [],
          count: Int(entry.count)))
    }
  }
}
