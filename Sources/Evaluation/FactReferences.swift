import CEL
import Diagnostics
import Programmes

/// A fact, parameter or day that an expression refers to.
struct FactReference: Hashable {
  /// As people know it: `member.age`, `patents.grantedOn`, `params.invention.amount`.
  let name: String
  /// As the expression's plan knows it: the same, but `patent.grantedOn` for a claim's field.
  let source: String
}

extension CheckedExpression {
  /// What the expression refers to, in order of appearance, without repeats.
  func factReferences(claim: Claim?) -> [FactReference] {
    var fields = [String?](repeating: nil, count: expression.nodes.count)
    var variables: [(id: NodeID, name: String)] = []
    for (index, node) in expression.nodes.enumerated() {
      if case .select(let operand, let field, _) = node.kind { fields[operand.index] = field }
      let id = NodeID(index: index)
      if case .variable(let name)? = references[id] { variables.append((id, name)) }
    }
    variables.sort { a, b in
      (expression[a.id].span.start, a.id.index) < (expression[b.id].span.start, b.id.index)
    }
    var result: [FactReference] = []
    for (id, name) in variables {
      let reference = Self.reference(name, field: fields[id.index], claim: claim)
      if !result.contains(reference) { result.append(reference) }
    }
    return result
  }

  private static func reference(_ name: String, field: String?, claim: Claim?) -> FactReference {
    guard let claim, name == claim.variable else {
      return FactReference(name: name, source: name)
    }
    guard let field else { return FactReference(name: claim.list, source: name) }
    return FactReference(name: "\(claim.list).\(field)", source: "\(name).\(field)")
  }
}
