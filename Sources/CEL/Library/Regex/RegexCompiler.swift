/// Turns the tree of a regular expression into a program.
struct RegexCompiler {
  let pattern: String
  private var program: [Regex.Instruction] = []

  /// Instructions; counted repeats of counted repeats multiply.
  private static let maximumSize = 10_000

  init(pattern: String) { self.pattern = pattern }

  mutating func compile(_ node: RegexNode) throws(EvaluationError) -> [Regex.Instruction] {
    try emit(node)
    program.append(.match)
    return program
  }

  private mutating func emit(_ node: RegexNode) throws(EvaluationError) {
    guard program.count < Self.maximumSize else {
      throw .invalidPattern(pattern, zh: "过于复杂", en: "it is too complex")
    }
    switch node {
    case .empty: break
    case .character(let set): program.append(.character(set))
    case .assertion(let assertion): program.append(.assertion(assertion))
    case .sequence(let parts):
      for part in parts { try emit(part) }
    case .alternatives(let branches): try emit(alternatives: branches)
    case .repeated(let part, let least, let most):
      for _ in 0..<least { try emit(part) }
      if let most {
        for _ in least..<most { try emitOptional(part) }
      } else {
        try emitLoop(part)
      }
    }
  }

  private mutating func emit(alternatives: [RegexNode]) throws(EvaluationError) {
    var jumps: [Int] = []
    for (index, branch) in alternatives.enumerated() {
      guard index < alternatives.count - 1 else {
        try emit(branch)
        break
      }
      let split = reserve()
      try emit(branch)
      jumps.append(reserve())
      program[split] = .split(split + 1, program.count)
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func emitOptional(_ part: RegexNode) throws(EvaluationError) {
    let split = reserve()
    try emit(part)
    program[split] = .split(split + 1, program.count)
  }

  private mutating func emitLoop(_ part: RegexNode) throws(EvaluationError) {
    let split = reserve()
    try emit(part)
    program.append(.jump(split))
    program[split] = .split(split + 1, program.count)
  }

  /// A place to be filled in when its targets are known.
  private mutating func reserve() -> Int {
    program.append(.match)
    return program.count - 1
  }
}
