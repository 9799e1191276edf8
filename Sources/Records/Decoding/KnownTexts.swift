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

    init() {}

    init(_ text: [UInt8], _ code: UInt32, start: Int) {
      // The first eight bytes and the rest, or of longer texts the last eight.
      first = Self.word(text.prefix(8))
      last = Self.word(text.dropFirst(8).suffix(8))
      count = UInt32(text.count)
      (self.code, self.start) = (code, start)
    }

    /// At most eight bytes, the first of them the lowest, with zeros behind the last.
    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// A multiplicative hash whose factor is chosen so that the known texts seldom meet.
  fileprivate struct Hash: Sendable {
    let factor: UInt64
    let shift: UInt64

    @inline(__always)
    func index(_ first: UInt64, _ last: UInt64) -> Int {
      let mixed = first ^ (last &<< 7 | last &>> 57)
      return Int(truncatingIfNeeded: (mixed &* factor) &>> shift)
    }

    /// The first of some factors, or the best, for which no two of the slots have the same place.
    static func best(for slots: [Slot], bits: UInt64) -> Hash {
      let hashes = (0..<32 as Range<UInt64>).map {
        Hash(factor: 0x9E37_79B9_7F4A_7C15 &* (2 &* $0 &+ 1), shift: 64 - bits)
      }
      var best = (hash: hashes[0], places: 0)
      for hash in hashes where best.places < slots.count {
        let places = hash.places(of: slots, among: 1 << bits)
        if places > best.places { best = (hash, places) }
      }
      return best.hash
    }

    /// How many different places the slots have.
    private func places(of slots: [Slot], among count: Int) -> Int {
      var isTaken = Array(repeating: false, count: count)
      for slot in slots { isTaken[index(slot.first, slot.last)] = true }
      return isTaken.count { $0 }
    }
  }

  /// No texts at all.
  static let none = KnownTexts([])

  /// A power of two, at most a quarter full, so that most searches end at the first slot.
  private var slots: [Slot]
  private let hash: Hash
  private var bytes: [UInt8] = []

  /// Precondition: no text is empty or there twice.
  init(_ texts: [(text: [UInt8], code: UInt32)]) {
    var bits: UInt64 = 4
    while 1 << bits < texts.count * 4 { bits += 1 }
    var known: [Slot] = []
    for (text, code) in texts {
      known.append(Slot(text, code, start: bytes.count))
      bytes += text
    }
    hash = Hash.best(for: known, bits: bits)
    slots = Array(repeating: Slot(), count: 1 << bits)
    for slot in known {
      var index = hash.index(slot.first, slot.last)
      while slots[index].count > 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  /// Hands the set to a loop that looks texts up, row after row.
  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBytes { body(Lookup(slots: slots, bytes: $0, hash: hash)) }
    }
  }

  /// Finds codes; not to be kept.
  struct Lookup {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let hash: Hash

    /// The code of a text, if it is one of the set.
    @inline(__always)
    func code(of text: ShortText) -> UInt32? {
      if text.count > 16 { return longCode(of: text) }
      guard let (first, last) = text.words else { return nil }
      let slot = slot(first, last, text.count)
      return slot.count > 0 ? slot.code : nil
    }

    /// The code of a text of at most eight bytes, if it is one of the set; of a longer one, none.
    @inline(__always)
    func code(ofShort text: ShortText) -> UInt32? {
      guard let word = text.word else { return nil }
      let slot = slot(word, 0, text.count)
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
      var index = hash.index(first, last)
      while true {
        let slot = slots[index]
        let difference = (slot.first ^ first) | (slot.last ^ last) | UInt64(slot.count ^ count)
        if difference == 0 || slot.count == 0 { return slot }
        index = (index &+ 1) & (slots.count &- 1)
      }
    }
  }
}
