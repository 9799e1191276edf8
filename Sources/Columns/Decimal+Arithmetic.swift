/// What happens to a digit that is exactly half way.
public enum DecimalRounding: String, Sendable {
  /// To the even neighbour (IEEE 754, accounting): 0.125 at two places is 0.12.
  case halfEven = "half-even"
  /// Away from zero: 0.125 at two places is 0.13.
  case halfUp = "half-up"
}

extension Decimal: Comparable {
  /// Whether `a` is less by value; exact, also where the scales differ too much to be made equal.
  public static func < (a: Decimal, b: Decimal) -> Bool {
    let places = max(a.scale, b.scale)
    if let left = a.coefficient(at: places), let right = b.coefficient(at: places) {
      return left < right
    }
    // One of the two is too large to be written with that many places: compare whole parts first.
    let (left, right) = (a.wholeAndFraction, b.wholeAndFraction)
    guard left.whole == right.whole else { return left.whole < right.whole }
    return left.fraction < right.fraction
  }

  /// Truncated whole part, and the fraction as digits at `maxScale - 1` places (same sign).
  private var wholeAndFraction: (whole: Int128, fraction: Int128) {
    guard scale > 0, let unit = Self.power(scale) else { return (coefficient, 0) }
    let (whole, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    // `rest < 10^scale <= 10^38`, so written at 38 places it still fits in an Int128 (1.7e38).
    let padding = Self.power(Self.maxScale - scale) ?? 1
    return (whole, rest * padding)
  }
}

extension Decimal {
  /// The exact sum, or `nil` on overflow.
  public func adding(_ other: Decimal) -> Decimal? {
    let places = max(scale, other.scale)
    guard let a = coefficient(at: places), let b = other.coefficient(at: places)
    else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : Decimal(coefficient: sum, scale: places)
  }

  /// The exact difference, or `nil` on overflow.
  public func subtracting(_ other: Decimal) -> Decimal? {
    other.negated.flatMap(adding)
  }

  /// The exact product, or `nil` on overflow.
  public func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Decimal(coefficient: product, scale: scale + other.scale)
  }

  /// The value with the other sign, or `nil` on overflow (the one coefficient without a
  /// counterpart).
  public var negated: Decimal? {
    let (result, overflow) = Int128(0).subtractingReportingOverflow(coefficient)
    return overflow ? nil : Decimal(coefficient: result, scale: scale)
  }

  /// The quotient rounded to `places` digits behind the point; `nil` on division by zero, on
  /// overflow, or for a negative or too large `places`.
  public func divided(
    by divisor: Decimal, places: Int, rounding: DecimalRounding = .halfEven
  ) -> Decimal? {
    guard divisor.coefficient != 0, (0...Self.maxScale).contains(places) else { return nil }
    // a·10^-s / b·10^-t at p places is a·10^(p+t-s) / b, rounded.
    let shift = places + divisor.scale - scale
    var numerator = coefficient
    var denominator = divisor.coefficient
    guard let factor = Self.power(abs(shift)) else { return nil }
    let overflow: Bool
    if shift >= 0 {
      (numerator, overflow) = numerator.multipliedReportingOverflow(by: factor)
    } else {
      (denominator, overflow) = denominator.multipliedReportingOverflow(by: factor)
    }
    guard !overflow, let quotient = Self.rounded(numerator, by: denominator, rounding)
    else { return nil }
    return Decimal(coefficient: quotient, scale: places)
  }

  /// This value with at most `places` digits behind the point; `nil` for a negative `places`.
  public func rounded(places: Int, rounding: DecimalRounding = .halfEven) -> Decimal? {
    guard places >= 0 else { return nil }
    guard scale > places, let unit = Self.power(scale - places) else { return self }
    return Self.rounded(coefficient, by: unit, rounding)
      .flatMap { Decimal(coefficient: $0, scale: places) }
  }

  private static func rounded(
    _ numerator: Int128, by denominator: Int128, _ rounding: DecimalRounding
  ) -> Int128? {
    let (division, overflow) = numerator.dividedReportingOverflow(by: denominator)
    guard !overflow else { return nil }
    let rest = (numerator % denominator).magnitude
    let size = denominator.magnitude
    // Twice the rest against the divisor, without doubling: it may not fit.
    let other = size - rest
    let awayFromZero: Bool
    switch (rest, other) {
    case _ where rest < other: awayFromZero = false
    case _ where rest > other: awayFromZero = true
    default: awayFromZero = rounding == .halfUp || division % 2 != 0
    }
    guard awayFromZero, rest != 0 else { return division }
    return (numerator < 0) == (denominator < 0) ? division + 1 : division - 1
  }
}
