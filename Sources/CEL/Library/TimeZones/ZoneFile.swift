/// A compiled zone file: TZif, RFC 9636. Version 1 has 32-bit times; later ones repeat them with
/// 64 bits and end in a rule for all later times.
struct ZoneFile {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The rules the file holds; `nil` if it is malformed.
  mutating func read() -> TimeZoneRules? {
    guard let first = readHeader() else { return nil }
    guard first.version > 0 else { return readBlock(first, timeSize: 4, hasFooter: false) }
    guard skip(first.size(timeSize: 4)), let second = readHeader() else { return nil }
    return readBlock(second, timeSize: 8, hasFooter: true)
  }

  private struct Header {
    /// 0 for version 1, else the digit's character.
    var version: UInt8
    var universalFlags, standardFlags, leapSeconds, transitions, types, characters: Int

    /// Bytes of the data block that follows.
    func size(timeSize: Int) -> Int {
      transitions * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4)
        + standardFlags + universalFlags
    }
  }

  private mutating func readHeader() -> Header? {
    guard bytes.count - position >= 44, bytes[position...].starts(with: "TZif".utf8)
    else { return nil }
    let version = bytes[position + 4]
    position += 20
    let counts = (0..<6).map { _ in Int(readInteger(size: 4)) }
    // No count can exceed the file; without this, adding them up might overflow.
    guard counts.allSatisfy({ (0...bytes.count).contains($0) }) else { return nil }
    return Header(
      version: version, universalFlags: counts[0], standardFlags: counts[1],
      leapSeconds: counts[2], transitions: counts[3], types: counts[4], characters: counts[5])
  }

  private mutating func readBlock(
    _ header: Header, timeSize: Int, hasFooter: Bool
  ) -> TimeZoneRules? {
    let end = position + header.size(timeSize: timeSize)
    guard end <= bytes.count, header.types > 0 else { return nil }
    let times = (0..<header.transitions).map { _ in readInteger(size: timeSize) }
    let indices = bytes[position..<position + header.transitions].map { Int($0) }
    position += header.transitions
    let offsets = (0..<header.types).map { _ in readOffset() }
    position = end
    guard indices.allSatisfy({ $0 < offsets.count }), times == times.sorted() else { return nil }
    return TimeZoneRules(
      transitions: zip(times, indices).map { ($0, offsets[$1]) }, firstOffset: offsets[0],
      lasting: hasFooter ? readFooter() : nil)
  }

  /// Offset, whether daylight saving, index of the name: only the first matters here.
  private mutating func readOffset() -> Int {
    let offset = Int(readInteger(size: 4))
    position += 2
    return offset
  }

  /// A rule between two line feeds; empty if there is none.
  private func readFooter() -> DaylightRule? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return nil }
    let rule = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return DaylightRule(String(decoding: rule, as: UTF8.self))
  }

  private mutating func skip(_ count: Int) -> Bool {
    position += count
    return position <= bytes.count
  }

  /// A signed big-endian integer of 4 or 8 bytes. Precondition: they are there.
  private mutating func readInteger(size: Int) -> Int64 {
    let value = bytes[position..<position + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    position += size
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }
}
