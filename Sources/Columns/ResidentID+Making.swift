extension ResidentID {
  /// A valid number, made up: with an area code that names no district it belongs to nobody.
  ///
  /// - Parameters:
  ///   - area: six digits.
  ///   - serial: three digits, odd for a man and even for a woman.
  public init(area: Int, birthDate: CalendarDate, serial: Int) {
    let (year, month, day) = birthDate.components
    var number = area
    for (part, size) in [(year, 10_000), (month, 100), (day, 100), (serial, 1_000)] {
      number = number * size + part
    }
    self.init("\(number)" + Self.checkCharacter(after: number))
  }

  /// The check character of the first seventeen digits (ISO 7064, MOD 11-2).
  private static func checkCharacter(after digits: Int) -> String {
    var (rest, weight, sum) = (digits, 2, 0)
    while rest > 0 {
      sum += rest % 10 * weight
      rest /= 10
      weight = weight * 2 % 11
    }
    let check = (12 - sum % 11) % 11
    return check == 10 ? "X" : "\(check)"
  }
}
