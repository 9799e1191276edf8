/// Codes by keys of 64 bits, of which a few are asked for again and again.
///
/// By hand because `Dictionary` hashes against chosen keys, which costs a row more than the rest of
/// finding its answer; a poor spread of these keys would only cost time.
struct CodesOfKeys: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// One more than the code; 0 where the slot is empty.
    var code: UInt32 = 0
  }

  /// A power of two of them, at most half full.
  private var slots = Array(repeating: Slot(), count: 64)
  private var count = 0

  /// The code of a key, if it has been added.
  @inline(__always)
  subscript(key: UInt64) -> UInt32? {
    let slot = slots[place(of: key)]
    return slot.code == 0 ? nil : slot.code &- 1
  }

  /// Precondition: the key has not been added, and the code is not the greatest there is.
  mutating func add(_ key: UInt64, _ code: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    slots[place(of: key)] = Slot(key: key, code: code + 1)
    count += 1
  }

  /// Where the key is, or belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    // The high bits of the product depend on all of the key.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[place].code != 0, slots[place].key != key { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.code != 0 { slots[place(of: slot.key)] = slot }
  }
}
