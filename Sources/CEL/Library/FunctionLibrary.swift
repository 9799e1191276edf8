/// Every function an environment starts with, a file a family.
enum FunctionLibrary {
  static let all: [FunctionDeclaration] =
    logic + equality + comparison + arithmetic + collections + conversions + strings + timestamps
    + dates + decimals + extremes + residentIDs + optionals
    + stringExtension + mathExtension + setsExtension + listsExtension + encodersExtension

  /// Two type variables that signatures share.
  static let typeA = CELType.parameter("A")
  static let typeB = CELType.parameter("B")
}
