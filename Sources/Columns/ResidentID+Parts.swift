extension ResidentID {
  /// What a valid number says of its holder.
  public struct Parts: Sendable, Hashable {
    /// Characters 7 to 14.
    public let birthDate: CalendarDate
    /// Whether character 17 is odd.
    public let isMale: Bool
  }

  /// Date of birth and sex in one look, from UTF-8 bytes; `nil` if the number is not valid.
  ///
  /// As `birthDate(in:)` and `isMale(in:)`, which look twice.
  public static func parts(in bytes: Span<UInt8>) -> Parts? {
    guard bytes.count == length else { return nil }
    var sum = 0
    var highest: UInt8 = 0
    for index in 0..<length - 1 {
      // Whatever is no digit is more than nine, counted from nought.
      let digit = bytes[index] &- 0x30
      highest = max(highest, digit)
      sum = (sum &+ Int(digit)) &* 2
    }
    let last = bytes[length - 1]
    let check = last | 0x20 == UInt8(ascii: "x") ? 10 : last &- 0x30
    guard highest <= 9, check <= 10, check < 10 || last | 0x20 == UInt8(ascii: "x"),
      Int(check) == (12 - sum % 11) % 11
    else { return nil }
    func pair(_ index: Int) -> Int {
      Int(bytes[index] &- 0x30) * 10 + Int(bytes[index + 1] &- 0x30)
    }
    guard
      let birthDate = CalendarDate(
        year: pair(6) * 100 + pair(8), month: pair(10), day: pair(12))
    else { return nil }
    return Parts(birthDate: birthDate, isMale: bytes[16] & 1 == 1)
  }
}
