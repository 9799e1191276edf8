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

  /// The whole key of a line; `nil` for keys of several words.
  @inline(__always)
  func key(line: Int) -> UInt64? { width == 1 ? words[line] : nil }
}

/// The codes of answers by key: a small direct-mapped table, in which a key can be forgotten.
struct LineAnswers {
  private struct Slot {
    var key: UInt64 = 0
    var code = UInt32.max
  }

  private var slots = Array(repeating: Slot(), count: 1 << slotBits)
  private static let slotBits = 8

  /// The code of a key's answer; `answer` is asked where it is not remembered.
  @inline(__always)
  mutating func code(_ key: UInt64, _ answer: (UInt64) -> UInt32) -> UInt32 {
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.slotBits))
    if slots[slot].key == key, slots[slot].code != .max { return slots[slot].code }
    let code = answer(key)
    slots[slot] = Slot(key: key, code: code)
    return code
  }
}
