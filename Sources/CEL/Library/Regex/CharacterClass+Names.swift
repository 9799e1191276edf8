/// The classes that have names.
extension CharacterClass {
  static let any = CharacterClass(ScalarSet(ranges: [0...ScalarSet.lastScalar]))
  static let notNewline = ascii(["\n"..."\n"]).inverted
  static let digit = ascii(["0"..."9"])
  static let space = ascii(["\t"..."\n", "\u{C}"..."\r", " "..." "])
  static let word = ascii(["0"..."9", "A"..."Z", "_"..."_", "a"..."z"])
  static let alphanumeric = ascii(["0"..."9", "A"..."Z", "a"..."z"])

  private static func ascii(_ ranges: [ClosedRange<Unicode.Scalar>]) -> CharacterClass {
    CharacterClass(ScalarSet(ranges: ranges.map { $0.lowerBound.value...$0.upperBound.value }))
  }

  /// `\d`, `\s`, `\w` and their opposites, by letter: ASCII only, as in RE2.
  static func perl(_ letter: Unicode.Scalar) -> CharacterClass? {
    switch letter {
    case "d": digit
    case "D": digit.inverted
    case "s": space
    case "S": space.inverted
    case "w": word
    case "W": word.inverted
    default: nil
    }
  }

  /// `[:name:]`: ASCII only.
  static func posix(_ name: String) -> CharacterClass? {
    switch name {
    case "alnum": alphanumeric
    case "alpha": ascii(["A"..."Z", "a"..."z"])
    case "ascii": ascii(["\0"..."\u{7F}"])
    case "blank": ascii(["\t"..."\t", " "..." "])
    case "cntrl": ascii(["\0"..."\u{1F}", "\u{7F}"..."\u{7F}"])
    case "digit": digit
    case "graph": ascii(["!"..."~"])
    case "lower": ascii(["a"..."z"])
    case "print": ascii([" "..."~"])
    case "punct": ascii(["!"..."/", ":"..."@", "["..."`", "{"..."~"])
    case "space": ascii(["\t"..."\r", " "..." "])
    case "upper": ascii(["A"..."Z"])
    case "word": word
    case "xdigit": ascii(["0"..."9", "A"..."F", "a"..."f"])
    default: nil
    }
  }

  /// `\p{name}`: a general category (`Lu`, or `L` for all letters), a script of `ScriptTable`, or
  /// `Any`.
  static func unicode(_ name: String) -> CharacterClass? {
    if name == "Any" { return any }
    if let ranges = ScriptTable.ranges[name] { return CharacterClass(ScalarSet(ranges: ranges)) }
    return Set<Unicode.GeneralCategory>(named: name).map {
      CharacterClass(ScalarSet(categories: $0))
    }
  }
}
