/// Escapes and bracketed classes.
extension RegexParser {
  mutating func escape() throws(EvaluationError) -> RegexNode {
    position += 1
    guard let scalar = next else {
      throw failure(zh: "末尾的 `\\` 之后缺少字符", en: "nothing follows the final `\\`")
    }
    switch scalar {
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.notWordBoundary)
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "Q":
      position += 1
      return .sequence(quoted().map { .character(cased(CharacterSet($0))) })
    default: return .character(cased(try escapedSet()))
    }
  }

  private mutating func assertion(_ assertion: Regex.Assertion) -> RegexNode {
    position += 1
    return .assertion(assertion)
  }

  /// The characters between `\Q` and `\E`, or the end.
  private mutating func quoted() -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    while position < scalars.count, !take("\\E") {
      result.append(scalars[position])
      position += 1
    }
    return result
  }

  /// What follows a backslash, as a set: a class, or one character.
  private mutating func escapedSet() throws(EvaluationError) -> CharacterSet {
    guard let scalar = next else {
      throw failure(zh: "末尾的 `\\` 之后缺少字符", en: "nothing follows the final `\\`")
    }
    position += 1
    switch scalar {
    case "d": return .digit
    case "D": return CharacterSet.digit.negated
    case "w": return .word
    case "W": return CharacterSet.word.negated
    case "s": return .space
    case "S": return CharacterSet.space.negated
    case "p": return try category()
    case "P": return try category().negated
    default:
      return CharacterSet(try escapedCharacter(scalar))
    }
  }

  private mutating func escapedCharacter(
    _ scalar: Unicode.Scalar
  ) throws(EvaluationError) -> Unicode.Scalar {
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "a": return "\u{07}"
    case "x": return try hexadecimal()
    case "0"..."9", "a"..."z", "A"..."Z":
      throw failure(zh: "不支持 `\\\(scalar)`", en: "`\\\(scalar)` is not supported")
    default: return scalar
    }
  }

  /// `\x41` or `\x{1F431}`.
  private mutating func hexadecimal() throws(EvaluationError) -> Unicode.Scalar {
    var digits: String?
    if take("{") {
      digits = text(upTo: "}")
    } else if position + 2 <= scalars.count {
      digits = String(String.UnicodeScalarView(scalars[position..<position + 2]))
      position += 2
    }
    guard let scalar = digits.flatMap({ UInt32($0, radix: 16) }).flatMap(Unicode.Scalar.init)
    else { throw failure(zh: "`\\x` 之后应为十六进制码位", en: "`\\x` needs a hexadecimal code point") }
    return scalar
  }

  /// `\pL` or `\p{Lu}`; `\p{^Lu}` for its negation.
  private mutating func category() throws(EvaluationError) -> CharacterSet {
    var name = ""
    if take("{") {
      name = text(upTo: "}") ?? ""
    } else if let scalar = next {
      name = String(scalar)
      position += 1
    }
    let isNegated = name.hasPrefix("^")
    guard let set = CharacterSet.category(isNegated ? String(name.dropFirst()) : name) else {
      throw failure(zh: "未知的字符类别 `\(name)`", en: "unknown character category `\(name)`")
    }
    return isNegated ? set.negated : set
  }

  /// `[a-z\d]`, `[^…]`.
  mutating func bracketed() throws(EvaluationError) -> CharacterSet {
    position += 1
    var set = CharacterSet(ranges: [], isNegated: take("^"))
    var isFirst = true
    while isFirst || next != "]" {
      guard let scalar = next else { throw failure(zh: "缺少 `]`", en: "missing `]`") }
      isFirst = false
      if take("[:") {
        set.nested.append(try posixClass())
      } else {
        try addMember(scalar, to: &set)
      }
    }
    position += 1
    return cased(set)
  }

  private mutating func posixClass() throws(EvaluationError) -> CharacterSet {
    let isNegated = take("^")
    let name = text(upTo: ":") ?? ""
    guard take("]"), let set = CharacterSet.posix(name) else {
      throw failure(zh: "未知的字符类 `\(name)`", en: "unknown character class `\(name)`")
    }
    return isNegated ? set.negated : set
  }

  /// One character, a class escape, or a range.
  private mutating func addMember(
    _ scalar: Unicode.Scalar, to set: inout CharacterSet
  ) throws(EvaluationError) {
    var first = scalar
    position += 1
    if scalar == "\\" {
      let escaped = try escapedSet()
      guard escaped.ranges.count == 1, !escaped.isNegated, escaped.categories.isEmpty,
        let range = escaped.ranges.first, range.count == 1,
        let only = Unicode.Scalar(range.lowerBound)
      else {
        set.nested.append(escaped)
        return
      }
      first = only
    }
    let last = try rangeEnd() ?? first
    guard first.value <= last.value else {
      throw failure(
        zh: "字符范围 `\(first)-\(last)` 颠倒", en: "the range `\(first)-\(last)` is the wrong way round")
    }
    set.ranges.append(first.value...last.value)
  }

  /// The character behind `-`, if a range follows; a `-` before the bracket stands for itself.
  private mutating func rangeEnd() throws(EvaluationError) -> Unicode.Scalar? {
    guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
      return nil
    }
    position += 1
    let scalar = scalars[position]
    position += 1
    guard scalar == "\\" else { return scalar }
    guard let escaped = next else {
      throw failure(zh: "末尾的 `\\` 之后缺少字符", en: "nothing follows the final `\\`")
    }
    position += 1
    return try escapedCharacter(escaped)
  }
}
