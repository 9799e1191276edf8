/// Steps being collected: of the plan, or of the body of a macro.
struct PlanScope {
  /// The scope the macro stands in.
  let parent: Int?
  private(set) var steps: [Operation] = []
  /// Where each step is, once they are many.
  private var known: [Operation: Int] = [:]

  /// So many steps are looked through in less time than one is hashed; few macros have more.
  private static let few = 6
  /// As many as the plan of a rule book of some programmes has.
  private static let usual = 256

  init(parent: Int?) { self.parent = parent }

  func step(of operation: Operation) -> Int? {
    steps.count > Self.few ? known[operation] : steps.firstIndex(of: operation)
  }

  mutating func append(_ operation: Operation) -> Int {
    steps.append(operation)
    if steps.count > Self.few { note() }
    return steps.count - 1
  }

  /// Notes where the last step is; of the first that are many, where all are.
  private mutating func note() {
    if known.isEmpty { known.reserveCapacity(parent == nil ? Self.usual : 0) }
    for index in known.count..<steps.count { known[steps[index]] = index }
  }
}
