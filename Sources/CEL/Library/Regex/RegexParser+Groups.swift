/// What may follow `(`: `?:`, `?P<name>`, `?<name>`, `?i-s:`, `?i)`.
extension RegexParser {
  /// At `?` after `(`. Returns whether a group's content follows; `(?i)` has none.
  mutating func parseGroupHead() throws(RegexFault) -> Bool {
    let start = position - 1
    for head: StaticString in ["?=", "?!", "?<=", "?<!"] where skip(head) {
      throw .lookaround(text(from: start))
    }
    if skip("?P<") || skip("?<") {
      try parseGroupName(from: start)
      return true
    }
    position += 1
    return try parseFlags(from: start)
  }

  private mutating func parseGroupName(from start: Int) throws(RegexFault) {
    let nameStart = position
    while let scalar = next, CharacterClass.word.contains(scalar) { position += 1 }
    let name = String(String.UnicodeScalarView(pattern[nameStart..<position]))
    guard !name.isEmpty, skip(">") else {
      position += 1
      throw .invalidGroup(text(from: start))
    }
    guard groupNames.insert(name).inserted else { throw .repeatedGroupName(name) }
  }

  /// `i`, `m`, `s`, `U`, and after `-` those switched off; then `:` or `)`.
  private mutating func parseFlags(from start: Int) throws(RegexFault) -> Bool {
    var isOn = true
    var count = 0
    var newFlags = flags
    while let flag = next {
      position += 1
      switch flag {
      case "i": newFlags.ignoresCase = isOn
      case "m": newFlags.multiline = isOn
      case "s": newFlags.dotMatchesNewline = isOn
      // Swaps greedy and lazy, which is all one here.
      case "U": break
      case "-" where isOn:
        (isOn, count) = (false, 0)
        continue
      case ":" where isOn || count > 0, ")" where count > 0:
        flags = newFlags
        return flag == ":"
      default: throw .invalidGroup(text(from: start))
      }
      count += 1
    }
    throw .missingParenthesis
  }
}
