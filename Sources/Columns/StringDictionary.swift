/// Distinct texts and their codes, in order of first appearance.
///
/// Equality is by bytes: two texts are the same when their UTF-8 is (no Unicode normalisation; a
/// reader that wants normalised text normalises before it adds).
///
/// All texts lie end to end in one array, found by an open-addressing hash table. By hand because a
/// `Dictionary` needs an owned key for a look-up, which in a column would be an allocation a cell.
public struct StringDictionary: Sendable {
  /// The UTF-8 of all texts, end to end.
  public private(set) var bytes: [UInt8] = []
  /// The text with code `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [Int] = [0]
  /// A power of two of them, at most half full: in the high half a text's hash, in the low half its
  /// code + 1, or 0 throughout for an empty slot.
  private var slots: [UInt64]

  /// Without any text; the first one added gets code 0.
  public init() { slots = Array(fewOf: 0, count: 16) }

  /// Gives codes in the order of `strings`; repeats are dropped.
  public init(_ strings: [String]) {
    self.init(expecting: strings.count)
    for string in strings { _ = code(adding: string) }
  }

  /// With room for about so many texts of so many bytes in all before anything has to grow.
  public init(expecting count: Int, bytes byteCount: Int = 0) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(fewOf: 0, count: size)
    offsets.reserveCapacity(count + 1)
    bytes.reserveCapacity(byteCount)
  }

  /// How many distinct texts; codes run from 0 to one less.
  public var count: Int { offsets.count - 1 }

  /// The texts, by code.
  public var strings: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// The text of a code. Precondition: the code was given out by this dictionary.
  public subscript(code: UInt32) -> String {
    String(decoding: bytes[offsets[Int(code)]..<offsets[Int(code) + 1]], as: UTF8.self)
  }

  /// The code of the text with these UTF-8 bytes, or `nil` if it has not been added.
  public func code(of text: Span<UInt8>) -> UInt32? {
    text.withUnsafeBytes { buffer in
      let text = TextBytes(buffer)
      return found(text, hash: text.hash).code
    }
  }

  /// The code of `string`, or `nil` if it has not been added.
  public func code(of string: String) -> UInt32? { code(of: string.utf8.span) }

  /// The code of the text with these UTF-8 bytes; adds it if it is new.
  public mutating func code(adding text: Span<UInt8>) -> UInt32 {
    text.withUnsafeBytes { buffer in
      let text = TextBytes(buffer)
      let hash = text.hash
      let place = found(text, hash: hash)
      return place.code ?? insert(text, hash: hash, slot: place.slot)
    }
  }

  /// The code of the text with these UTF-8 bytes, which is added if it is new and sound; `nil` if it
  /// is neither known nor sound.
  public mutating func code(
    adding text: Span<UInt8>, where isSound: () -> Bool
  ) -> UInt32? {
    text.withUnsafeBytes { buffer in
      let text = TextBytes(buffer)
      let hash = text.hash
      let place = found(text, hash: hash)
      if let code = place.code { return code }
      return isSound() ? insert(text, hash: hash, slot: place.slot) : nil
    }
  }

  /// The code of `string`; adds it if it is new.
  public mutating func code(adding string: String) -> UInt32 { code(adding: string.utf8.span) }
}

// The hash table.
extension StringDictionary {
  private struct Place {
    let slot: Int
    /// `nil` where the slot is the empty one in which the text belongs.
    let code: UInt32?
  }

  @inline(__always)
  private func found(_ text: TextBytes, hash: UInt32) -> Place {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var index = Int(hash) & mask
      while slots[index] != 0 {
        if UInt32(truncatingIfNeeded: slots[index] &>> 32) == hash {
          let code = UInt32(truncatingIfNeeded: slots[index]) &- 1
          if holds(text, at: Int(code)) { return Place(slot: index, code: code) }
        }
        index = (index &+ 1) & mask
      }
      return Place(slot: index, code: nil)
    }
  }

  @inline(__always)
  private func holds(_ text: TextBytes, at code: Int) -> Bool {
    let (start, end) = (offsets[code], offsets[code &+ 1])
    guard end &- start == text.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      TextBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) == text
    }
  }

  /// Precondition: the text is not there yet, and `slot` is where it belongs.
  @inline(never)
  private mutating func insert(_ text: TextBytes, hash: UInt32, slot: Int) -> UInt32 {
    let code = UInt32(count)
    slots[slot] = UInt64(hash) << 32 | UInt64(code + 1)
    bytes.append(upTo: text.count) { room in
      UnsafeMutableRawBufferPointer(room).copyMemory(from: text.buffer)
      return text.count
    }
    offsets.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let old = slots
    let mask = old.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for entry in old where entry != 0 {
      var index = Int(entry >> 32) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = entry
    }
  }
}
