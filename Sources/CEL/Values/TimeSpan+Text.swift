extension TimeSpan: CustomStringConvertible {
  /// Seconds with as many decimals as needed: `1.5s`, `-90s`.
  public var description: String {
    let unit = UInt64(Timestamp.nanosecondsOfSecond)
    let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: unit)
    var text = (nanoseconds < 0 ? "-" : "") + String(seconds)
    if rest != 0 {
      var digits = padded(Int(rest), 9)
      while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "s"
  }

  /// Reads a sequence of numbers with units, as Go writes durations: `1h30m`, `-1.5s`, `2ms`, `0`.
  /// Units: `h m s ms us µs ns`. `nil` for any other form, or more than 292 years.
  public init?(_ text: String) {
    var rest = Array(text.utf8.prefix(257))[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count <= 256 else { return nil }
    var total: Int128 = 0
    if rest.elementsEqual("0".utf8) { rest = [] }
    while !rest.isEmpty {
      guard let part = Self.takePart(&rest) else { return nil }
      total += part
      guard total <= Int128(Int64.max) + 1 else { return nil }
    }
    guard let nanoseconds = Int64(exactly: negative ? -total : total) else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  /// One number and its unit, in nanoseconds; digits beyond a nanosecond are dropped.
  private static func takePart(_ rest: inout ArraySlice<UInt8>) -> Int128? {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let whole = rest.prefix(while: isDigit)
    rest = rest[whole.endIndex...]
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    let unit = rest.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
    rest = rest[unit.endIndex...]
    guard whole.count <= 20, whole.count + fraction.count > 0,
      let scale = nanoseconds(unit: String(decoding: unit, as: UTF8.self))
    else { return nil }
    var value = whole.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) } * scale
    var place = scale
    for digit in fraction.prefix(20) {
      place /= 10
      value += Int128(digit - 0x30) * place
    }
    return value
  }

  private static func nanoseconds(unit: String) -> Int128? {
    switch unit {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    case "us", "µs", "μs": 1_000
    case "ns": 1
    default: nil
    }
  }
}
