/// Bracketed classes: `[a-z]`, `[^\d_]`, `[[:alpha:]]`.
extension RegexParser {
  /// At `[`.
  mutating func parseClass() throws(RegexFault) -> CharacterClass {
    position += 1
    let isNegated = skip("^")
    var set = ScalarSet()
    var isFirst = true
    while isFirst || !isNext("]") {
      guard next != nil else { throw .missingBracket }
      if let named = try parseClassInClass() {
        set.formUnion(named)
      } else {
        set.insert(try parseClassRange())
      }
      isFirst = false
    }
    position += 1
    return CharacterClass(set, isNegated: isNegated)
  }

  /// `[:alpha:]`, or an escape that stands for a class.
  private mutating func parseClassInClass() throws(RegexFault) -> ScalarSet? {
    if isNext("\\") { return try parseNamedClass()?.set }
    guard isNext("[:") else { return nil }
    let start = position
    position += 2
    let isNegated = skip("^")
    let nameStart = position
    while let scalar = next, CharacterClass.alphanumeric.contains(scalar) { position += 1 }
    let name = String(String.UnicodeScalarView(pattern[nameStart..<position]))
    guard skip(":]") else {
      // No such name follows: `[` and `:` stand for themselves.
      position = start
      return nil
    }
    guard let set = CharacterClass.posix(name) else { throw .unknownClass(text(from: start)) }
    return isNegated ? set.inverted.set : set.set
  }

  private mutating func parseClassRange() throws(RegexFault) -> ClosedRange<UInt32> {
    let start = position
    let low = try parseClassScalar()
    guard isNext("-"), position + 1 < pattern.count, pattern[position + 1] != "]" else {
      return low.value...low.value
    }
    position += 1
    let high = try parseClassScalar()
    guard low <= high else { throw .invalidRange(text(from: start)) }
    return low.value...high.value
  }

  private mutating func parseClassScalar() throws(RegexFault) -> Unicode.Scalar {
    guard let scalar = next else { throw .missingBracket }
    if scalar == "\\" { return try parseEscapedScalar() }
    position += 1
    return scalar
  }
}
