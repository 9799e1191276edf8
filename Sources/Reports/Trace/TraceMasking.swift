import CEL
import Programmes
import Records

/// What of a trace may not be seen: all that was worked out from sensitive facts, save bools and
/// numbers.
struct TraceMasking {
  private let sensitive: Set<String>

  init(_ book: RuleBook, showSensitive: Bool) {
    guard !showSensitive else {
      sensitive = []
      return
    }
    let facts = Set(book.facts.map(\.field).filter(\.holdsSensitive).map(\.name))
    // A claim's variable holds an element of its list.
    let claims = book.programmes.compactMap(\.claim).filter { facts.contains($0.list) }
    sensitive = facts.union(claims.map(\.variable))
  }

  func covers(_ trace: Trace) -> Bool { !sensitive.isDisjoint(with: trace.inputs) }
}

extension Value {
  /// Whether the value is told even where what it was worked out from is masked.
  var isToldMasked: Bool {
    switch self {
    case .null, .bool, .int, .uint, .double, .decimal: true
    default: false
    }
  }
}

extension Field {
  /// Whether it, or a field of its elements, is sensitive.
  fileprivate var holdsSensitive: Bool {
    if case .list(.object(let fields)) = type, fields.contains(where: \.holdsSensitive) {
      return true
    }
    return isSensitive
  }
}
