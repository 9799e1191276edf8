import Diagnostics
import YAMLTree

/// Reads groups of conditions, nested at will, and numbers the conditions in file order.
///
/// Recursive; the YAML reader has bounded how deep a document is.
struct RequirementDecoder {
  private enum Group: String, CaseIterable {
    case all, any, none
  }

  private(set) var conditions: [Condition] = []

  /// A mapping with exactly one of `all`, `any` and `none`.
  mutating func decodeGroup(
    _ value: YAMLValue, isNegated: Bool, _ context: inout DecodingContext
  ) -> Requirement? {
    guard var fields = value.fields(&context) else { return nil }
    let written = fields.keys.filter { Group(rawValue: $0.value) != nil }
    guard let first = written.first, let group = Group(rawValue: first.value) else {
      context.report(RuleMessages.noGroup(at: value.location))
      return nil
    }
    for second in written.dropFirst() {
      context.report(RuleMessages.secondGroup(second, first: first))
    }
    let parts = written.flatMap { key in
      decodeParts(key.value, &fields, isNegated: isNegated != (group == .none), &context)
    }
    fields.rejectUnknownKeys(&context.sink)
    switch group {
    case .all: return .all(parts)
    case .any: return .any(parts)
    case .none: return .none(parts)
    }
  }

  private mutating func decodeParts(
    _ key: String, _ fields: inout YAMLDecodingCursor, isNegated: Bool,
    _ context: inout DecodingContext
  ) -> [Requirement] {
    guard let list = fields.requireValue(key, &context), let items = list.items(&context) else {
      return []
    }
    if items.isEmpty { context.report(RuleMessages.emptyList(key, at: list.location)) }
    return items.compactMap { decodePart($0, isNegated: isNegated, &context) }
  }

  private mutating func decodePart(
    _ value: YAMLValue, isNegated: Bool, _ context: inout DecodingContext
  ) -> Requirement? {
    if isGroup(value.node) { return decodeGroup(value, isNegated: isNegated, &context) }
    let condition = ConditionDecoder.decode(value, isNegated: isNegated, &context)
    guard let condition else { return nil }
    conditions.append(condition)
    return .leaf(conditions.count - 1)
  }

  private func isGroup(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { Group(rawValue: $0.name) != nil }
  }
}
