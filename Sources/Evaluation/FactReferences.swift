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
    var fields: [NodeID: String] = [:]
    for node in expression.nodes {
      if case .select(let operand, let field, _) = node.kind { fields[operand] = field }
    }
    let variables = references.compactMap { id, reference -> (NodeID, String)? in
      if case .variable(let name) = reference { (id, name) } else { nil }
    }.sorted { a, b in
      (expression[a.0].span.start, a.0.index) < (expression[b.0].span.start, b.0.index)
    }
    var seen: Set<FactReference> = []
    return variables.compactMap { id, name in
      let reference = Self.reference(name, field: fields[id], claim: claim)
      return seen.insert(reference).inserted ? reference : nil
    }
  }

  private static func reference(_ name: String, field: String?, claim: Claim?) -> FactReference {
    guard let claim, name == claim.variable else {
      return FactReference(name: name, source: name)
    }
    guard let field else { return FactReference(name: claim.list, source: name) }
    return FactReference(name: "\(claim.list).\(field)", source: "\(name).\(field)")
  }
}
