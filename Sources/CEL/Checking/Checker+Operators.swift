import Diagnostics

/// Logic, conditionals, equality, membership and indexes.
extension Checker {
  mutating func checkLogic(_ arguments: [NodeID]) -> CELType {
    for argument in arguments { requireBool(argument) }
    return .bool
  }

  /// Reports `id` unless it can be a bool.
  mutating func requireBool(_ id: NodeID) {
    if !inference.fit(types[id.index], .bool) {
      report(.notBool(resolved(id), at: location(id)))
    }
  }

  mutating func checkConditional(_ id: NodeID, _ arguments: [NodeID]) -> CELType {
    requireBool(arguments[0])
    let branches = Array(arguments.dropFirst())
    adaptDecimals(branches, includingInts: true)
    let (value, otherwise) = (types[branches[0].index], types[branches[1].index])
    if let type = inference.join(value, otherwise) { return type }
    report(
      .branchesDiffer(
        resolved(branches[0]), resolved(branches[1]), at: location(branches[1]),
        other: location(branches[0])))
    return .error
  }

  mutating func checkEquality(_ id: NodeID, _ arguments: [NodeID]) -> CELType {
    let (left, right) = (arguments[0], arguments[1])
    adaptDecimals(arguments)
    adapt(left, to: resolved(right))
    adapt(right, to: resolved(left))
    checkCodes(left, against: resolved(right))
    checkCodes(right, against: resolved(left))
    let (leftType, rightType) = (resolved(left), resolved(right))
    if !canEqual(leftType, rightType) { reportUnequal(leftType, rightType, arguments, at: id) }
    return .bool
  }

  /// Whether two values of these types can be equal: types that unify, or a decimal and an int.
  private mutating func canEqual(_ a: CELType, _ b: CELType) -> Bool {
    a == b || inference.fit(b, a) || (a, b) == (.decimal, .int) || (a, b) == (.int, .decimal)
  }

  private mutating func reportUnequal(
    _ left: CELType, _ right: CELType, _ arguments: [NodeID], at id: NodeID
  ) {
    switch (left, right) {
    case (.enumeration(let a), .enumeration(let b)):
      report(.enumerationsDiffer(a, b, at: anchor(id)))
    case (.double, .decimal), (.decimal, .double):
      report(.doubleBesideDecimal(at: anchor(id)))
    default:
      report(.cannotCompare(left, right, at: anchor(id)))
    }
  }

  mutating func checkMembership(_ id: NodeID, _ arguments: [NodeID]) -> CELType {
    let (element, container) = (arguments[0], arguments[1])
    adapt(container, to: .list(resolved(element)))
    let containerType = resolved(container)
    switch containerType {
    case .list(let member), .map(let member, _):
      if resolved(element) != .decimal || member == .decimal { adapt(element, to: member) }
      checkCodes(container, against: .list(resolved(element)))
      checkCodes(element, against: member)
      let (elementType, memberType) = (resolved(element), inference.resolve(member))
      if !canEqual(elementType, memberType) {
        if case .enumeration(let a) = elementType, case .enumeration(let b) = memberType {
          report(.enumerationsDiffer(a, b, at: anchor(id)))
        } else {
          report(.cannotContain(elementType, containerType, at: anchor(id)))
        }
      }
    case .dyn, .error: break
    case .parameter: _ = inference.fit(.dyn, containerType)
    default: report(.cannotContain(resolved(element), containerType, at: anchor(id)))
    }
    return .bool
  }

  /// `a[i]` and `a[?i]`, also through an optional.
  mutating func checkIndex(_ id: NodeID, _ arguments: [NodeID], isOptional: Bool) -> CELType {
    let (operand, index) = (arguments[0], arguments[1])
    var target = resolved(operand)
    var isOptional = isOptional
    if case .optional(let wrapped) = target {
      target = wrapped
      isOptional = true
    }
    let key: CELType
    let value: CELType
    switch target {
    case .list(let element): (key, value) = (.int, element)
    case .map(let mapKey, let mapValue): (key, value) = (mapKey, mapValue)
    case .dyn, .error, .parameter: (key, value) = (.dyn, .dyn)
    default:
      report(.noIndex(target, at: location(operand)))
      return .error
    }
    if case .parameter = target { _ = inference.fit(.dyn, target) }
    checkCodes(index, against: key)
    if !inference.fit(types[index.index], key) {
      report(.wrongIndex(resolved(index), expected: key, of: target, at: location(index)))
    }
    return isOptional ? .optional(value) : value
  }
}
