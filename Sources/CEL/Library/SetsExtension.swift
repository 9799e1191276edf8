/// CEL's `sets` extension: lists looked at as sets.
extension FunctionLibrary {
  static let setsExtension: [FunctionDeclaration] = [
    relation("contains", "list_sets_contains_list") { a, b in b.isSubset(of: a) },
    relation("equivalent", "list_sets_equivalent_list") { a, b in a == b },
    relation("intersects", "list_sets_intersects_list") { a, b in !a.isDisjoint(with: b) },
  ]

  private static func relation(
    _ name: String, _ id: String, _ holds: @escaping @Sendable (Set<Value>, Set<Value>) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "sets.\(name)",
      [
        .binary(id) { (a: AnyList, b: AnyList) in holds(Set(a.elements), Set(b.elements)) }
      ])
  }
}
