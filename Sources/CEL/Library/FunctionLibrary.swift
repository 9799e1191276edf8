/// Every function an environment starts with, a file a family.
enum FunctionLibrary {
  static let all: [FunctionDeclaration] = Array(
    [
      logic, equality, comparison, arithmetic, collections, conversions, strings, timestamps,
      dates, decimals, extremes, residentIDs, optionals, stringExtension,
      StringsLibrary.functions, MathLibrary.functions, ListsLibrary.functions,
      SetsLibrary.functions, EncodersLibrary.functions,
    ].joined())

  /// Two type variables that signatures share.
  static let typeA = CELType.parameter("A")
  static let typeB = CELType.parameter("B")
}
