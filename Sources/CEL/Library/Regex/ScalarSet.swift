/// A set of code points: ranges, and whole general categories of Unicode.
struct ScalarSet: Hashable, Sendable {
  /// In order of the lower bound once `normalized`.
  var ranges: [ClosedRange<UInt32>] = []
  var categories: Set<Unicode.GeneralCategory> = []

  static let lastScalar: UInt32 = 0x10_FFFF

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    categories.formUnion(other.categories)
  }

  /// The same set with ranges in order, apart from each other.
  var normalized: ScalarSet {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return ScalarSet(ranges: merged, categories: categories)
  }

  /// All other code points. Precondition: the set holds ranges or categories, not both.
  var complement: ScalarSet {
    precondition(ranges.isEmpty || categories.isEmpty, "mixed sets are negated when matched")
    guard categories.isEmpty else { return ScalarSet(categories: categories.complement) }
    var rest: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in normalized.ranges {
      if range.lowerBound > start { rest.append(start...(range.lowerBound - 1)) }
      start = range.upperBound + 1
    }
    if start <= Self.lastScalar { rest.append(start...Self.lastScalar) }
    return ScalarSet(ranges: rest)
  }

  /// Precondition: the set is `normalized`.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    if low < ranges.count, ranges[low].lowerBound <= scalar.value { return true }
    return !categories.isEmpty && categories.contains(scalar.properties.generalCategory)
  }
}

extension Set<Unicode.GeneralCategory> {
  /// Those whose two-letter name begins with `prefix`; `nil` if there are none.
  init?(named prefix: String) {
    let named = Self.names.filter {
      (1...2).contains(prefix.utf8.count) && $0.key.hasPrefix(prefix)
    }
    guard !named.isEmpty else { return nil }
    self.init(named.values)
  }

  fileprivate var complement: Self { Set(Self.names.values).subtracting(self) }

  private static let names: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
    "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark,
    "Mc": .spacingMark, "Me": .enclosingMark, "Nd": .decimalNumber,
    "Nl": .letterNumber, "No": .otherNumber, "Pc": .connectorPunctuation,
    "Pd": .dashPunctuation, "Ps": .openPunctuation, "Pe": .closePunctuation,
    "Pi": .initialPunctuation, "Pf": .finalPunctuation, "Po": .otherPunctuation,
    "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
    "So": .otherSymbol, "Zs": .spaceSeparator, "Zl": .lineSeparator,
    "Zp": .paragraphSeparator, "Cc": .control, "Cf": .format, "Cs": .surrogate,
    "Co": .privateUse, "Cn": .unassigned,
  ]
}
