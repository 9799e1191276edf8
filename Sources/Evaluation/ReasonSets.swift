/// For each row, a set of reasons, as bits over a programme's numbered reasons.
struct ReasonSets: Sendable {
  private let wordsPerRow: Int
  private var words: [UInt64]

  init(reasonCount: Int, rowCount: Int) {
    wordsPerRow = max(1, (reasonCount + 63) / 64)
    words = Array(repeating: 0, count: wordsPerRow * rowCount)
  }

  mutating func insert(_ reason: Int, row: Int) {
    words[row * wordsPerRow + reason >> 6] |= 1 << UInt64(reason & 63)
  }

  mutating func copy(from other: ReasonSets, row source: Int, to row: Int) {
    for word in 0..<wordsPerRow {
      words[row * wordsPerRow + word] = other.words[source * wordsPerRow + word]
    }
  }

  mutating func removeAll(row: Int) {
    for word in 0..<wordsPerRow { words[row * wordsPerRow + word] = 0 }
  }

  func count(row: Int) -> Int {
    (0..<wordsPerRow).reduce(0) { $0 + words[row * wordsPerRow + $1].nonzeroBitCount }
  }

  /// The words of a row's set, lowest reasons first; equal sets have equal words.
  func words(row: Int) -> ArraySlice<UInt64> {
    words[row * wordsPerRow..<(row + 1) * wordsPerRow]
  }

  /// The reasons of a row, ascending.
  func members(row: Int) -> [Int] {
    var result: [Int] = []
    for word in 0..<wordsPerRow {
      var bits = words[row * wordsPerRow + word]
      while bits != 0 {
        result.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return result
  }
}
