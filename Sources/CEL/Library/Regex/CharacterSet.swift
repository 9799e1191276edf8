/// A set of code points: ranges, categories, and what is left when they are taken away.
struct CharacterSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [Category] = []
  /// Sets within the brackets that are negated themselves: `[\D\s]`.
  var nested: [CharacterSet] = []
  var isNegated = false
  var ignoresCase = false

  enum Category: Sendable {
    /// The first letters of general categories: `L`, `Lu`, `Nd`.
    case general(String)
    case han
  }

  init(ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    self.ranges = ranges
    self.isNegated = isNegated
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = holds(scalar)
    if !found, ignoresCase {
      found = scalar.caseVariants.contains { holds($0) }
    }
    return found != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
      || categories.contains { $0.contains(scalar) }
      || nested.contains { $0.contains(scalar) }
  }

  static let digit = CharacterSet(ranges: [0x30...0x39])
  static let word = CharacterSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let space = CharacterSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
  static let any = CharacterSet(ranges: [0...0x10FFFF])
  static let anyButNewline = CharacterSet(ranges: [0x0A...0x0A], isNegated: true)

  var negated: CharacterSet {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }

  /// The set of a POSIX class name: `[[:alpha:]]`.
  static func posix(_ name: String) -> CharacterSet? {
    switch name {
    case "alnum": CharacterSet(ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A])
    case "alpha": CharacterSet(ranges: [0x41...0x5A, 0x61...0x7A])
    case "ascii": CharacterSet(ranges: [0...0x7F])
    case "blank": CharacterSet(ranges: [0x09...0x09, 0x20...0x20])
    case "cntrl": CharacterSet(ranges: [0...0x1F, 0x7F...0x7F])
    case "digit": digit
    case "graph": CharacterSet(ranges: [0x21...0x7E])
    case "lower": CharacterSet(ranges: [0x61...0x7A])
    case "print": CharacterSet(ranges: [0x20...0x7E])
    case "punct":
      CharacterSet(ranges: [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": CharacterSet(ranges: [0x09...0x0D, 0x20...0x20])
    case "upper": CharacterSet(ranges: [0x41...0x5A])
    case "word": word
    case "xdigit": CharacterSet(ranges: [0x30...0x39, 0x41...0x46, 0x61...0x66])
    default: nil
    }
  }

  /// The set of `\p{name}`: a general category, or the script `Han`.
  static func category(_ name: String) -> CharacterSet? {
    var set = CharacterSet(ranges: [])
    if name == "Han" {
      set.categories = [.han]
    } else if Category.generalNames.contains(name) {
      set.categories = [.general(name)]
    } else {
      return nil
    }
    return set
  }
}

extension CharacterSet.Category {
  static let generalNames: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C",
    "Cc", "Cf", "Co", "Cs",
  ]

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .general(let name): scalar.properties.generalCategory.abbreviation.hasPrefix(name)
    case .han:
      switch scalar.value {
      case 0x2E80...0x2FD5, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xF900...0xFAD9, 0x16FE2...0x16FF1, 0x20000...0x323AF:
        true
      default: false
      }
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var abbreviation: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: ""
    }
  }
}

extension Unicode.Scalar {
  /// The other case of this character, where that is one character.
  fileprivate var caseVariants: [Unicode.Scalar] {
    [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
      mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
  }
}
