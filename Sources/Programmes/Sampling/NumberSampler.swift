import Columns
import Records

/// Numbers within the declared bounds: one in four at, just below or just above a constant that
/// conditions compare with, the others spread up to twice the largest of these, or up to 100 (10,000
/// with fractions) where there are none.
struct NumberSampler: ValueSampler {
  /// Digits behind the point; everything else counts in units of the last of them.
  private let places: Int
  private let bounds: ClosedRange<Int128>
  private let usual: ClosedRange<Int128>
  private let compared: [Int128]

  /// Whole numbers.
  init(min: Int64?, max: Int64?, compared: [Decimal]) {
    self.init(
      places: 0, bounds: Int128(min ?? .min)...Int128(Swift.max(min ?? .min, max ?? .max)),
      from: min.map { Int128($0) }, reach: 100, compared: compared)
  }

  /// Numbers with two places, or as many as the bounds have.
  init(min: Decimal?, max: Decimal?, compared: [Decimal]) {
    let places = [2, min?.scale ?? 0, max?.scale ?? 0].max() ?? 2
    let widest = Int128(Int64.max)
    let lower = min.map { $0.units(places: places) } ?? -widest
    let upper = max.map { $0.units(places: places) } ?? Swift.max(lower, widest)
    self.init(
      places: places, bounds: lower...Swift.max(lower, upper),
      from: min.map { $0.units(places: places) }, reach: Decimal(10_000).units(places: places),
      compared: compared)
  }

  private init(
    places: Int, bounds: ClosedRange<Int128>, from lower: Int128?, reach: Int128,
    compared: [Decimal]
  ) {
    self.places = places
    self.bounds = bounds
    self.compared = compared.map { $0.units(places: places) }
    let start = (lower ?? Swift.min(0, bounds.upperBound - reach)).clamped(to: bounds)
    // Numbers that count from a bound of many digits still vary within what an `Int` holds.
    let top = Swift.max(start + reach, 2 * (self.compared.max() ?? 0))
    let end = Swift.min(top, start + Int128(Int64.max >> 1)).clamped(to: bounds)
    usual = start...Swift.max(start, end)
  }

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    .number(text(of: units(&random)))
  }

  private func units(_ random: inout RandomSource) -> Int128 {
    if !compared.isEmpty, random.oneIn(4) {
      return (random.pick(compared) + Int128(random.within(-1...1))).clamped(to: bounds)
    }
    let width = Int(usual.upperBound - usual.lowerBound) + 1
    let units = usual.lowerBound + Int128(random.below(width))
    // Most sums are whole.
    guard places > 0, !random.oneIn(4) else { return units }
    let whole = units - units % Decimal(1).units(places: places)
    return usual.contains(whole) ? whole : units
  }

  private func text(of units: Int128) -> String {
    if places == 0 { return "\(Int64(clamping: units))" }
    return Decimal(coefficient: units, scale: places)?.description ?? "0"
  }
}

extension Decimal {
  /// The value in units of the last of `places` digits, rounded; kept to what doubles without harm.
  fileprivate func units(places: Int) -> Int128 {
    let limit = Int128.max >> 4
    guard let rounded = rounded(places: places) else { return isNegative ? -limit : limit }
    var units = rounded.coefficient
    for _ in rounded.scale..<places {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return isNegative ? -limit : limit }
      units = product
    }
    return units.clamped(to: -limit...limit)
  }
}

extension Int128 {
  fileprivate func clamped(to range: ClosedRange<Int128>) -> Int128 {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
