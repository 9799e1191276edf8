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
    let serial = ordinal % 500 * 2 + (isMale ? 1 : 0)
    return ResidentID(
      area: ordinal / 500 % 9_700 + 110_300, birthDate: birthDate, serial: serial
    ).text
  }
}
