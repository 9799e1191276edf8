/// Steps being collected: of the plan, or of the body of a macro; each once.
struct PlanScope {
  /// The scope the macro stands in.
  let parent: Int?
  private(set) var steps: [Operation] = []
  private var index: DigestIndex

  init(parent: Int?) {
    self.parent = parent
    // The plan of a rule book of some programmes has so many steps; few macros have more than some.
    index = DigestIndex(expecting: parent == nil ? 256 : 16)
  }

  /// - Parameter digest: of the operation.
  func step(of operation: Operation, _ digest: UInt32) -> Int? {
    index.place(of: digest) { steps[$0] == operation }
  }

  mutating func append(_ operation: Operation, _ digest: UInt32) -> Int {
    steps.append(operation)
    index.append(digest)
    return steps.count - 1
  }
}
