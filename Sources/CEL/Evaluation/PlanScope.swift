/// Steps being collected: of the plan, or of the body of a macro; each once.
struct PlanScope {
  /// The scope the macro stands in.
  let parent: Int?
  private(set) var steps: [Operation] = []
  /// For each step its digest, and the step before it whose digest shares a place in `latest`.
  private var links: [Link] = []
  /// By the low bits of a digest, the last step that has these; a power of two of them.
  private var latest: [Int32]

  private struct Link {
    let digest: UInt32
    let earlier: Int32
  }

  private static let none: Int32 = -1

  init(parent: Int?) {
    self.parent = parent
    // The plan of a rule book of some programmes has so many steps; few macros have more than some.
    latest = Array(repeating: Self.none, count: parent == nil ? 256 : 16)
  }

  func step(of operation: Operation) -> Int? {
    let digest = operation.digest
    var candidate = latest[place(of: digest)]
    while candidate != Self.none {
      let step = Int(candidate)
      if links[step].digest == digest, steps[step] == operation { return step }
      candidate = links[step].earlier
    }
    return nil
  }

  mutating func append(_ operation: Operation) -> Int {
    if steps.count == latest.count { grow() }
    steps.append(operation)
    link(operation.digest)
    return steps.count - 1
  }

  private func place(of digest: UInt32) -> Int { Int(digest) & (latest.count - 1) }

  private mutating func link(_ digest: UInt32) {
    let place = place(of: digest)
    links.append(Link(digest: digest, earlier: latest[place]))
    latest[place] = Int32(links.count - 1)
  }

  private mutating func grow() {
    let digests = links.map(\.digest)
    links.removeAll(keepingCapacity: true)
    latest = Array(repeating: Self.none, count: 2 * latest.count)
    for digest in digests { link(digest) }
  }
}
