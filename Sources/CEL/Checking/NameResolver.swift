import Diagnostics

/// What the names of an expression stand for; found before, and without, any types.
struct ResolvedNames {
  /// By the node that stands for the whole name.
  var references = References()
  /// The macro that binds each `.local` reference.
  var binders: [NodeID: NodeID] = [:]
  /// Whether a node is only a part of a name, or the namespace of a function, and has no value; by
  /// `NodeID.index`.
  var isPart: [Bool]
  /// Names nobody declared, by the node of the whole dotted name.
  var undeclared: [NodeID: String] = [:]
  /// `has(a.b)` where `a.b` is an input and not the field of one.
  var presenceOfVariables: [NodeID: String] = [:]
  /// Calls such as `math.lest(1)`: the namespace has functions, but none of this name.
  var unknownFunctions: [NodeID: String] = [:]
  /// The full name of each type that an object construction names.
  var objects: [NodeID: String] = [:]
}

/// Resolves names by CEL's rules: a variable of a macro before everything else; of `a.b.c` the
/// longest declared prefix; each name in the container and the namespaces around it, innermost
/// first; a leading dot means the root.
struct NameResolver {
  private let environment: Environment
  private let expression: Expression
  private let parents: [NodeID?]
  private let scopes: MacroScopes
  private var result: ResolvedNames

  init(_ expression: Expression, in environment: Environment) {
    self.environment = environment
    self.expression = expression
    self.parents = expression.parents
    self.scopes = MacroScopes(expression)
    result = ResolvedNames(isPart: Array(repeating: false, count: expression.nodes.count))
  }

  mutating func run() -> ResolvedNames {
    for index in expression.nodes.indices {
      let id = NodeID(index: index)
      switch expression[id].kind {
      case .identifier, .select(_, _, false):
        if !isInsideName(id), let chain = chain(at: id) { resolve(chain) }
      case .call(let function, nil, _): resolveFunction(function, at: id)
      case .object(let type, _):
        result.objects[id] = candidates(type).first { environment.objects[$0] != nil }
      default: break
      }
    }
    return result
  }

  /// A dotted name: its nodes from the first identifier to the whole.
  private struct Chain {
    var nodes: [NodeID] = []
    var segments: [String] = []

    var whole: NodeID { nodes[nodes.count - 1] }
    func name(_ count: Int) -> String {
      segments[1..<count].reduce(into: segments[0]) { name, segment in
        name += "."
        name += segment
      }
    }
  }

  /// Whether the node is the operand of a longer name.
  private func isInsideName(_ id: NodeID) -> Bool {
    guard let parent = parents[id.index] else { return false }
    if case .select(_, _, false) = expression[parent].kind { return true }
    return false
  }

  private func chain(at id: NodeID) -> Chain? {
    var chain = Chain()
    // Room for `membership.status`, and for a field of such a name.
    chain.nodes.reserveCapacity(3)
    chain.segments.reserveCapacity(3)
    var node = id
    while case .select(let operand, let field, false) = expression[node].kind {
      chain.nodes.append(node)
      chain.segments.append(field)
      node = operand
    }
    guard case .identifier(let name) = expression[node].kind else { return nil }
    chain.nodes.append(node)
    chain.segments.append(name)
    chain.nodes.reverse()
    chain.segments.reverse()
    return chain
  }

  private mutating func resolve(_ chain: Chain) {
    if let binder = scopes.binder(of: chain.segments[0], at: chain.nodes[0]) {
      result.references[chain.nodes[0]] = .local(chain.segments[0])
      result.binders[chain.nodes[0]] = binder
      return
    }
    if resolveNamespace(chain) { return }
    for count in stride(from: min(chain.nodes.count, environment.longestName + 1), to: 0, by: -1) {
      guard let reference = lookUp(chain.name(count)) else { continue }
      result.references[chain.nodes[count - 1]] = reference
      markParts(chain.nodes.prefix(count - 1))
      return
    }
    markParts(chain.nodes.dropLast())
    if isExplained(chain) {
      markParts([chain.whole])
    } else {
      result.undeclared[chain.whole] = chain.name(chain.segments.count)
    }
  }

