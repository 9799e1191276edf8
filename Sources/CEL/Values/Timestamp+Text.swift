import Columns

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with as many groups of three digits of a second as needed.
  public var description: String {
    guard let (date, second) = local(offset: 0) else { return "" }
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))\(fraction)Z"
  }

  private var fraction: String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(Int(nanoseconds), 9)
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
  }

  /// Reads RFC 3339: `2009-02-13T23:31:30.5+08:00`; `nil` for any other form, a day or time that
  /// does not exist, or a point outside years 1 to 9999 in UTC.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 64,
      let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11..<13], below: 24),
      let minute = Self.number(bytes[14..<16], below: 60),
      let second = Self.number(bytes[17..<19], below: 60)
    else { return nil }
    var rest = bytes[19...]
    guard let nanoseconds = Self.takeFraction(&rest), let offset = Self.offset(rest)
    else { return nil }
    let seconds = Int64(date.daysSinceEpoch) * Self.secondsOfDay
    self.init(
      seconds: seconds + Int64(hour * 3600 + minute * 60 + second) - offset,
      nanoseconds: nanoseconds)
  }

  private static func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Int32? {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    var value: Int32 = 0
    for index in 0..<9 {
      value =
        value * 10 + (index < digits.count ? Int32(digits[digits.startIndex + index]) - 48 : 0)
    }
    return value
  }

  /// Seconds ahead of UTC: `Z`, `+08:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
    if bytes.count == 1, bytes.first == UInt8(ascii: "Z") || bytes.first == UInt8(ascii: "z") {
      return 0
    }
    return FixedOffset.seconds(bytes, signRequired: true)
  }

  static func number(_ bytes: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard !bytes.isEmpty else { return nil }
    var result = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte), result < 1_000_000 else { return nil }
      result = result * 10 + Int(byte) - 0x30
    }
    return result < limit ? result : nil
  }
}

/// Clock offsets as written: `+08:00`, `-02:30`, and without a sign `02:00`.
enum FixedOffset {
  static func seconds(_ bytes: ArraySlice<UInt8>, signRequired: Bool) -> Int64? {
    var rest = bytes
    let sign = rest.first
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    if isSigned { rest = rest.dropFirst() }
    guard isSigned || !signRequired, rest.count == 5 else { return nil }
    let start = rest.startIndex
    guard rest[start + 2] == UInt8(ascii: ":"),
      let hours = Timestamp.number(rest[start..<start + 2], below: 24),
      let minutes = Timestamp.number(rest[(start + 3)...], below: 60)
    else { return nil }
    let total = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -total : total
  }
}

/// `number` in decimal with at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
