/// What the type variables of an expression stand for, and whether one type fits another.
///
/// Unification in the manner of cel-go's checker: a variable takes the first type it meets and
/// moves to a more general one (`dyn`) when a later type is compatible with it.
struct TypeInference {
  private var bindings: [String: CELType] = [:]
  /// Earlier bindings, newest last, so that a failed attempt can be undone.
  private var journal: [(name: String, previous: CELType?)] = []
  private var freshCount = 0

  /// A type variable that no signature names.
  mutating func freshVariable() -> CELType {
    freshCount += 1
    return .parameter("%\(freshCount)")
  }

  /// `types` with the variables of their signature renamed to fresh ones, alike in all of them.
  mutating func instantiate(_ types: [CELType]) -> [CELType] {
    var renamed: [String: CELType] = [:]
    return types.map { instantiate($0, &renamed) }
  }

  private mutating func instantiate(
    _ type: CELType, _ renamed: inout [String: CELType]
  ) -> CELType {
    if case .parameter(let name) = type {
      if let fresh = renamed[name] { return fresh }
      let fresh = freshVariable()
      renamed[name] = fresh
      return fresh
    }
    return type.mapParts { instantiate($0, &renamed) }
  }

  /// Whether each of `types` fits the parameter in its place; binds variables only if all do.
  mutating func fit(_ types: [CELType], _ parameters: [CELType]) -> Bool {
    guard types.count == parameters.count else { return false }
    let mark = journal.count
    for (type, parameter) in zip(types, parameters) where !unify(type, parameter) {
      undo(to: mark)
      return false
    }
    return true
  }

  mutating func fit(_ type: CELType, _ parameter: CELType) -> Bool {
    let mark = journal.count
    if unify(type, parameter) { return true }
    undo(to: mark)
    return false
  }

  /// The type that both fit, if there is one.
  mutating func join(_ a: CELType, _ b: CELType) -> CELType? {
    fit(a, b) ? Self.mostGeneral(a, b) : nil
  }

  private mutating func undo(to mark: Int) {
    while journal.count > mark {
      let (name, previous) = journal.removeLast()
      bindings[name] = previous
    }
  }

  /// `type` with its variables replaced; those without a binding stay, or become `dyn`.
  func resolve(_ type: CELType, freeAsDyn: Bool = false) -> CELType {
    guard case .parameter(let name) = type else {
      return type.mapParts { resolve($0, freeAsDyn: freeAsDyn) }
    }
    if let binding = bindings[name] { return resolve(binding, freeAsDyn: freeAsDyn) }
    return freeAsDyn ? .dyn : type
  }

  // MARK: Unification

  private mutating func unify(_ a: CELType, _ b: CELType) -> Bool {
    if case .parameter(let name) = b {
      switch bind(name, to: a) {
      case .bound: return true
      case .conflict: return false
      case .occurs: break
      }
    }
    if case .parameter(let name) = a { return bind(name, to: b) == .bound }
    if a.isDynamic || b.isDynamic { return true }
    if a == .null || b == .null { return a == b || a.isNullable || b.isNullable }
    return unifyConcrete(a, b)
  }

  private mutating func unifyConcrete(_ a: CELType, _ b: CELType) -> Bool {
    switch (a, b) {
    case (.type, .type), (.enumeration, .string), (.string, .enumeration): return true
    case (.enumeration(let left), .enumeration(let right)): return left.isComparable(to: right)
    case (.list, .list), (.map, .map), (.optional, .optional): break
    case (.opaque(let left, _), .opaque(let right, _)) where left == right: break
    default: return a == b
    }
    let (left, right) = (a.parts, b.parts)
    return left.count == right.count && zip(left, right).allSatisfy { unify($0, $1) }
  }

  private enum Binding { case bound, conflict, occurs }

  private mutating func bind(_ name: String, to type: CELType) -> Binding {
    if type == .parameter(name) { return .bound }
    if let binding = bindings[name] {
      if type == binding { return .bound }
      guard unify(type, binding) else { return .conflict }
      let general = Self.mostGeneral(type, binding)
      if !occurs(name, in: general) { record(name, general) }
      return .bound
    }
    guard !occurs(name, in: type) else { return .occurs }
    record(name, type)
    return .bound
  }

  private mutating func record(_ name: String, _ type: CELType) {
    journal.append((name, bindings[name]))
    bindings[name] = type
  }

  private func occurs(_ name: String, in type: CELType) -> Bool {
    if case .parameter(let other) = type {
      return other == name || (bindings[other].map { occurs(name, in: $0) } ?? false)
    }
    return type.parts.contains { occurs(name, in: $0) }
  }

  /// The more general of two types that unify.
  private static func mostGeneral(_ a: CELType, _ b: CELType) -> CELType {
    isEqualOrLessSpecific(a, than: b) ? a : b
  }

  private static func isEqualOrLessSpecific(_ a: CELType, than b: CELType) -> Bool {
    switch (a, b) {
    case (.dyn, _), (.parameter, _): return true
    case (_, .dyn), (_, .parameter): return false
    case (_, .null): return true
    case (.type, .type), (.string, .enumeration): return true
    case (.list, .list), (.map, .map), (.optional, .optional), (.opaque, .opaque):
      let (left, right) = (a.parts, b.parts)
      return left.count == right.count
        && zip(left, right).allSatisfy { isEqualOrLessSpecific($0, than: $1) }
    default: return a == b
    }
  }
}

extension CELType {
  /// Whether `null` may stand where this type is expected, as in cel-go.
  var isNullable: Bool {
    switch self {
    case .object, .optional, .opaque, .timestamp, .duration: true
    default: false
    }
  }
}

extension EnumerationType {
  /// Whether both can hold the same codes; otherwise comparing them is a mistake.
  func isComparable(to other: EnumerationType) -> Bool { Set(codes) == Set(other.codes) }
}
