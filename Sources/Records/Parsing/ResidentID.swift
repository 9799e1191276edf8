import Columns

/// The form of a Chinese resident identity number: GB 11643-1999.
///
/// Six digits of the registration area, eight of the date of birth, three of a serial number, and
/// a check character by ISO 7064 MOD 11-2.
enum ResidentID {
  static let length = 18
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432".utf8)

  /// Throws what is wrong with the number, if anything. `x` counts as `X`.
  static func check(_ text: Span<UInt8>) throws(FieldFault) {
    guard text.count == length else { throw .badResidentID }
    var sum = 0
    for index in 0..<17 {
      let digit = FieldParsing.digit(text[index])
      guard digit <= 9 else { throw .badResidentID }
      sum += Int(digit) * weights[index]
    }
    let last = upper(text[17])
    guard FieldParsing.digit(last) <= 9 || last == UInt8(ascii: "X") else { throw .badResidentID }
    guard birthDateExists(text) else { throw .residentIDDate }
    guard last == checkCharacters[sum % 11] else { throw .residentIDCheckDigit }
  }

  /// The check character as the standard writes it.
  static func upper(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "x") ? UInt8(ascii: "X") : byte
  }

  private static func birthDateExists(_ text: Span<UInt8>) -> Bool {
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(FieldParsing.digit(text[$1])) }
    }
    return CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
  }
}
