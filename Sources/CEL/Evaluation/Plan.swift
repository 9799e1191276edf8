/// Checked expressions, made ready to run over batches: a flat list of steps, each computed once
/// for all expressions that need it.
///
/// A plan never changes and can be used from many threads at once.
public struct Plan: Sendable {
  let steps: [Operation]
  let tables: PlanTables
  let roots: [Root]
  /// Whether the inputs that a row waits for, and which error it is, can be told after a run.
  let tellsWhy: Bool
  /// For each step, those it reads.
  let operands: [[Int]]
  /// For each step, the steps whose vectors nothing needs once it has run.
  let releases: [[Int]]

  /// - Parameter operands: for each step, those it reads, by whoever knows them already.
  init(
    steps: [Operation], tables: PlanTables, roots: [Root], tellsWhy: Bool = true,
    operands: [[Int]]? = nil
  ) {
    self.steps = steps
    self.tables = tables
    self.roots = roots
    self.tellsWhy = tellsWhy
    let operands = operands ?? steps.map(\.operands)
    self.operands = operands
    releases = Self.releases(operands, keeping: roots)
  }

  private static func releases(_ operands: [[Int]], keeping roots: [Root]) -> [[Int]] {
    var lastUse = Array(operands.indices)
    for (index, steps) in operands.enumerated() {
      for step in steps { lastUse[step] = index }
    }
    // A root of what nobody asks for may stand for no step.
    for root in roots where lastUse.indices.contains(root.step) { lastUse[root.step] = -1 }
    var releases = [[Int]](repeating: [], count: operands.count)
    for (step, use) in lastUse.enumerated() where use >= 0 { releases[use].append(step) }
    return releases
  }

  struct Root: Sendable {
    var step: Int
    /// The step of each node, by `NodeID.index`; `nil` inside the bodies of macros.
    var nodes: [Int?]
  }

  /// The names of the inputs the plan reads, sorted.
  public var inputs: [String] {
    steps.compactMap { if case .input(let name) = $0 { name } else { nil } }.sorted()
  }
}

/// One expression of a plan.
public struct PlanRoot: Hashable, Sendable {
  let index: Int
}

/// What steps refer to by number.
struct PlanTables: Sendable {
  var constants: [Value] = []
  var calls: [CallTarget] = []
  var limits = Limits()
}

/// A function as one call uses it: the overloads that may fit, narrowed by static types.
struct CallTarget: Sendable {
  var function: String
  var overloads: Overloads
  /// The single overload fits by static types: nothing to check in a row.
  var isSettled: Bool
  var kernel: Kernel?

  enum Overloads: Sendable {
    case known([FunctionOverload])
    /// Looked up when a row needs one: most calls are done by kernels.
    case library([FunctionLibrary.Place])

    var found: [FunctionOverload] {
      switch self {
      case .known(let overloads): overloads
      case .library(let places): places.compactMap(FunctionLibrary.overload)
      }
    }
  }

  /// The same, with its overloads at hand for row after row.
  var resolved: CallTarget {
    var result = self
    result.overloads = .known(overloads.found)
    return result
  }

  /// Whether both are calls of the same overloads of the same function.
  func isSame(as other: CallTarget) -> Bool {
    function == other.function && isSettled == other.isSettled
      && overloads.found.map(\.id) == other.overloads.found.map(\.id)
  }
}
