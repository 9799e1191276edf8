/// An exact decimal number: `coefficient × 10^-scale`, at most 38 significant digits.
///
/// Nothing here rounds unless asked to: an operation whose exact result does not fit returns `nil`,
/// and the caller makes an error of it. Equality and order are by value (`3000 == 3000.00`), and
/// the stored form is always the shortest, so equal values are equal bit for bit.
public struct Decimal: Hashable, Sendable {
  /// All digits, with the sign; not divisible by ten unless `scale` is 0.
  public let coefficient: Int128
  /// How many of the digits stand behind the point, 0 to `maxScale`.
  public let scale: Int

  /// The most digits that may stand behind the point.
  public static let maxScale = 38
  /// Written without a point, as is every whole number.
  public static let zero = Decimal(0)

  /// Exact, with scale 0.
  public init(_ value: Int) { self.init(reduced: Int128(value), scale: 0) }
  /// Exact, with scale 0.
  public init(_ value: Int64) { self.init(reduced: Int128(value), scale: 0) }

  /// `coefficient × 10^-scale`, reduced; `nil` if it needs more than `maxScale` places.
  public init?(coefficient: Int128, scale: Int) {
    guard scale >= 0 else { return nil }
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    guard scale <= Self.maxScale else { return nil }
    self.init(reduced: coefficient, scale: scale)
  }

  /// `coefficient × 10^-scale`, reduced. Precondition: `scale` is 0 to `maxScale`.
  public init(_ coefficient: Int64, scale: Int) {
    precondition((0...Self.maxScale).contains(scale))
    var (coefficient, scale) = (coefficient, scale)
    // Cheaper here than in 128 bits: money mostly ends in `.00`.
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    self.init(reduced: Int128(coefficient), scale: scale)
  }

  private init(reduced coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Whether the value is below zero; zero is not.
  public var isNegative: Bool { coefficient < 0 }

  /// The value as an integer, or `nil` if it has a fraction or is out of range.
  public var exactInt: Int64? { scale == 0 ? Int64(exactly: coefficient) : nil }

  /// `10^exponent`, or `nil` beyond what an `Int128` holds (38).
  static func power(_ exponent: Int) -> Int128? {
    guard (0...38).contains(exponent) else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The coefficient of this value written with `places` digits behind the point.
  func coefficient(at places: Int) -> Int128? {
    guard let factor = Self.power(places - scale) else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
