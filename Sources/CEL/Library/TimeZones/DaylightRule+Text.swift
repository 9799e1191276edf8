extension DaylightRule {
  /// Reads `std offset [dst [offset] , start [/time] , end [/time]]`; `nil` for any other text. A
  /// daylight-saving time must say when it begins and ends.
  init?(_ text: String) {
    var reader = Reader(rest: Array(text.utf8.prefix(200))[...])
    guard reader.takeName(), let west = reader.takeTime(hours: 24) else { return nil }
    standardOffset = -west
    guard !reader.rest.isEmpty else {
      daylight = nil
      return
    }
    guard reader.takeName() else { return nil }
    var offset = standardOffset + 3_600
    if !reader.isNext(",") {
      guard let west = reader.takeTime(hours: 24) else { return nil }
      offset = -west
    }
    guard let start = reader.takeChange(), let end = reader.takeChange(), reader.rest.isEmpty
    else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    func isNext(_ scalar: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: scalar) }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard isNext(scalar) else { return false }
      rest = rest.dropFirst()
      return true
    }

    /// `CEST` or `<+08>`; the name itself is of no use here.
    mutating func takeName() -> Bool {
      let isQuoted = take("<")
      let name = rest.prefix { byte in
        let scalar = Unicode.Scalar(byte)
        return CharacterClass.alphanumeric.contains(scalar) && (isQuoted || byte > 0x39)
          || isQuoted && (scalar == "+" || scalar == "-")
      }
      rest = rest[name.endIndex...]
      return !name.isEmpty && (!isQuoted || take(">"))
    }

    mutating func takeNumber(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest[digits.endIndex...]
      guard (1...3).contains(digits.count) else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return range.contains(number) ? number : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func takeTime(hours limit: Int) -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = takeNumber(0...limit) else { return nil }
      var seconds = hours * 3_600
      for unit in [60, 1] where take(":") {
        guard let count = takeNumber(0...59) else { return nil }
        seconds += count * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0/2`; at two o'clock unless it says otherwise.
    mutating func takeChange() -> Change? {
      guard take(","), let day = takeDay() else { return nil }
      guard take("/") else { return Change(day: day, second: 7_200) }
      return takeTime(hours: 167).map { Change(day: day, second: $0) }
    }

    private mutating func takeDay() -> Day? {
      if take("J") { return takeNumber(1...365).map { .julian($0) } }
      guard take("M") else { return takeNumber(0...365).map { .ordinal($0) } }
      guard let month = takeNumber(1...12), take("."), let week = takeNumber(1...5), take("."),
        let weekday = takeNumber(0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
  }
}
