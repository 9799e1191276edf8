/// CEL's `sets` extension: lists compared as sets, by CEL's equality.
enum SetsLibrary {
  static let functions: [FunctionDeclaration] = [
    // Whether the first has every element of the second.
    relation("contains") { $0.isSuperset(of: $1) },
    relation("equivalent") { $0 == $1 },
    relation("intersects") { !$0.isDisjoint(with: $1) },
  ]

  private static func relation(
    _ name: String, _ holds: @escaping @Sendable (Set<Value>, Set<Value>) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "sets.\(name)",
      [
        .binary("list_sets_\(name)_list") { (a: AnyList, b: AnyList) in
          holds(Set(a.elements), Set(b.elements))
        }
      ])
  }
}
