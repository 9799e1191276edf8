/// Runs a `RegexProgram` over a text, in all its states at once (Pike's machine): each code point
/// costs at most one step per instruction.
struct RegexMatcher {
  private let program: RegexProgram
  private var states: StateSet
  private var following: StateSet
  /// Places still to be followed; kept to save allocations.
  private var pending: [Int] = []

  init(_ program: RegexProgram) {
    self.program = program
    states = StateSet(capacity: program.instructions.count)
    following = states
  }

  /// Whether some part of `text` matches.
  mutating func matches(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    var previous: Unicode.Scalar?
    var next = scalars.next()
    while true {
      // A match may begin at every place.
      if enter(0, between: previous, and: next) { return true }
      guard let scalar = next else { return false }
      next = scalars.next()
      swap(&states, &following)
      states.removeAll()
      if advance(over: scalar, before: next) { return true }
      previous = scalar
    }
  }

  /// Moves every state of `following` that accepts `scalar` on, into `states`. Returns whether that
  /// completes a match.
  private mutating func advance(
    over scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Bool {
    var folded: Unicode.Scalar?
    for position in 0..<following.count {
      let index = following[position]
      let accepts: Bool
      switch program.instructions[index] {
      case .scalar(let expected): accepts = scalar == expected
      case .set(let set): accepts = program.classes[set].contains(scalar)
      case .foldedScalar(let expected):
        let fold = folded ?? scalar.simpleCaseFolded
        folded = fold
        accepts = fold == expected
      case .foldedSet(let set):
        let fold = folded ?? scalar.simpleCaseFolded
        folded = fold
        accepts = program.classes[set].contains(scalar, folded: fold)
      case .assertion, .split, .jump, .match: continue
      }
      if accepts, enter(index + 1, between: scalar, and: next) { return true }
    }
    return false
  }

  /// Adds the state `start` and all that can be reached from it without reading. Returns whether
  /// the end of the program is among them.
  private mutating func enter(
    _ start: Int, between previous: Unicode.Scalar?, and next: Unicode.Scalar?
  ) -> Bool {
    pending.append(start)
    while let index = pending.popLast() {
      guard states.insert(index) else { continue }
      switch program.instructions[index] {
      case .match:
        pending.removeAll(keepingCapacity: true)
        return true
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion):
        if assertion.holds(after: previous, before: next) { pending.append(index + 1) }
      case .scalar, .foldedScalar, .set, .foldedSet: break
      }
    }
    return false
  }
}

/// A set of small integers that is emptied in one step.
///
/// Source: Briggs and Torczon, "An Efficient Representation for Sparse Sets" (1993).
private struct StateSet {
  private var members: [Int]
  private var places: [Int]
  private(set) var count = 0

  init(capacity: Int) {
    members = Array(repeating: 0, count: capacity)
    places = members
  }

  subscript(position: Int) -> Int { members[position] }

  mutating func removeAll() { count = 0 }

  /// Returns whether `member` was not there yet.
  mutating func insert(_ member: Int) -> Bool {
    let place = places[member]
    if place < count, members[place] == member { return false }
    members[count] = member
    places[member] = count
    count += 1
    return true
  }
}
