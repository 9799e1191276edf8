import Columns

/// What the values of one synthetic member have in common, so that they agree.
struct SampledMember {
  /// 1 for the first member of a file.
  let ordinal: Int
  let birthDate: CalendarDate
  let isMale: Bool
  /// 1 for the first element of the list being made; 0 outside lists.
  var position = 0

  /// Three in four are of working age, most in its middle; the others are from 14 to 80.
  init(ordinal: Int, asOf: CalendarDate, _ random: inout RandomSource) {
    self.ordinal = ordinal
    let age =
      random.oneIn(4)
      ? random.within(14...80) : random.within(18...42) + random.within(0...24)
    let born = asOf.adding(years: -age)?.adding(days: -random.below(365))
    birthDate = born ?? .earliest
    isMale = random.oneIn(2)
  }

  /// A valid number of GB 11643 that belongs to nobody: its area code, from 110300 up, names no
  /// district or county. The numbers of the first 4.85 million members differ.
  var residentID: String {
    let (area, serial) = (ordinal / 500 % 9_700 + 110_300, ordinal % 500 * 2 + (isMale ? 1 : 0))
    let (year, month, day) = birthDate.components
    var number = area
    for (part, size) in [(year, 10_000), (month, 100), (day, 100), (serial, 1_000)] {
      number = number * size + part
    }
    return "\(number)" + ResidentID.checkCharacter(after: number)
  }
}

extension ResidentID {
  /// The check character of the first seventeen digits (ISO 7064, MOD 11-2).
  fileprivate static func checkCharacter(after digits: Int) -> String {
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
