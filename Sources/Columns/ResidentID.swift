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
  public enum Fault: Error, Hashable {
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
  public var birthDate: CalendarDate? { Self.birthDate(in: Array(text.utf8).span) }

  /// `male` if character 17 is odd, else `female`; `nil` if the number is not valid.
  public var sex: String? { Self.isMale(in: Array(text.utf8).span).map { $0 ? "male" : "female" } }

  /// As `birthDate`, from UTF-8 bytes.
  public static func birthDate(in bytes: Span<UInt8>) -> CalendarDate? {
    parts(in: bytes)?.birthDate
  }

  /// Whether `sex` is `male`, from UTF-8 bytes; `nil` if the number is not valid.
  public static func isMale(in bytes: Span<UInt8>) -> Bool? { parts(in: bytes)?.isMale }

  /// As `fault`, from UTF-8 bytes.
  public static func fault(in bytes: Span<UInt8>) -> Fault? {
    do throws(Fault) {
      _ = try examined(bytes)
      return nil
    } catch {
      return error
    }
  }
}
