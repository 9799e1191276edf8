/// A fixed set of texts and a code for each, to be found by their ends.
///
/// By hand beside `StringDictionary`, since the few texts that an enum or a bool can have are looked
/// up for every cell of every member.
struct KnownTexts: Sendable {
  fileprivate struct Slot: Sendable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Of the text; 0 for an empty slot.
    var count: UInt32 = 0
    var code: UInt32 = 0
    /// Where the text starts in `bytes`, which matters to those that have more than their ends.
    var start = 0
  }

  /// A power of two, at most a quarter full, so that most searches end at the first slot.
  private var slots: [Slot]
  private let shift: UInt64
  private var bytes: [UInt8] = []

  /// Precondition: no text is empty or there twice.
  init(_ texts: [(text: [UInt8], code: UInt32)]) {
    var bits: UInt64 = 4
    while 1 << bits < texts.count * 4 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: Slot(), count: 1 << bits)
    for (text, code) in texts { add(text, code) }
  }

  private mutating func add(_ text: [UInt8], _ code: UInt32) {
    let padded = text + Array(repeating: 0, count: max(0, 16 - text.count))
    // The first eight bytes and the rest, or of longer texts the last eight.
    let slot = padded.withUnsafeBytes {
      Slot(
        first: UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)),
        last: UInt64(
          littleEndian: $0.loadUnaligned(fromByteOffset: padded.count - 8, as: UInt64.self)),
        count: UInt32(text.count), code: code, start: bytes.count)
    }
    bytes += text
    var index = Self.index(slot.first, slot.last, slot.count, shift)
    while slots[index].count > 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  @inline(__always)
  private static func index(
    _ first: UInt64, _ last: UInt64, _ count: UInt32, _ shift: UInt64
  ) -> Int {
    let mixed = first ^ (last &<< 7 | last &>> 57) ^ UInt64(count)
    let hash = (mixed ^ mixed &>> 29) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash &>> shift)
  }

  /// Hands the set to a loop that looks texts up, row after row.
  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBytes { body(Lookup(slots: slots, bytes: $0, shift: shift)) }
    }
  }

  /// Finds codes; not to be kept.
  struct Lookup {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let shift: UInt64

    /// The code of a text, if it is one of the set.
    @inline(__always)
    func code(of text: ShortText) -> UInt32? {
      if text.count > 16 { return longCode(of: text) }
      guard let (first, last) = text.words else { return nil }
      let slot = slot(first, last, text.count)
      return slot.count > 0 ? slot.code : nil
    }

    @inline(never)
    private func longCode(of text: ShortText) -> UInt32? {
      let (first, last) = text.ends
      let slot = slot(first, last, text.count)
      guard slot.count > 0, let base = bytes.baseAddress, text.equals(base + slot.start) else {
        return nil
      }
      return slot.code
    }

    /// The slot of a text with these ends, or an empty one.
    @inline(__always)
    private func slot(_ first: UInt64, _ last: UInt64, _ count: Int) -> Slot {
      let count = UInt32(truncatingIfNeeded: count)
      var index = KnownTexts.index(first, last, count, shift)
      while slots[index].count > 0 {
        let slot = slots[index]
        if slot.first == first, slot.last == last, slot.count == count { return slot }
        index = (index &+ 1) & (slots.count &- 1)
      }
      return slots[index]
    }
  }
}
