/// Puts names after those they depend on, and finds the cycles that make it impossible.
///
/// A depth-first walk in the order given, so that the result is stable: names that do not depend on
/// each other keep their order. Iterative, as a chain of dependencies may be as long as a rule book.
struct DependencyOrder {
  /// All names, dependencies first.
  private(set) var order: [String] = []
  /// Each cycle found, as the names on it; the last depends on the first.
  private(set) var cycles: [[String]] = []

  private enum State { case onPath, done }

  private var states: [String: State] = [:]
  private let dependencies: [String: [String]]

  /// Dependencies that are not among `names` are ignored.
  init(_ names: [String], dependencies: [String: [String]]) {
    self.dependencies = dependencies
    let known = Set(names)
    for name in names where states[name] == nil { visit(name, known) }
  }

  private mutating func visit(_ start: String, _ known: Set<String>) {
    var path: [(name: String, rest: ArraySlice<String>)] = []
    func enter(_ name: String) {
      states[name] = .onPath
      path.append((name, (dependencies[name] ?? [])[...]))
    }
    enter(start)
    while let last = path.indices.last {
      guard let next = path[last].rest.popFirst() else {
        states[path[last].name] = .done
        order.append(path.removeLast().name)
        continue
      }
      guard known.contains(next) else { continue }
      switch states[next] {
      case nil: enter(next)
      case .done: break
      case .onPath:
        if let first = path.firstIndex(where: { $0.name == next }) {
          cycles.append(path[first...].map(\.name))
        }
      }
    }
  }
}
