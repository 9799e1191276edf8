/// A regular expression as instructions of a nondeterministic machine.
///
/// Source: Ken Thompson, "Regular Expression Search Algorithm", CACM 11 (1968); Russ Cox, "Regular
/// Expression Matching: the Virtual Machine Approach" (2009).
struct RegexProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    /// The code point is given case-folded.
    case foldedScalar(Unicode.Scalar)
    /// One code point of the class at an index of `classes`.
    case set(Int)
    case foldedSet(Int)
    case assertion(RegexAssertion)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  var instructions: [Instruction] = []
  var classes: [CharacterClass] = []
}

/// `RegexNode` -> `RegexProgram`.
struct RegexCompiler {
  private var program = RegexProgram()
  private var classIndices: [CharacterClass: Int] = [:]
  private var visits = 0

  mutating func compile(_ node: RegexNode) throws(RegexFault) -> RegexProgram {
    try emit(node)
    append(.match)
    return program
  }

  private var end: Int { program.instructions.count }

  private mutating func append(_ instruction: RegexProgram.Instruction) {
    program.instructions.append(instruction)
  }

  private mutating func emit(_ node: RegexNode) throws(RegexFault) {
    // Counted by visits, since repeating what is empty takes time but no instructions.
    visits += 1
    guard visits <= RegexLimits.programSize else { throw .tooLarge }
    switch node {
    case .empty: break
    case .scalar(let scalar, ignoresCase: false): append(.scalar(scalar))
    case .scalar(let scalar, ignoresCase: true): append(.foldedScalar(scalar.simpleCaseFolded))
    case .set(let set, let ignoresCase):
      let index = index(of: set)
      append(ignoresCase ? .foldedSet(index) : .set(index))
    case .assertion(let assertion): append(.assertion(assertion))
    case .concatenation(let parts): for part in parts { try emit(part) }
    case .alternation(let branches): try emitAlternation(branches)
    case .repetition(let operand, let counts): try emitRepetition(of: operand, counts)
    }
  }

  private mutating func index(of set: CharacterClass) -> Int {
    if let index = classIndices[set] { return index }
    program.classes.append(set)
    classIndices[set] = program.classes.count - 1
    return program.classes.count - 1
  }

  private mutating func emitAlternation(_ branches: [RegexNode]) throws(RegexFault) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let split = end
      append(.jump(split))
      try emit(branch)
      jumps.append(end)
      append(.jump(end))
      program.instructions[split] = .split(split + 1, end)
    }
    if let last = branches.last { try emit(last) }
    for jump in jumps { program.instructions[jump] = .jump(end) }
  }

  private mutating func emitRepetition(
    of operand: RegexNode, _ counts: RegexRepetition
  ) throws(RegexFault) {
    for _ in 0..<counts.minimum { try emit(operand) }
    guard let maximum = counts.maximum else { return try emitLoop(operand) }
    // Each further turn may be left out, and all after it.
    var splits: [Int] = []
    for _ in counts.minimum..<maximum {
      splits.append(end)
      append(.jump(end))
      try emit(operand)
    }
    for split in splits { program.instructions[split] = .split(split + 1, end) }
  }

  private mutating func emitLoop(_ operand: RegexNode) throws(RegexFault) {
    let split = end
    append(.jump(split))
    try emit(operand)
    append(.jump(split))
    program.instructions[split] = .split(split + 1, end)
  }
}
