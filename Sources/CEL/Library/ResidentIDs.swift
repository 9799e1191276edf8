import Columns

/// Resident identity numbers (GB 11643-1999).
extension FunctionLibrary {
  static let residentIDs: [FunctionDeclaration] = [
    FunctionDeclaration(
      "residentId", [.unary("string_to_resident_id") { (text: String) in ResidentID(text) }]),
    FunctionDeclaration(
      "isValid",
      [.unary("resident_id_is_valid", receiver: true) { (number: ResidentID) in number.isValid }]),
    FunctionDeclaration(
      "birthDate",
      [
        .unary("resident_id_birth_date", receiver: true) {
          (number: ResidentID) throws(EvaluationError) in
          try number.birthDate.orThrow(invalid(number))
        }
      ]),
    FunctionDeclaration(
      "sex",
      [
        .unary("resident_id_sex", receiver: true) { (number: ResidentID) throws(EvaluationError) in
          try number.sex.orThrow(invalid(number))
        }
      ]),
  ]

  /// The number itself is personal, so no message repeats it.
  private static func invalid(_ number: ResidentID) -> EvaluationError {
    .invalidResidentID(length: number.text.unicodeScalars.count)
  }
}
