import Columns

extension FieldParsing {
  /// Year, month and day, in this order, in one of the forms of the table above.
  @inline(__always)
  static func date(_ text: Span<UInt8>) throws(FieldFault) -> CalendarDate {
    let dash = UInt8(ascii: "-")
    guard text.count == 10, text[4] == dash, text[7] == dash,
      let year = number(text, 0, 4), let month = number(text, 5, 7), let day = number(text, 8, 10)
    else { return try otherDate(text) }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  @inline(never)
  private static func otherDate(_ text: Span<UInt8>) throws(FieldFault) -> CalendarDate {
    var parts = DateParts(text)
    let first = parts.digits(text, atMost: 8)
    if first.count == 8, parts.isAtEnd {
      return try day(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    guard first.count > 0, let separator = parts.separator(text) else { throw .badDate }
    let month = parts.digits(text, atMost: 2)
    guard month.count > 0, parts.separator(text) == separator.next else { throw .badDate }
    let last = parts.digits(text, atMost: 4)
    guard last.count > 0, separator != .year || parts.separator(text) == .day, parts.isAtEnd
    else { throw .badDate }
    // 24-5-1 and 5/1/2024: which is the year, which the month?
    guard first.count == 4, last.count <= 2 else { throw .ambiguousDate }
    return try day(first.value, month.value, last.value)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(FieldFault) -> CalendarDate
  {
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for index in start..<end {
      let digit = digit(text[index])
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}

/// What stands between the parts of a date.
private enum DateSeparator {
  case dash, slash, dot, year, month, day

  /// The separator after the month, given the one after the year.
  var next: DateSeparator { self == .year ? .month : self }
}

/// Walks over digits and separators.
private struct DateParts {
  private var index = 0
  private let end: Int

  init(_ text: Span<UInt8>) { end = text.count }

  var isAtEnd: Bool { index == end }

  mutating func digits(_ text: Span<UInt8>, atMost limit: Int) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while index < end, count < limit, FieldParsing.digit(text[index]) <= 9 {
      value = value * 10 + Int(FieldParsing.digit(text[index]))
      count += 1
      index += 1
    }
    return (value, count)
  }

  mutating func separator(_ text: Span<UInt8>) -> DateSeparator? {
    guard index < end else { return nil }
    let ascii: DateSeparator? =
      switch text[index] {
      case UInt8(ascii: "-"): .dash
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "."): .dot
      default: nil
      }
    if ascii != nil {
      index += 1
      return ascii
    }
    guard index + 3 <= end else { return nil }
    defer { index += 3 }
    return switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE5, 0xB9, 0xB4): .year  // 年
    case (0xE6, 0x9C, 0x88): .month  // 月
    case (0xE6, 0x97, 0xA5): .day  // 日
    default: nil
    }
  }
}
