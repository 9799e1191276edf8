/// A class of a pattern, ready to be asked about code points.
struct CharacterClass: Hashable, Sendable {
  let set: ScalarSet
  private let isNegated: Bool
  /// Whether each ASCII code point is in the class: the answer for most texts in one step.
  private let ascii: UInt128

  init(_ set: ScalarSet, isNegated: Bool = false) {
    let set = set.normalized
    self.set = set
    self.isNegated = isNegated
    ascii = (0..<128).reduce(0) { bits, code in
      set.contains(Unicode.Scalar(UInt8(code))) == isNegated ? bits : bits | 1 << UInt128(code)
    }
  }

  /// The class of all other code points.
  var inverted: CharacterClass { CharacterClass(set.complement) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return ascii >> UInt128(scalar.value) & 1 == 1 }
    return set.contains(scalar) != isNegated
  }

  /// Whether the class has the code point or one that differs from it only in case.
  func contains(_ scalar: Unicode.Scalar, folded: Unicode.Scalar) -> Bool {
    let variants = [scalar, folded, folded.simpleUppercase]
    return variants.contains { set.contains($0) } != isNegated
  }
}

extension Unicode.Scalar {
  /// What is equal for code points that differ only in case (Unicode's simple case folding, which
  /// maps one code point to one).
  var simpleCaseFolded: Unicode.Scalar {
    if value < 128 {
      return ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
    }
    // The Turkish dotted and dotless letters fold to nothing else.
    guard value != 0x130, value != 0x131, properties.changesWhenCaseMapped else { return self }
    let upper = simpleUppercase
    return Self.single(upper.properties.lowercaseMapping) ?? upper
  }

  fileprivate var simpleUppercase: Unicode.Scalar {
    Self.single(properties.uppercaseMapping) ?? self
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
}
