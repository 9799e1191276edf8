/// Keeps text that came from a file from becoming a formula in a spreadsheet.
///
/// A cell that starts with `=`, `+`, `-`, `@` (their full-width forms too), a tab or a line break can
/// make a spreadsheet program compute, or call out, when a CSV file is opened. As OWASP advises,
/// such a cell gets an apostrophe in front, which the program does not show, and quotes around it.
/// Plain numbers with a sign, such as `-5` or `+0.50`, are no formulas and stay as they are.
public enum FormulaGuard {
  /// What stands in front of such a cell.
  public static let mark = UInt8(ascii: "'")

  /// Whether the cell that starts at `start`, and ends with `bytes`, needs the mark. A look at one
  /// byte for nearly every cell.
  @inlinable
  public static func isRisk(_ bytes: [UInt8], from start: Int) -> Bool {
    guard start < bytes.count else { return false }
    switch bytes[start] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: "\n"):
      return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(bytes[(start + 1)...])
    // The lead byte of ＝ ＋ － ＠.
    case 0xEF: return isWideSign(bytes[start...])
    default: return false
    }
  }

  /// Digits, and perhaps a point and digits.
  @usableFromInline
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { FieldParsing.digit($0) <= 9 } }
  }

  @usableFromInline
  static func isWideSign(_ text: ArraySlice<UInt8>) -> Bool {
    ["＝", "＋", "－", "＠"].contains { text.starts(with: $0.utf8) }
  }
}
