import TestSupport
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
    let bytes = Array(sample.text.utf8)
    let parts = ResidentID.parts(in: bytes.span)
    #expect(parts?.birthDate.description == sample.birthDate)
    #expect(parts.map { $0.isMale ? "male" : "female" } == sample.sex)
  }

  /// The one look says what the two looks say, of numbers with a byte or two changed.
  @Test func oneLookSaysTheSame() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      var bytes = Array(Self.cases[Int(random.next() % 3)].text.utf8)
      for _ in 0..<random.next() % 3 {
        bytes[Int(random.next() % 18)] = Array("0123456789Xx:/ A".utf8)[Int(random.next() % 16)]
      }
      let parts = ResidentID.parts(in: bytes.span)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(parts?.birthDate == ResidentID.birthDate(in: bytes.span), "\(text)")
      #expect(parts?.isMale == ResidentID.isMale(in: bytes.span), "\(text)")
    }
  }
}
