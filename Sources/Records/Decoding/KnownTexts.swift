/// A fixed set of texts and a code for each, to be found by their ends.
///
/// By hand beside `StringDictionary`, since the few texts that an enum or a bool can have are looked
/// up for every cell of every member.
struct KnownTexts: Sendable {
  fileprivate struct Slot: Sendable {
    /// As those of a `ShortText`.
    var (head, tail): (UInt64, UInt64) = (0, 0)
    /// Of the text; 0 for an empty slot.
    var count: UInt32 = 0
    var code: UInt32 = 0
    /// Where the text starts in `bytes`, which matters to those that have more than their ends.
    var start = 0

    init() {}

    init(_ text: [UInt8], _ code: UInt32, start: Int) {
      let free = 64 - 8 * min(text.count, 8)
      head = Self.word(text.prefix(8)) << free
      tail = Self.word(text.suffix(8))
      count = UInt32(text.count)
      (self.code, self.start) = (code, start)
    }

    /// At most eight bytes, the first of them the lowest.
    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// A multiplicative hash whose factor is chosen so that the known texts seldom meet.
  fileprivate struct Hash: Sendable {
    let factor: UInt64
    let shift: UInt64

    @inline(__always)
    func index(_ head: UInt64, _ tail: UInt64) -> Int {
      let mixed = head ^ (tail &<< 7 | tail &>> 57)
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
      for slot in slots { isTaken[index(slot.head, slot.tail)] = true }
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
      var index = hash.index(slot.head, slot.tail)
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
      guard text.isAmidSource else { return nil }
      let (head, tail) = (text.head, text.tail)
      let count = UInt32(truncatingIfNeeded: text.count)
      var index = hash.index(head, tail)
      while true {
        let slot = slots[index]
        if (slot.head ^ head) | (slot.tail ^ tail) | UInt64(slot.count ^ count) == 0 {
          // Of a text of up to sixteen bytes the ends are all.
          return text.count <= 16 || bytes.baseAddress.map { text.equals($0 + slot.start) } ?? false
            ? slot.code : nil
        }
        if slot.count == 0 { return nil }
        index = (index &+ 1) & (slots.count &- 1)
      }
    }

    /// The code of a text of at most eight bytes, if it is one of the set; of a longer one, none.
    @inline(__always)
    func code(ofShort text: ShortText) -> UInt32? {
      guard text.isAmidSource else { return nil }
      let head = text.head
      let count = UInt32(truncatingIfNeeded: text.count)
      var index = hash.index(head, head &>> text.freeBits)
      while true {
        let slot = slots[index]
        if (slot.head ^ head) | UInt64(slot.count ^ count) == 0, count <= 8 { return slot.code }
        if slot.count == 0 { return nil }
        index = (index &+ 1) & (slots.count &- 1)
      }
    }
  }
}
