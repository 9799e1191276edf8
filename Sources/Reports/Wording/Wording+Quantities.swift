import Columns
import Diagnostics

extension Wording {
  /// A sum of money: `3,000.00 元`, `CNY 3,000.00`.
  static func money(_ amount: Decimal, currency: String) -> LocalizedText {
    money(digits: grouped(amount.formatted(minimumPlaces: 2)), currency: currency)
  }

  /// A sum within a sentence, where whole sums go without their zeros: `3,000 元`, `CNY 3,000`.
  static func shortMoney(_ amount: Decimal, currency: String) -> LocalizedText {
    let places = amount.exactInt == nil ? 2 : 0
    return money(digits: grouped(amount.formatted(minimumPlaces: places)), currency: currency)
  }

  private static func money(digits: String, currency: String) -> LocalizedText {
    let zh = currency == renminbi ? "\(digits) 元" : "\(digits) \(currency)"
    return LocalizedText(zh: zh, en: "\(currency) \(digits)")
  }

  /// ISO 4217 of the currency that Chinese text calls 元.
  static let renminbi = "CNY"

  /// Plain digits with a comma between groups of three: `1,234,567.50`.
  static func grouped(_ digits: String) -> String {
    let unsigned = digits.utf8.drop { $0 == UInt8(ascii: "-") }
    let whole = unsigned.prefix { $0 != UInt8(ascii: ".") }
    guard whole.count > 3 else { return digits }
    var result = digits.hasPrefix("-") ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result += "," }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result + String(Substring(unsigned.dropFirst(whole.count)))
  }

  /// A day: `2024年5月1日`, `1 May 2024`.
  static func date(_ date: CalendarDate) -> LocalizedText {
    let (year, month, day) = date.components
    return LocalizedText(
      zh: "\(year)年\(month)月\(day)日", en: "\(day) \(monthNames[month - 1]) \(year)")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func bool(_ value: Bool) -> LocalizedText {
    value ? LocalizedText(zh: "是", en: "yes") : LocalizedText(zh: "否", en: "no")
  }

  /// A number of things: `3 项条件`, `1 condition`, `3 conditions`.
  static func count(_ count: Int, zh: String, en: String, plural: String? = nil) -> LocalizedText {
    let digits = grouped(String(count))
    return LocalizedText(
      zh: "\(digits) \(zh)", en: "\(digits) \(count == 1 ? en : plural ?? en + "s")")
  }

  /// A number and its unit: `18 周岁`, `18 years`.
  static func quantity(_ digits: String, unit: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "\(digits) \(unit.zh)",
      en: "\(digits) \(digits == "1" ? singular(unit.en) : unit.en)")
  }

  /// `years` as it stands after 1.
  private static func singular(_ unit: String) -> String {
    let regular = ["years", "months", "days", "hours"]
    return regular.contains(unit) ? String(unit.dropLast()) : unit
  }

  /// Several texts as one enumeration: `甲、乙、丙`, `a, b, c`.
  static func list(_ items: [LocalizedText]) -> LocalizedText {
    items.joined(zh: "、", en: ", ")
  }

  /// Alternatives: `甲、乙或丙`, `a, b or c`.
  static func alternatives(_ items: [LocalizedText]) -> LocalizedText {
    guard let last = items.last, items.count > 1 else { return list(items) }
    let others = list(Array(items.dropLast()))
    return LocalizedText(
      zh: others.zh + chineseGlue("或", last.zh), en: "\(others.en) or \(last.en)")
  }

  /// Chinese texts put together, with a space where a Chinese character meets a digit or a Latin
  /// letter, as well-set Chinese has it.
  static func chineseGlue(_ parts: String...) -> String {
    var result = ""
    for part in parts { glue(part, to: &result) }
    return result
  }

  /// Puts one more Chinese text to others.
  static func glue(_ part: String, to text: inout String) {
    if let left = text.unicodeScalars.last, let right = part.unicodeScalars.first,
      isHan(left) && (isLatin(right) || right == "-") || isLatin(left) && isHan(right)
    {
      text += " "
    }
    text += part
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
