import Columns

/// A zone's clock changes year after year, as POSIX writes them: `CST6CDT,M3.2.0,M11.1.0`.
struct ZoneRule: Sendable {
  private let standard: Int64
  private let summer: Summer?

  private struct Summer: Sendable {
    var offset: Int64
    var start: Change
    var end: Change
  }

  /// A day of the year and a second of that day's clock.
  fileprivate struct Change: Sendable {
    var day: Day
    var second: Int64
  }

  fileprivate enum Day: Sendable {
    /// `Mm.w.d`: the w-th (5: last) weekday d of month m; Sunday is 0.
    case weekday(month: Int, week: Int, weekday: Int)
    /// `Jn`: day 1 to 365, 29 February never counted.
    case julian(Int)
    /// `n`: day 0 to 365.
    case zeroBased(Int)
  }

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard Self.takeName(&rest), let standard = Self.takeTime(&rest) else { return nil }
    // POSIX counts west of Greenwich.
    self.standard = -standard
    guard !rest.isEmpty else {
      summer = nil
      return
    }
    guard Self.takeName(&rest) else { return nil }
    var offset = -standard + 3_600
    if rest.first != UInt8(ascii: ",") {
      guard let written = Self.takeTime(&rest) else { return nil }
      offset = -written
    }
    guard let start = Self.takeChange(&rest), let end = Self.takeChange(&rest), rest.isEmpty
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  func offset(at time: Int64) -> Int64 {
    guard let summer,
      let year = CalendarDate(
        daysSinceEpoch: Int((time + standard).flooredQuotient(by: Timestamp.secondsOfDay)))?.year
    else { return standard }
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    // South of the equator summer runs over the new year.
    let isSummer = start < end ? (start..<end).contains(time) : !(end..<start).contains(time)
    return isSummer ? summer.offset : standard
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let name = rest.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    rest = rest.dropFirst(name.count)
    return name.count >= 3
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...5).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard let hours = takeNumber(&rest) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let part = takeNumber(&rest) else { return nil }
      seconds += part * unit
    }
    return Int64(isNegative ? -seconds : seconds)
  }

  private static func takeChange(_ rest: inout ArraySlice<UInt8>) -> Change? {
    guard rest.first == UInt8(ascii: ",") else { return nil }
    rest = rest.dropFirst()
    guard let day = takeDay(&rest) else { return nil }
    guard rest.first == UInt8(ascii: "/") else { return Change(day: day, second: 7_200) }
    rest = rest.dropFirst()
    return takeTime(&rest).map { Change(day: day, second: $0) }
  }

  private static func takeDay(_ rest: inout ArraySlice<UInt8>) -> Day? {
    switch rest.first {
    case UInt8(ascii: "M"):
      rest = rest.dropFirst()
      guard let month = takeNumber(&rest), rest.popFirst() == UInt8(ascii: "."),
        let week = takeNumber(&rest), rest.popFirst() == UInt8(ascii: "."),
        let weekday = takeNumber(&rest), (1...12).contains(month), (1...5).contains(week),
        (0...6).contains(weekday)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    case UInt8(ascii: "J"):
      rest = rest.dropFirst()
      return takeNumber(&rest).map(Day.julian)
    default: return takeNumber(&rest).map(Day.zeroBased)
    }
  }
}

extension ZoneRule.Change {
  /// When the change comes in `year`, in seconds since 1970 as the local clock shows them.
  fileprivate func seconds(in year: Int) -> Int64 {
    Int64(day.daysSinceEpoch(in: year)) * Timestamp.secondsOfDay + second
  }
}

extension ZoneRule.Day {
  fileprivate func daysSinceEpoch(in year: Int) -> Int {
    let newYear = Int((CalendarDate(year: year, month: 1, day: 1) ?? .earliest).daysSinceEpoch)
    switch self {
    case .zeroBased(let day): return newYear + day
    case .julian(let day):
      return newYear + day - 1 + (day >= 60 && CalendarDate.isLeap(year: year) ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      let first = CalendarDate(year: year, month: month, day: 1) ?? .earliest
      // 1970-01-01 was a Thursday.
      let firstWeekday = ((Int(first.daysSinceEpoch) + 4) % 7 + 7) % 7
      var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      if day >= CalendarDate.daysIn(month: month, year: year) { day -= 7 }
      return Int(first.daysSinceEpoch) + day
    }
  }
}
