/// What a regular expression is made of.
indirect enum RegexNode {
  case empty
  case character(CharacterSet)
  case assertion(Regex.Assertion)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  /// `most` is `nil` for any number.
  case repeated(RegexNode, least: Int, most: Int?)
}

/// Reads the text of a regular expression by recursive descent.
struct RegexParser {
  let pattern: String
  var scalars: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0

  static let maximumDepth = 100
  static let maximumRepeat = 1_000

  struct Flags {
    var ignoresCase = false
    var isMultiLine = false
    var dotMatchesNewline = false
  }

  init(_ pattern: String) {
    self.pattern = pattern
    scalars = Array(pattern.unicodeScalars)
  }

  mutating func parse() throws(EvaluationError) -> RegexNode {
    let node = try alternatives()
    guard position == scalars.count else { throw failure(zh: "多余的 `)`", en: "unmatched `)`") }
    return node
  }

  func failure(zh: String, en: String) -> EvaluationError {
    .invalidPattern(pattern, zh: zh, en: en)
  }

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Everything up to `end`, which is taken too.
  mutating func text(upTo end: Unicode.Scalar) -> String? {
    guard let stop = scalars[position...].firstIndex(of: end) else { return nil }
    defer { position = stop + 1 }
    return String(String.UnicodeScalarView(scalars[position..<stop]))
  }

  private mutating func alternatives() throws(EvaluationError) -> RegexNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(EvaluationError) -> RegexNode {
    var parts: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = try atom()
      parts.append(try repeats(of: part))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeats(of atom: RegexNode) throws(EvaluationError) -> RegexNode {
    guard let (least, most) = try repetition() else { return atom }
    // Lazy or greedy makes no difference to whether there is a match.
    _ = take("?")
    if next == "*" || next == "+" || next == "?" {
      throw failure(zh: "重复符号不能连用", en: "a repeat can't follow another repeat")
    }
    return .repeated(atom, least: least, most: most)
  }

  private mutating func repetition() throws(EvaluationError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    let least = number()
    var most = least
    if take(",") { most = number() }
    // Braces that hold no count stand for themselves.
    guard let least, take("}") else {
      position = start
      return nil
    }
    guard least <= Self.maximumRepeat, (most ?? least) <= Self.maximumRepeat,
      least <= (most ?? least)
    else {
      throw failure(
        zh: "重复次数应不超过 \(Self.maximumRepeat)，且先小后大",
        en: "repeat counts must be at most \(Self.maximumRepeat), the lesser first")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = scalars[position...].prefix { ("0"..."9").contains($0) }.prefix(6)
    position += digits.count
    return Int(String(String.UnicodeScalarView(digits)))
  }

  private mutating func atom() throws(EvaluationError) -> RegexNode {
    let scalar = scalars[position]
    switch scalar {
    case "(": return try group()
    case "[": return .character(try bracketed())
    case "\\": return try escape()
    case "*", "+", "?":
      throw failure(zh: "`\(scalar)` 之前没有可重复的内容", en: "nothing to repeat before `\(scalar)`")
    default: break
    }
    position += 1
    switch scalar {
    case ".": return .character(flags.dotMatchesNewline ? .any : .anyButNewline)
    case "^": return .assertion(flags.isMultiLine ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiLine ? .lineEnd : .textEnd)
    default: return .character(cased(CharacterSet(scalar)))
    }
  }

  func cased(_ set: CharacterSet) -> CharacterSet {
    var set = set
    set.ignoresCase = flags.ignoresCase
    return set
  }

  /// `(…)`, `(?:…)`, `(?P<name>…)`, `(?i)`, `(?i:…)`.
  private mutating func group() throws(EvaluationError) -> RegexNode {
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw failure(zh: "括号嵌套过深", en: "groups are nested too deeply")
    }
    let outside = flags
    if take("?") {
      if take("P<") || take("<") {
        guard let name = text(upTo: ">"), !name.isEmpty else {
          throw failure(zh: "分组名称不完整", en: "a group's name is not complete")
        }
      } else if try takeFlags() {
        return .empty
      }
    }
    let node = try alternatives()
    guard take(")") else { throw failure(zh: "缺少 `)`", en: "missing `)`") }
    flags = outside
    return node
  }

  /// The flags after `(?`. True if they hold for the rest of the group: `(?i)`.
  private mutating func takeFlags() throws(EvaluationError) -> Bool {
    var isOn = true
    while let flag = next {
      position += 1
      switch flag {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiLine = isOn
      case "s": flags.dotMatchesNewline = isOn
      case "U": break
      case "-": isOn = false
      case ":": return false
      case ")": return true
      default:
        throw failure(zh: "不支持 `(?\(flag)`", en: "`(?\(flag)` is not supported")
      }
    }
    throw failure(zh: "缺少 `)`", en: "missing `)`")
  }
}
