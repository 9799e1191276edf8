import Columns

/// The search for keys that are in a log more than once.
struct DuplicateSearch {
  private let log: KeyLog
  private let limits: SearchLimits
  private var result = DuplicateKeys()

  init(_ log: KeyLog, _ limits: SearchLimits) {
    self.log = log
    self.limits = limits
  }

  consuming func run() throws(FileFailure) -> DuplicateKeys {
    let parts = UInt64(1 + (log.count - 1) / limits.keys)
    for part in 0..<parts { try search(part, of: parts) }
    return result
  }

  /// Searches the keys whose hash falls into one of equal parts.
  private mutating func search(_ part: UInt64, of parts: UInt64) throws(FileFailure) {
    var bits = 1 << 12
    while bits < limits.bits, bits < 16 * log.count / Int(parts) { bits *= 2 }
    var seen = BitFilter(bits)
    var suspects = BitFilter(bits)
    var suspected = 0
    try log.forEach { key, _ in
      let hash = KeyHash(key)
      guard hash.part(of: parts) == part, !seen.insert(hash) else { return }
      suspected += 1
      _ = suspects.insert(hash)
    }
    guard suspected > 0 else { return }
    // A suspect is met again, and so is the key for which it is one.
    let slices = UInt64(1 + 2 * suspected / limits.counted)
    for slice in 0..<slices {
      var counts = KeyCounts()
      try log.forEach { key, line in
        let hash = KeyHash(key)
        guard hash.part(of: parts) == part, suspects.contains(hash),
          hash.slice(of: slices) == slice
        else { return }
        counts.add(key, line)
      }
      counts.report(to: &result)
    }
  }
}

/// A hash of a key, of which the filter, the parts and the slices each use bits of their own.
struct KeyHash {
  let value: UInt64

  /// Eight bytes at a time, multiplied and folded.
  @inline(__always)
  init(_ key: UnsafeRawBufferPointer) {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= key.count {
      hash = Self.mixed(hash ^ key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < key.count {
      tail = tail << 8 | UInt64(key[index])
      index += 1
    }
    value = Self.mixed(Self.mixed(hash ^ tail))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  @inline(__always)
  func part(of parts: UInt64) -> UInt64 { (value >> 32) &* parts >> 32 }

  @inline(__always)
  func slice(of slices: UInt64) -> UInt64 {
    ((value &* 0x9E37_79B9_7F4A_7C15) >> 32) &* slices >> 32
  }
}

/// A set of hashes that may claim to have what it has not, but never the other way round.
struct BitFilter {
  private var words: [UInt64]
  private let mask: Int

  /// - Parameter bits: a power of two, at least 64.
  init(_ bits: Int) {
    words = Array(repeating: 0, count: bits / 64)
    mask = words.count - 1
  }

  /// Whether the hash was new.
  @inline(__always)
  mutating func insert(_ hash: KeyHash) -> Bool {
    let (word, bit) = place(hash)
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }

  @inline(__always)
  func contains(_ hash: KeyHash) -> Bool {
    let (word, bit) = place(hash)
    return words[word] & bit != 0
  }

  @inline(__always)
  private func place(_ hash: KeyHash) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash.value >> 6) & mask, 1 << (hash.value & 63))
  }
}

/// How often each of some keys is there, and where first.
private struct KeyCounts {
  private var dictionary = StringDictionary()
  private var counts: [Int] = []
  private var lines: [[Int]] = []

  mutating func add(_ key: UnsafeRawBufferPointer, _ line: Int) {
    let code = Int(dictionary.code(adding: key.bindMemory(to: UInt8.self).span))
    if code == counts.count {
      counts.append(0)
      lines.append([])
    }
    counts[code] += 1
    if counts[code] <= DuplicateKeys.shownLines { lines[code].append(line) }
  }

  /// Adds what is there more than once to `result`.
  func report(to result: inout DuplicateKeys) {
    for (code, count) in counts.enumerated() where count > 1 {
      result.keys += 1
      result.members += count - 1
      let isEarly =
        result.first.count < DuplicateKeys.shownKeys
        || lines[code][0] < result.first[result.first.count - 1].lines[0]
      guard isEarly else { continue }
      result.first.append(
        .init(key: dictionary[UInt32(code)], lines: lines[code], count: count))
      result.first.sort { $0.lines[0] < $1.lines[0] }
      if result.first.count > DuplicateKeys.shownKeys { result.first.removeLast() }
    }
  }
}
