import Columns

/// What can be wrong with a record or one of its cells; the raw value is the machine code.
///
/// No payload: the field's type and the text say the rest, so that parsing stays cheap and every
/// word is in `RecordMessages`.
enum FieldFault: String, Error {
  // A value that is not of the field's type.
  case badBool = "record.bad-bool"
  case badInt = "record.bad-int"
  case intTooLarge = "record.int-too-large"
  case groupedDigits = "record.grouped-digits"
  case badDecimal = "record.bad-decimal"
  case decimalTooLong = "record.decimal-too-long"
  case badDouble = "record.bad-double"
  case badDate = "record.bad-date"
  case ambiguousDate = "record.ambiguous-date"
  case noSuchDay = "record.no-such-day"
  case unknownValue = "record.unknown-value"
  case belowMinimum = "record.below-minimum"
  case aboveMaximum = "record.above-maximum"
  case badResidentID = "record.bad-resident-id"
  case residentIDDate = "record.resident-id-date"
  case residentIDCheckDigit = "record.resident-id-check-digit"
  case badList = "record.bad-list"
  case wrongType = "record.wrong-type"
  // A text that cannot be read at all.
  case invalidUTF8 = "record.invalid-utf8"
  case nulByte = "record.nul-byte"
  // A record whose shape is wrong.
  case missingKey = "record.missing-key"
  case tooFewCells = "record.too-few-cells"
  case tooManyCells = "record.too-many-cells"
  case unclosedQuote = "record.unclosed-quote"
  case textAfterQuote = "record.text-after-quote"
  case tooLong = "record.too-long"
  case notAnObject = "record.not-an-object"
  case duplicateFact = "record.duplicate-fact"
  case badJSON = "record.bad-json"
  case badEscape = "record.bad-escape"
  case tooDeep = "record.too-deep"
  case textAfterRecord = "record.text-after-record"
}

extension FieldFault {
  init(_ fault: ResidentID.Fault) {
    switch fault {
    case .form: self = .badResidentID
    case .birthDate: self = .residentIDDate
    case .checkCharacter: self = .residentIDCheckDigit
    }
  }
}
