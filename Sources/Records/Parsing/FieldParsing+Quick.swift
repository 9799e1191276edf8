import Columns

/// Values in their usual form, told from eight bytes at a time; `nil` for any other form.
extension FieldParsing {
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// Whether every byte of `digits`, an ASCII text from which the digits' high bits were taken, is
  /// at most 9.
  @inline(__always)
  private static func areDigits(_ digits: UInt64) -> Bool {
    ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0
  }

  /// One to eight digits.
  @inline(__always)
  static func quickInt(_ text: ShortText) -> Int64? {
    guard text.count <= 8, text.isAmidSource else { return nil }
    return number(text.head ^ zeros &<< text.freeBits)
  }

  /// The number whose digits stand in the highest bytes, behind zeros.
  ///
  /// Method: neighbours are joined to numbers of two, four and eight digits, as in Lemire, "Number
  /// Parsing at a Gigabyte per Second" (2021), section 7.
  @inline(__always)
  private static func number(_ digits: UInt64) -> Int64? {
    guard areDigits(digits) else { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    let pairMask: UInt64 = 0x0000_00FF_0000_00FF
    let high = (pairs & pairMask) &* 0x000F_4240_0000_0064
    let low = (pairs &>> 16 & pairMask) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: (high &+ low) &>> 32)
  }

  /// `2024-05-01`.
  @inline(__always)
  static func quickDate(_ text: ShortText) -> CalendarDate? {
    guard let (first, second) = text.tenBytes else { return nil }
    // Year and month with what is around them, in the order of the bytes: YYYY-MM-, then DD.
    let front = first ^ 0x2D30_302D_3030_3030
    let day = UInt64(second ^ 0x3030)
    guard front & 0xFF00_00FF_0000_0000 == 0, areDigits(front), areDigits(day) else { return nil }
    return CalendarDate(
      year: digit(front, 0) &* 1_000 &+ digit(front, 1) &* 100 &+ digit(front, 2) &* 10
        &+ digit(front, 3),
      month: digit(front, 5) &* 10 &+ digit(front, 6), day: digit(day, 0) &* 10 &+ digit(day, 1))
  }

  @inline(__always)
  private static func digit(_ digits: UInt64, _ place: UInt64) -> Int {
    Int(truncatingIfNeeded: digits &>> (8 &* place) & 0xFF)
  }

  /// One to eight digits, or of as many bytes some digits, a point, and more digits.
  @inline(__always)
  static func quickDecimal(_ text: ShortText) -> Decimal? {
    if let whole = quickInt(text) { return Decimal(whole) }
    guard let word = text.word else { return nil }
    // The point leaves the word, and what stands before it takes its place.
    let points = exactMatches(word ^ 0x2E2E_2E2E_2E2E_2E2E)
    guard points != 0, points & (points &- 1) == 0 else { return nil }
    let bits = UInt64(truncatingIfNeeded: points.trailingZeroBitCount &- 7)
    let places = text.count &- 1 &- Int(truncatingIfNeeded: bits &>> 3)
    guard bits > 0, places > 0 else { return nil }
    let before = word & ((1 &<< bits) &- 1)
    let after = (word &>> bits) &>> 8
    let free = text.freeBits &+ 8
    guard let value = number(((before | after &<< bits) ^ zeros) &<< free) else { return nil }
    return Decimal(value, scale: places)
  }

  /// The high bit of every byte that is zero, and of no other.
  @inline(__always)
  private static func exactMatches(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}
