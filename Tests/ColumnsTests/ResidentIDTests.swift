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

  /// Many digits at a time say what one after the other does, of numbers with a byte or two changed.
  @Test func manyDigitsAtATime() {
    var random = SplitMix64(seed: 1)
    var validCount = 0
    for _ in 0..<5_000 {
      var bytes = Array(Self.cases[Int(random.next() % 3)].text.utf8)
      for _ in 0..<random.next() % 3 {
        bytes[Int(random.next() % 18)] = Array("0123456789Xx:/ A".utf8)[Int(random.next() % 16)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = ResidentID.parts(in: bytes.span)
      #expect(parts == Self.partsDigitByDigit(text), "\(text)")
      #expect((ResidentID.fault(in: bytes.span) == nil) == (parts != nil), "\(text)")
      if parts != nil { validCount += 1 }
    }
    #expect((1_000..<4_500).contains(validCount))
  }

  private static func partsDigitByDigit(_ text: String) -> ResidentID.Parts? {
    let digits = text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    let isTen = text.uppercased().hasSuffix("X")
    guard text.count == 18, digits.count == (isTen ? 17 : 18) else { return nil }
    // ISO 7064, MOD 11-2: each digit is added to twice what came before.
    let sum = digits.prefix(17).reduce(0) { ($0 + $1) * 2 }
    guard (sum + (isTen ? 10 : digits[17])) % 11 == 1 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
      .map { .init(birthDate: $0, isMale: digits[16] % 2 == 1) }
  }
}
