import Columns

/// Days around the as-of date: half within the two years before, others up to forty years back, one
/// in twenty in the year to come. Of a fact that conditions compare with a given day, one in four is
/// that day or a day beside it.
struct DateSampler: ValueSampler {
  private let asOf: CalendarDate
  private let bounds: ClosedRange<CalendarDate>
  private let compared: [CalendarDate]

  init(
    min: CalendarDate?, max: CalendarDate?, compared: [CalendarDate], asOf: CalendarDate
  ) {
    let first = min ?? .earliest
    bounds = first...Swift.max(first, max ?? .latest)
    self.compared = compared
    self.asOf = asOf
  }

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    let date = date(&random)
    return .text(min(max(date, bounds.lowerBound), bounds.upperBound).description)
  }

  private func date(_ random: inout RandomSource) -> CalendarDate {
    if !compared.isEmpty, random.oneIn(4) {
      let date = random.pick(compared)
      return date.adding(days: random.within(-1...1)) ?? date
    }
    let days =
      switch random.below(20) {
      case 0: random.within(1...365)
      case 1...10: random.within(-730...0)
      case 11...17: random.within(-3_650...0)
      default: random.within(-14_600...0)
      }
    return asOf.adding(days: days) ?? asOf
  }
}
