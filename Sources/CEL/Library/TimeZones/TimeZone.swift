/// The clock changes of one zone, from a compiled file (RFC 8536, "TZif"), version 2 or later.
struct TimeZone: Sendable {
  /// When the offset changes, in seconds since 1970, and what it is from then on.
  private var transitions: [(time: Int64, offset: Int64)] = []
  private var initialOffset: Int64 = 0
  /// What holds after the last transition.
  private var rule: ZoneRule?

  /// `nil` for anything that is not such a file.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    // The first block repeats the data in 32 bits for old readers.
    guard let old = reader.header(), reader.skip(old.length(timeSize: 4)),
      let header = reader.header(), header.length(timeSize: 8) <= reader.remaining
    else { return nil }
    guard let times = reader.integers(header.times, size: 8),
      let kinds = reader.integers(header.times, size: 1),
      let types = reader.types(header.types)
    else { return nil }
    initialOffset = types.first ?? 0
    for (time, kind) in zip(times, kinds) {
      guard types.indices.contains(Int(kind)) else { return nil }
      transitions.append((time, types[Int(kind)]))
    }
    _ = reader.skip(header.characters + header.leaps * 12 + header.standards + header.universals)
    rule = reader.footer().flatMap(ZoneRule.init)
  }

  func offset(at time: Int64) -> Int64 {
    guard let last = transitions.last else { return rule?.offset(at: time) ?? initialOffset }
    if time >= last.time { return rule?.offset(at: time) ?? last.offset }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : transitions[low - 1].offset
  }
}

/// Reads big-endian integers, never beyond the end.
private struct ByteReader {
  let bytes: [UInt8]
  var position = 0

  struct Header {
    var universals: Int
    var standards: Int
    var leaps: Int
    var times: Int
    var types: Int
    var characters: Int

    func length(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standards
        + universals
    }
  }

  var remaining: Int { bytes.count - position }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= remaining else { return false }
    position += count
    return true
  }

  mutating func integer(size: Int) -> Int64? {
    guard size <= remaining else { return nil }
    var value: UInt64 = 0
    for byte in bytes[position..<position + size] { value = value << 8 | UInt64(byte) }
    position += size
    let shift = UInt64(64 - size * 8)
    return size == 1 ? Int64(value) : Int64(bitPattern: value << shift) >> Int64(shift)
  }

  mutating func integers(_ count: Int, size: Int) -> [Int64]? {
    guard count * size <= remaining else { return nil }
    return (0..<count).compactMap { _ in integer(size: size) }
  }

  mutating func header() -> Header? {
    guard bytes[position...].starts(with: "TZif".utf8), skip(20),
      let counts = integers(6, size: 4)?.map({ Int($0) }),
      counts.allSatisfy({ (0...65_536).contains($0) })
    else { return nil }
    return Header(
      universals: counts[0], standards: counts[1], leaps: counts[2], times: counts[3],
      types: counts[4], characters: counts[5])
  }

  /// The offsets of the local time types.
  mutating func types(_ count: Int) -> [Int64]? {
    var offsets: [Int64] = []
    for _ in 0..<count {
      guard let offset = integer(size: 4), skip(2) else { return nil }
      offsets.append(offset)
    }
    return offsets
  }

  /// The rule between two line ends.
  mutating func footer() -> String? {
    guard skip(1), bytes[position - 1] == UInt8(ascii: "\n"),
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }
}
