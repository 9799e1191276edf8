/// Every function an environment starts with, a file a family.
enum FunctionLibrary {
  /// A family is made when it is first asked for: a plan that is kept needs few.
  private static let families: [@Sendable () -> [FunctionDeclaration]] = [
    { logic }, { equality }, { comparison }, { arithmetic }, { collections }, { conversions },
    { strings }, { timestamps }, { dates }, { decimals }, { extremes }, { residentIDs },
    { optionals }, { stringExtension }, { StringsLibrary.functions }, { MathLibrary.functions },
    { ListsLibrary.functions }, { SetsLibrary.functions }, { EncodersLibrary.functions },
  ]

  static let all: [FunctionDeclaration] = families.flatMap { $0() }

  /// Two type variables that signatures share.
  static let typeA = CELType.parameter("A")
  static let typeB = CELType.parameter("B")
}

extension FunctionLibrary {
  /// Where an overload stands, in this very program: by it one is found without making all others.
  struct Place: Equatable {
    let family: Int
    let declaration: Int
    let overload: Int
  }

  /// The place of an overload, told by its name and its function's; `nil` for one of the caller's own.
  static func place(of overload: FunctionOverload, _ function: String) -> Place? {
    for (family, functions) in families.enumerated() {
      for (declaration, known) in functions().enumerated() where known.name == function {
        if let place = known.overloads.firstIndex(where: { $0.id == overload.id }) {
          return Place(family: family, declaration: declaration, overload: place)
        }
      }
    }
    return nil
  }

  /// The overload at a place; `nil` where there is none.
  static func overload(at place: Place) -> FunctionOverload? {
    guard families.indices.contains(place.family) else { return nil }
    let functions = families[place.family]()
    guard functions.indices.contains(place.declaration) else { return nil }
    let overloads = functions[place.declaration].overloads
    return overloads.indices.contains(place.overload) ? overloads[place.overload] : nil
  }
}
