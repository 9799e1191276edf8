import Columns
import Diagnostics

/// Literals that take their meaning from what stands beside them: numbers beside a decimal are read
/// exactly, and texts beside an enumeration must be one of its codes.
extension Checker {
  /// If one of `operands` is a decimal, the number literals among the others become decimals too;
  /// ints only where both sides must be of one type.
  mutating func adaptDecimals(_ operands: [NodeID], includingInts: Bool = false) {
    guard operands.contains(where: { resolved($0) == .decimal }) else { return }
    for operand in operands where includingInts || resolved(operand) != .int {
      adapt(operand, to: .decimal)
    }
  }

  /// Makes a literal (or a list, negation or conditional of literals) one of `type` where that is
  /// a matter of reading it exactly.
  mutating func adapt(_ id: NodeID, to type: CELType) {
    switch type {
    case .decimal where resolved(id) != .decimal && canBeDecimal(id): becomeDecimal(id)
    case .list(.decimal):
      guard case .list(let elements, []) = expression[id].kind, !elements.isEmpty,
        elements.allSatisfy({ resolved($0) == .decimal || canBeDecimal($0) })
      else { return }
      for element in elements { adapt(element, to: .decimal) }
      types[id.index] = .list(.decimal)
    default: break
    }
  }

  private func canBeDecimal(_ id: NodeID) -> Bool {
    switch expression[id].kind {
    case .literal(.double), .literal(.int): true
    case .call("-_", nil, let arguments): canBeDecimal(arguments[0])
    case .call("_?_:_", nil, let arguments):
      arguments.dropFirst().allSatisfy { resolved($0) == .decimal || canBeDecimal($0) }
    default: false
    }
  }

  private mutating func becomeDecimal(_ id: NodeID) {
    types[id.index] = .decimal
    switch expression[id].kind {
    case .literal(.double(_, let text)) where Decimal(text) == nil:
      report(.notExactDecimal(text, at: location(id)))
    case .call("-_", nil, let arguments): adapt(arguments[0], to: .decimal)
    case .call(_, nil, let arguments):
      for branch in arguments.dropFirst() { adapt(branch, to: .decimal) }
    default: break
    }
  }

  /// Reports string literals under `id` that `type`, an enumeration or a list of one, cannot hold.
  mutating func checkCodes(_ id: NodeID, against type: CELType) {
    switch (expression[id].kind, type) {
    case (.literal(.string(let text)), .enumeration(let enumeration)):
      guard !enumeration.codes.contains(text) else { return }
      let near = nearest(to: text, among: enumeration.codes)
      report(.notACode(text, of: enumeration, suggestions: near, at: location(id)))
    case (.call("_?_:_", nil, let arguments), .enumeration):
      for branch in arguments.dropFirst() { checkCodes(branch, against: type) }
    case (.list(let elements, _), .list(let element)):
      for item in elements { checkCodes(item, against: element) }
    default: break
    }
  }

  /// Checks the whole expression's type against what its place asks for.
  mutating func checkResult(_ expected: CELType) {
    let root = expression.root
    if resolved(root) != .int { adapt(root, to: expected) }
    checkCodes(root, against: expected)
    let found = resolved(root)
    if inference.fit(found, expected) || (expected == .decimal && found == .int) { return }
    report(.wrongResult(found, expected: expected, at: location(root)))
  }
}
