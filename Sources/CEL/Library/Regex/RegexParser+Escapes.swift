/// Escapes: `\d`, `\pL`, `\x{4E00}`, `\.`, `\b`.
extension RegexParser {
  /// At `\`, outside a class.
  mutating func parseEscape() throws(RegexFault) -> RegexNode? {
    // The end of a quotation that never began: nothing, as in RE2.
    if skip("\\E") { return nil }
    if let assertion = parseAssertion() { return .assertion(assertion) }
    if let set = try parseNamedClass() { return .set(set, ignoresCase: flags.ignoresCase) }
    return literal(try parseEscapedScalar())
  }

  private mutating func parseAssertion() -> RegexAssertion? {
    if skip("\\A") { return .textStart }
    if skip("\\z") { return .textEnd }
    if skip("\\b") { return .wordBoundary }
    if skip("\\B") { return .noWordBoundary }
    return nil
  }

  /// `\d` and its kind, `\pL`, `\p{Han}`, `\P{Lu}`, `\p{^Lu}`; `nil` for any other escape.
  mutating func parseNamedClass() throws(RegexFault) -> CharacterClass? {
    guard isNext("\\"), position + 1 < pattern.count else { return nil }
    let letter = pattern[position + 1]
    if let set = CharacterClass.perl(letter) {
      position += 2
      return set
    }
    guard letter == "p" || letter == "P" else { return nil }
    let start = position
    position += 2
    var isNegated = letter == "P"
    let name = try parsePropertyName(from: start, &isNegated)
    guard let set = CharacterClass.unicode(name) else { throw .unknownClass(text(from: start)) }
    return isNegated ? set.inverted : set
  }

  private mutating func parsePropertyName(
    from start: Int, _ isNegated: inout Bool
  ) throws(RegexFault) -> String {
    guard skip("{") else {
      guard let letter = next else { throw .unknownClass(text(from: start)) }
      position += 1
      return String(letter)
    }
    if skip("^") { isNegated.toggle() }
    let nameStart = position
    while let scalar = next, scalar != "}" { position += 1 }
    let name = String(String.UnicodeScalarView(pattern[nameStart..<position]))
    guard skip("}") else { throw .unknownClass(text(from: start)) }
    return name
  }

  /// At `\`: an escape that stands for one code point.
  mutating func parseEscapedScalar() throws(RegexFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = next else { throw .trailingBackslash }
    position += 1
    switch letter {
    case "a": return "\u{7}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return try parseHexadecimal(from: start)
    case "0"..."9": return try parseOctal(letter, from: start)
    case _ where letter.isASCII && !CharacterClass.alphanumeric.contains(letter): return letter
    default: throw .unknownEscape(text(from: start))
    }
  }

  /// After `\x`: two digits, or any number in braces.
  private mutating func parseHexadecimal(from start: Int) throws(RegexFault) -> Unicode.Scalar {
    let isBraced = skip("{")
    let digits = pattern[position...].prefix(isBraced ? 8 : 2).prefix {
      $0.properties.isASCIIHexDigit
    }
    position += digits.count
    let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    guard isBraced ? skip("}") : digits.count == 2, let scalar = value.flatMap(Unicode.Scalar.init)
    else { throw .unknownEscape(text(from: start)) }
    return scalar
  }

  /// After `\` and a digit: up to three octal digits; a lone `\1` to `\9` would be a
  /// backreference.
  private mutating func parseOctal(
    _ first: Unicode.Scalar, from start: Int
  ) throws(RegexFault) -> Unicode.Scalar {
    let more = pattern[position...].prefix(2).prefix { ("0"..."7").contains($0) }
    guard first == "0" || (first <= "7" && !more.isEmpty) else {
      throw .backreference(text(from: start))
    }
    position += more.count
    let value = more.reduce(first.value - 0x30) { $0 * 8 + $1.value - 0x30 }
    guard let scalar = Unicode.Scalar(value) else { throw .unknownEscape(text(from: start)) }
    return scalar
  }
}
