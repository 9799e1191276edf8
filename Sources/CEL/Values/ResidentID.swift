public import Columns

/// A resident identity number of GB 11643-1999: 17 digits and a check character.
///
/// Any text can be looked at as one; `isValid` says whether it is. Numbers of the old form (15
/// digits, GB 11643-1989: two-digit year, no check character, withdrawn from use in 2013) are
/// never valid.
public struct ResidentID: Hashable, Sendable {
  public let text: String

  /// Keeps `text` as written; a final `x` counts as `X`.
  public init(_ text: String) { self.text = text }

  /// 18 characters, the right check character, and a date of birth that exists.
  public var isValid: Bool { digits != nil && birthDate != nil }

  /// Characters 7 to 14; `nil` if the number is malformed or there is no such day.
  public var birthDate: CalendarDate? {
    guard let digits else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
  }

  /// `male` if character 17 is odd, else `female`; `nil` if the number is malformed.
  public var sex: String? {
    digits.map { $0[16] % 2 == 1 ? "male" : "female" }
  }

  /// The 17 digits, if the check character (ISO 7064, MOD 11-2) fits them.
  private var digits: [Int]? {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 else { return nil }
    let digits = bytes.prefix(17).map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let check: Int
    switch bytes[17] {
    case UInt8(ascii: "X"), UInt8(ascii: "x"): check = 10
    case let byte: check = Int(byte) - 0x30
    }
    guard check == Self.check(digits) else { return nil }
    return digits
  }

  private static func check(_ digits: [Int]) -> Int {
    // The weight of a place is 2^(its distance from the check character) mod 11.
    let sum = digits.reduce(0) { ($0 + $1) * 2 % 11 }
    return (12 - sum) % 11
  }
}
