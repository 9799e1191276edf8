/// Every function an environment starts with.
enum FunctionLibrary {
  static let all: [FunctionDeclaration] = []
}
