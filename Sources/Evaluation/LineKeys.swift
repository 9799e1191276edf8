import CEL

/// What each line is decided on, as one number: two bits for the truth of every condition and
/// whatever else has a say. Lines with the same number have the same answer.
struct LineKeys {
  /// Truths in one word.
  static let perWord = 32

  /// Words a line.
  let width: Int
  private(set) var words: [UInt64]

  init(inputCount: Int, lineCount: Int) {
    width = max(1, (inputCount + Self.perWord - 1) / Self.perWord)
    words = Array(repeating: 0, count: width * lineCount)
  }

  /// Sets what no line has yet: input number `input`, in every line.
  mutating func set(_ input: Int, _ truths: [TruthColumn.Code]) {
    let (offset, shift) = (input / Self.perWord, UInt64(input % Self.perWord * 2))
    let width = width
    truths.withUnsafeBufferPointer { truths in
      words.withUnsafeMutableBufferPointer { words in
        precondition(words.count == truths.count * width)
        if width == 1 {
          for line in truths.indices { words[line] |= UInt64(truths[line]) &<< shift }
        } else {
          for line in truths.indices {
            words[line * width + offset] |= UInt64(truths[line]) &<< shift
          }
        }
      }
    }
  }

  /// Sets an input of one line.
  mutating func set(_ input: Int, _ truth: TruthColumn.Code, line: Int) {
    words[line * width + input / Self.perWord] |=
      UInt64(truth) << UInt64(input % Self.perWord * 2)
  }

  /// An input of one line.
  func truth(_ input: Int, line: Int) -> TruthColumn.Code {
    let word = words[line * width + input / Self.perWord]
    return TruthColumn.Code(truncatingIfNeeded: word >> UInt64(input % Self.perWord * 2)) & 3
  }

  /// The whole key of a line, for keys of several words.
  func key(line: Int) -> ArraySlice<UInt64> { words[line * width..<(line + 1) * width] }
}

/// Remembers the answers to keys. A small direct-mapped table in front of a dictionary finds most
/// by one comparison.
struct LineAnswers {
  private struct Slot {
    var key: UInt64 = 0
    var code = UInt32.max
  }

  private var slots = Array(repeating: Slot(), count: 1 << slotBits)
  private var longKeys: [ArraySlice<UInt64>: UInt32] = [:]
  private var shortKeys: [UInt64: UInt32] = [:]
  private static let slotBits = 8

  /// The code of a line's answer; `answer` is asked for keys not met before.
  @inline(__always)
  mutating func code(
    _ keys: borrowing LineKeys, line: Int, _ answer: () -> UInt32
  ) -> UInt32 {
    guard keys.width == 1 else { return longCode(keys.key(line: line), answer) }
    let key = keys.words[line]
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.slotBits))
    if slots[slot].key == key, slots[slot].code != .max { return slots[slot].code }
    let code = shortCode(key, answer)
    slots[slot] = Slot(key: key, code: code)
    return code
  }

  @inline(never)
  private mutating func shortCode(_ key: UInt64, _ answer: () -> UInt32) -> UInt32 {
    if let code = shortKeys[key] { return code }
    let code = answer()
    shortKeys[key] = code
    return code
  }

  @inline(never)
  private mutating func longCode(_ key: ArraySlice<UInt64>, _ answer: () -> UInt32) -> UInt32 {
    if let code = longKeys[key] { return code }
    let code = answer()
    longKeys[key] = code
    return code
  }
}
