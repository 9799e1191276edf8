/// Which rows of a column hold a value. A column without a mask is present throughout.
public struct ValidityMask: Sendable, Hashable {
  /// Bit `row % 64` of word `row / 64` is set when the row is present; bits past `count` are zero.
  public private(set) var words: [UInt64]
  /// How many rows, missing ones counted.
  public private(set) var count: Int

  /// Of no rows, to be appended to.
  public init() {
    words = []
    count = 0
  }

  /// A mask of `count` rows that are all present or all missing.
  public init(repeating present: Bool, count: Int) {
    self.count = count
    words = Array(repeating: present ? .max : 0, count: (count + 63) / 64)
    if present, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// A mask of `count` rows, present but for those listed.
  public init(count: Int, missing rows: [Int]) {
    self.init(repeating: true, count: count)
    var words = words.mutableSpan
    for row in rows { words[row >> 6] &= ~(1 << UInt64(row & 63)) }
  }

  /// Whether the row is present. Precondition: `row` is 0 or more and below `count`.
  public subscript(row: Int) -> Bool {
    get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
    set {
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  /// Adds a row behind the last.
  public mutating func append(_ present: Bool) {
    if count & 63 == 0 { words.append(0) }
    count += 1
    if present { self[count - 1] = true }
  }

  /// How many rows hold a value.
  public var presentCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
