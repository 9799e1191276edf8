extension ResidentID {
  /// What a valid number says of its holder.
  public struct Parts: Sendable, Hashable {
    /// Characters 7 to 14.
    public let birthDate: CalendarDate
    /// Whether character 17 is odd.
    public let isMale: Bool
  }

  /// Date of birth and sex in one look, from UTF-8 bytes; `nil` if the number is not valid.
  public static func parts(in bytes: Span<UInt8>) -> Parts? { try? examined(bytes) }

  /// What the number says, or the first thing wrong with it.
  @inline(__always)
  static func examined(_ bytes: Span<UInt8>) throws(Fault) -> Parts {
    guard bytes.count == length else { throw .form }
    let digits =
      bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self)
      &- SIMD16(repeating: 0x30)
    let last = Int(bytes[16] &- 0x30)
    guard digits.max() <= 9, last <= 9, let check = checkValue(bytes[17]) else { throw .form }
    guard
      let birthDate = birthDate(
        bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 6, as: UInt64.self))
    else { throw .birthDate }
    let sum = (SIMD16<UInt16>(truncatingIfNeeded: digits) &* weights).wrappedSum()
    guard check == (12 - (Int(sum) + last * 2) % 11) % 11 else { throw .checkCharacter }
    return Parts(birthDate: birthDate, isMale: last & 1 == 1)
  }

  /// The weight of a place is 2^(its distance from the check character) mod 11; that of the
  /// seventeenth is 2.
  private static let weights = SIMD16<UInt16>(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4)

  private static func checkValue(_ byte: UInt8) -> Int? {
    if byte | 0x20 == UInt8(ascii: "x") { return 10 }
    let value = byte &- 0x30
    return value <= 9 ? Int(value) : nil
  }

  /// The day that eight digits stand for, YYYYMMDD in memory.
  @inline(__always)
  private static func birthDate(_ text: UInt64) -> CalendarDate? {
    let digits = UInt64(littleEndian: text) &- 0x3030_3030_3030_3030
    // In every other byte, a digit and the one behind it as one number.
    let pairs = digits &* 10 &+ digits &>> 8
    func pair(_ index: UInt64) -> Int {
      Int(truncatingIfNeeded: pairs &>> (16 &* index) & 0xFF)
    }
    return CalendarDate(year: pair(0) &* 100 &+ pair(1), month: pair(2), day: pair(3))
  }
}
