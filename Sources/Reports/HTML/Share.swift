/// Part of a whole as SVG and CSS write it: `12.34%`.
enum Share {
  /// Rounded down to a hundredth of a percent, so that parts never add up to more than the whole.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let (quotient, rest) = (part / whole, part % whole)
    let hundredths = quotient * 10_000 + Int(Int128(rest) * 10_000 / Int128(whole))
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
  }
}
