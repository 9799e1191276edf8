/// A resident identity number of GB 11643-1999: six digits of the registration area, eight of the
/// date of birth, three of a serial number, and a check character.
///
/// Any text can be looked at as one; `fault` says what keeps it from being valid. Numbers of the old
/// form (15 digits, GB 11643-1989: two-digit year, no check character, withdrawn from use in 2013)
/// are never valid.
public struct ResidentID: Hashable, Sendable {
  /// Characters of a number, all ASCII.
  public static let length = 18

  /// What is wrong with a text that should be a number.
  public enum Fault: Hashable, Sendable {
    /// Not 17 digits and a digit or `X`.
    case form
    /// Characters 7 to 14 are no day of the calendar.
    case birthDate
    /// The check character (ISO 7064, MOD 11-2) does not fit the digits.
    case checkCharacter
  }

  /// As it was written, valid or not.
  public let text: String

  /// Keeps `text` as written; a final `x` counts as `X`.
  public init(_ text: String) { self.text = text }

  /// Whether form, date of birth and check character all hold; says nothing about whether it was
  /// issued.
  public var isValid: Bool { fault == nil }

  /// The first thing wrong with the number; `nil` if it is valid.
  public var fault: Fault? { Self.fault(in: Array(text.utf8).span) }

  /// The date of birth; `nil` if the number is not valid.
  public var birthDate: CalendarDate? { isValid ? Self.birthDate(Array(text.utf8).span) : nil }

  /// `male` if character 17 is odd, else `female`; `nil` if the number is not valid.
  public var sex: String? {
    isValid ? (Array(text.utf8)[16] % 2 == 1 ? "male" : "female") : nil
  }

  /// As `birthDate`, from UTF-8 bytes.
  public static func birthDate(in bytes: Span<UInt8>) -> CalendarDate? {
    fault(in: bytes) == nil ? birthDate(bytes) : nil
  }

  /// Whether `sex` is `male`, from UTF-8 bytes; `nil` if the number is not valid.
  public static func isMale(in bytes: Span<UInt8>) -> Bool? {
    fault(in: bytes) == nil ? bytes[16] % 2 == 1 : nil
  }

  /// As `fault`, from UTF-8 bytes.
  public static func fault(in bytes: Span<UInt8>) -> Fault? {
    guard bytes.count == length else { return .form }
    let last = Int(bytes[length - 2] &- 0x30)
    let digits =
      bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self)
      &- SIMD16(repeating: 0x30)
    guard digits.max() <= 9, last <= 9, let check = checkValue(bytes[length - 1]) else {
      return .form
    }
    guard birthDate(bytes) != nil else { return .birthDate }
    let sum = (SIMD16<UInt16>(truncatingIfNeeded: digits) &* weights).wrappedSum()
    return check == (12 - (Int(sum) + last * 2) % 11) % 11 ? nil : .checkCharacter
  }

  /// The weight of a place is 2^(its distance from the check character) mod 11; that of the
  /// seventeenth is 2.
  private static let weights = SIMD16<UInt16>(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4)

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }

  private static func checkValue(_ byte: UInt8) -> Int? {
    byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x") ? 10 : digit(byte)
  }

  /// Precondition: the number has its form.
  private static func birthDate(_ bytes: Span<UInt8>) -> CalendarDate? {
    func pair(_ index: Int) -> Int {
      (Int(bytes[index]) - 0x30) * 10 + Int(bytes[index + 1]) - 0x30
    }
    return CalendarDate(year: pair(6) * 100 + pair(8), month: pair(10), day: pair(12))
  }
}
