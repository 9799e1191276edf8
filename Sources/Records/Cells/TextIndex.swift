/// Distinct byte strings numbered in order of first appearance: an open-addressing hash table over
/// one array of bytes, so that looking a cell up allocates nothing.
///
/// By hand because a `Dictionary` needs an owned key for a look-up, which here would be an
/// allocation per cell.
struct TextIndex: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Entry number + 1, or 0 for an empty slot; a power of two of them, at most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)

  var count: Int { entries.count }

  /// Forgets everything but keeps the memory.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// The number of `text`, or `nil` if it has none.
  @inline(__always)
  func number(of text: Span<UInt8>) -> Int? {
    let found = slots[slot(of: text, hash: Self.hash(text))]
    return found == 0 ? nil : Int(found) - 1
  }

  func number(of text: String) -> Int? { number(of: Array(text.utf8).span) }

  /// The number of `text`, which is new if it was not there before.
  @inline(__always)
  mutating func number(adding text: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    return (insert(text, hash: hash, slot: slot), true)
  }

  @discardableResult
  mutating func number(adding text: String) -> (number: Int, isNew: Bool) {
    number(adding: Array(text.utf8).span)
  }

  @inline(never)
  private mutating func insert(_ text: Span<UInt8>, hash: UInt64, slot: Int) -> Int {
    entries.append(Entry(hash: hash, start: bytes.count, length: text.count))
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The slot that holds `text`, or the empty one where it belongs.
  @inline(__always)
  private func slot(of text: Span<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, entry.length == text.count, holds(text, at: entry.start) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  @inline(__always)
  private func holds(_ text: Span<UInt8>, at start: Int) -> Bool {
    let stored = bytes.span
    for index in text.indices where stored[start + index] != text[index] { return false }
    return true
  }

  /// A multiplicative hash, eight bytes at a time. Not keyed: the tables are rebuilt per batch, so
  /// colliding input costs at most a batch's worth of probing.
  @inline(__always)
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = text.bytes
    var index = 0
    while index + 8 <= raw.byteCount {
      hash = mixed(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < text.count {
      tail = tail << 8 | UInt64(text[index])
      index += 1
    }
    return mixed(hash ^ tail)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}
