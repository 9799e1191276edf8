import TestSupport

/// Random well-typed expressions over the variables of `RandomBatch`.
struct RandomCondition {
  private var random: SplitMix64
  /// The variables of macros around: `x` of items, `n` of numbers.
  private var elements = 0
  private var numbers = 0

  init(_ random: inout SplitMix64) { self.random = SplitMix64(seed: random.next()) }

  func bool(depth: Int) -> String {
    var copy = self
    return copy.makeBool(depth)
  }

  private mutating func makeBool(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["b1", "b2", "true", "false"]) }
    switch random.next() % 16 {
    case 0, 1: return "(\(makeBool(depth - 1)) && \(makeBool(depth - 1)))"
    case 2, 3: return "(\(makeBool(depth - 1)) || \(makeBool(depth - 1)))"
    case 4: return "!\(makeBool(depth - 1))"
    case 5: return "(\(makeBool(depth - 1)) ? \(makeBool(depth - 1)) : \(makeBool(depth - 1)))"
    case 6: return "(\(makeInt(depth - 1)) \(comparison()) \(makeInt(depth - 1)))"
    case 7: return "(\(makeDate(depth - 1)) \(comparison()) \(makeDate(depth - 1)))"
    case 8: return "(\(makeDecimal(depth - 1)) \(comparison()) \(makeDecimal(depth - 1)))"
    case 9: return "(\(makeString()) \(random.pick(["==", "!="])) \(makeString()))"
    case 10: return "(\(makeString()) in [\"x\", \"invention\", \"no\"])"
    case 11: return "(\(makeInt(depth - 1)) in [1, 2, 5])"
    case 12: return overItems(depth)
    case 13: return textTest()
    case 14: return "\(makeString()).matches(\"[a-z]+\")"
    default: return overNumbers(depth)
    }
  }

  private mutating func overItems(_ depth: Int) -> String {
    let list = random.oneIn(3) ? "items.filter(y, y.kind == \"x\")" : "items"
    elements += 1
    defer { elements -= 1 }
    let macro = random.pick(["all", "exists", "exists_one"])
    return "\(list).\(macro)(x\(elements), \(makeBool(depth - 1)))"
  }

  private mutating func overNumbers(_ depth: Int) -> String {
    numbers += 1
    defer { numbers -= 1 }
    switch random.next() % 3 {
    case 0: return "numbers.exists(n\(numbers), \(makeBool(depth - 1)))"
    case 1: return "(size(numbers.filter(n\(numbers), \(makeBool(depth - 1)))) > 1)"
    default: return "(3 in numbers.map(n\(numbers), \(makeInt(depth - 1))))"
    }
  }

  private mutating func textTest() -> String {
    let test = random.pick(["startsWith", "endsWith", "contains"])
    let part = random.pick(["\"\"", "\"x\"", "\"tion\"", "\"新型\"", "\"inventions\"", "s2"])
    return "\(makeString()).\(test)(\(part))"
  }

  private mutating func comparison() -> String {
    random.pick(["==", "!=", "<", "<=", ">", ">="])
  }

  private mutating func makeInt(_ depth: Int) -> String {
    var leaves = ["i1", "i2", "0", "2", "size(items)", "size(s1)"]
    if elements > 0 { leaves += ["x\(elements).n", "x1.n"] }
    if numbers > 0 { leaves += ["n\(numbers)", "n1"] }
    guard depth > 0 else { return random.pick(leaves) }
    switch random.next() % 7 {
    case 0: return "(\(makeInt(depth - 1)) \(random.pick(["+", "-", "*"])) \(makeInt(depth - 1)))"
    case 1: return "(\(makeInt(depth - 1)) \(random.pick(["/", "%"])) \(makeInt(depth - 1)))"
    case 2: return "\(makeDate(depth - 1)).\(random.pick(["year", "month", "day"]))()"
    case 3:
      let unit = random.pick(["days", "months", "years"])
      return "\(makeDate(depth - 1)).\(unit)Until(\(makeDate(depth - 1)))"
    case 4: return "(\(makeBool(depth - 1)) ? \(makeInt(depth - 1)) : \(makeInt(depth - 1)))"
    default: return random.pick(leaves)
    }
  }

  private mutating func makeDate(_ depth: Int) -> String {
    var leaves = ["d1", "d2", "date(\"2024-02-29\")"]
    if elements > 0 { leaves += ["x\(elements).on", "x1.on"] }
    guard depth > 0, random.oneIn(3) else { return random.pick(leaves) }
    let unit = random.pick(["addDays", "addMonths", "addYears"])
    return "\(makeDate(depth - 1)).\(unit)(\(makeInt(depth - 1)))"
  }

  private mutating func makeDecimal(_ depth: Int) -> String {
    let leaves = ["m1", "m2", "decimal(\"0.05\")"]
    guard depth > 0 else { return random.pick(leaves) }
    switch random.next() % 4 {
    case 0:
      let operation = random.pick(["+", "-", "*"])
      return "(\(makeDecimal(depth - 1)) \(operation) \(makeDecimal(depth - 1)))"
    case 1: return "(\(makeDecimal(depth - 1)) * \(makeInt(depth - 1)))"
    default: return random.pick(leaves)
    }
  }

  private mutating func makeString() -> String {
    var leaves = ["s1", "s2", "\"x\"", "\"nobody\"", "(s1 + s2)", "(b1 ? s1 : s2)"]
    if elements > 0 { leaves += ["x\(elements).kind", "x1.kind"] }
    return random.pick(leaves)
  }
}