  private mutating func markParts(_ nodes: ArraySlice<NodeID>) {
    for node in nodes { result.isPart[node.index] = true }
  }

  /// Whether what stands around an undeclared name says better what is wrong.
  private mutating func isExplained(_ chain: Chain) -> Bool {
    guard let parent = parents[chain.whole.index] else { return false }
    let name = chain.name(chain.segments.count)
    switch expression[parent].kind {
    case .has(_, let field):
      guard case .variable(let input)? = lookUp(name + "." + field) else { return false }
      result.presenceOfVariables[parent] = input
    case .call(let function, chain.whole?, _):
      guard environment.functions.keys.contains(where: { $0.hasPrefix(name + ".") })
      else { return false }
      result.unknownFunctions[parent] = name + "." + function
    default: return false
    }
    return true
  }

  /// `math` in `math.least(a)`: the chain is the namespace of a declared function.
  private mutating func resolveNamespace(_ chain: Chain) -> Bool {
    guard let parent = parents[chain.whole.index],
      case .call(let function, chain.whole?, _) = expression[parent].kind
    else { return false }
    let name = chain.name(chain.segments.count) + "." + function
    guard let found = candidates(name).first(where: { environment.functions[$0] != nil })
    else { return false }
    result.references[parent] = .function(found)
    markParts(chain.nodes[...])
    return true
  }

  /// Records a function only where it goes by another name than the one written.
  private mutating func resolveFunction(_ written: String, at id: NodeID) {
    if meansItself(written) { return }
    let found = candidates(written).first { environment.functions[$0] != nil }
    if let found, found != written { result.references[id] = .function(found) }
  }

  private func lookUp(_ name: String) -> Reference? {
    if meansItself(name) { return reference(fullName: name) }
    for candidate in candidates(name) {
      if let reference = reference(fullName: candidate) { return reference }
    }
    return nil
  }

  private func reference(fullName name: String) -> Reference? {
    if environment.variables[name] != nil { return .variable(name) }
    if let type = CELType.named[name] { return .type(type) }
    return environment.objects[name] != nil ? .type(.object(name)) : nil
  }

  /// Whether there is no other name that `name` may mean: nearly always, as rules have no container.
  private func meansItself(_ name: String) -> Bool {
    environment.container.isEmpty && name.utf8.first != UInt8(ascii: ".")
  }

  /// The full names that `name` may mean, first choice first.
  private func candidates(_ name: String) -> [String] {
    if meansItself(name) { return [name] }
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    var result: [String] = []
    var container = environment.container[...]
    while !container.isEmpty {
      result.append(container + "." + name)
      container = container.lastIndex(of: ".").map { container[..<$0] } ?? ""
    }
    return result + [name]
  }
}

/// Which macro's variables can be seen from each node.
struct MacroScopes {
  /// The innermost macro whose variables the node sees.
  private var innermost: [NodeID?]
  private let expression: Expression

  init(_ expression: Expression) {
    self.expression = expression
    innermost = Array(repeating: nil, count: expression.nodes.count)
    // Parents come after their children, so backwards every node knows its scope when it is met.
    for index in expression.nodes.indices.reversed() {
      let id = NodeID(index: index)
      let (kind, outer) = (expression[id].kind, innermost[index])
      kind.forEachChild { innermost[$0.index] = Self.binds(kind, $0) ? id : outer }
    }
  }

  /// The macro that binds `name` as seen from `node`.
  func binder(of name: String, at node: NodeID) -> NodeID? {
    var macro = innermost[node.index]
    while let id = macro {
      if expression[id].kind.boundNames.contains(name) { return id }
      macro = innermost[id.index]
    }
    return nil
  }

  private static func binds(_ kind: Node.Kind, _ child: NodeID) -> Bool {
    switch kind {
    case .comprehension(let loop): child != loop.range
    case .bind(_, let value, _): child != value
    default: false
    }
  }
}

extension Node.Kind {
  /// The names a macro gives its body.
  var boundNames: [String] {
    switch self {
    case .comprehension(let loop): loop.variables
    case .bind(let name, _, _): [name]
    default: []
    }
  }
}
