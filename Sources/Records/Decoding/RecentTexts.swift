/// The texts that came last in a column, and their codes: nearly every column of texts has a few that
/// come again and again.
///
/// A text is found here by the words of a `ShortText`, in the loop over the rows. `StringDictionary`,
/// which knows all texts and their bytes, has another look at whatever is not found.
struct RecentTexts {
  /// All of a text of up to 24 bytes: its head, its tail, and what may lie between them.
  struct Key {
    /// Longer texts have no key.
    static let maximumLength = 24

    fileprivate let head: UInt64
    fileprivate let middle: UInt64
    fileprivate let tail: UInt64
    fileprivate let count: UInt32

    @inline(__always)
    init?(_ text: ShortText) {
      guard text.count <= Self.maximumLength, text.isAmidSource else { return nil }
      (head, middle, tail) = (text.head, text.middle, text.tail)
      count = UInt32(truncatingIfNeeded: text.count)
    }

    /// The place of the one slot for texts with this key.
    @inline(__always)
    fileprivate var place: Int {
      let mixed = (head ^ (middle &<< 7 | middle &>> 57) ^ tail) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed &>> 57)
    }
  }

  private struct Slot {
    var head: UInt64 = 0
    var middle: UInt64 = 0
    var tail: UInt64 = 0
    /// Of the text; 0 for an empty slot.
    var count: UInt32 = 0
    var code: UInt32 = 0
  }

  /// As many as there are places.
  private var slots = [Slot](repeating: Slot(), count: 128)

  /// The code of a text, if it came lately; whoever sets one has found it elsewhere.
  subscript(key: Key) -> UInt32? {
    @inline(__always)
    get {
      let slot = slots[key.place]
      let difference =
        (slot.head ^ key.head) | (slot.middle ^ key.middle) | (slot.tail ^ key.tail)
        | UInt64(slot.count ^ key.count)
      return difference == 0 ? slot.code : nil
    }
    @inline(__always)
    set {
      guard let code = newValue else { return }
      slots[key.place] = Slot(
        head: key.head, middle: key.middle, tail: key.tail, count: key.count, code: code)
    }
  }
}
