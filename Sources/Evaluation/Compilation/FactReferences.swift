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
    var variables: [(start: UInt32, id: NodeID, name: String)] = []
    variables.reserveCapacity(references.count)
    for name in references {
      guard case .variable(let variable) = name.reference else { continue }
      variables.append((expression[name.node].span.start, name.node, variable))
    }
    variables.sort { a, b in (a.start, a.id) < (b.start, b.id) }
    var result: [FactReference] = []
    for (_, id, name) in variables {
      let reference = reference(name, at: id, claim: claim)
      if !result.contains(reference) { result.append(reference) }
    }
    return result
  }

  private func reference(_ name: String, at id: NodeID, claim: Claim?) -> FactReference {
    guard let claim, name == claim.variable else {
      return FactReference(name: name, source: name)
    }
    guard let field = field(of: id) else { return FactReference(name: claim.list, source: name) }
    return FactReference(name: "\(claim.list).\(field)", source: "\(name).\(field)")
  }

  /// The field that the expression takes of a node.
  private func field(of id: NodeID) -> String? {
    for node in expression.nodes[(id.index + 1)...] {
      if case .select(id, let field, _) = node.kind { return field }
    }
    return nil
  }
}
