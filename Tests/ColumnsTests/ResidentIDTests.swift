import Testing

@testable import Columns

@Suite struct ResidentIDTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let fault: ResidentID.Fault?
    var birthDate: String?
    var sex: String?
    var testDescription: String { text }
  }

  /// The first two are the examples of GB 11643-1999, annex.
  static let cases = [
    Case(text: "11010519491231002X", fault: nil, birthDate: "1949-12-31", sex: "female"),
    Case(text: "440524188001010014", fault: nil, birthDate: "1880-01-01", sex: "male"),
    Case(text: "11010519491231002x", fault: nil, birthDate: "1949-12-31", sex: "female"),
    Case(text: "110105194912310021", fault: .checkCharacter),
    Case(text: "11010519490231002X", fault: .birthDate),
    Case(text: "110105491231002", fault: .form),
    Case(text: "11010519491231002A", fault: .form),
    Case(text: "1101051949123100２X", fault: .form),
    Case(text: "", fault: .form),
  ]

  @Test(arguments: cases) func whatANumberSays(_ sample: Case) {
    let number = ResidentID(sample.text)
    #expect(number.fault == sample.fault)
    #expect(number.isValid == (sample.fault == nil))
    #expect(number.birthDate?.description == sample.birthDate)
    #expect(number.sex == sample.sex)
  }
}
