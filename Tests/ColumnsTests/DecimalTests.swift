import Columns
import TestSupport
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("+1", "1"), ("3000.00", "3000"), ("0.05", "0.05"),
    ("-0.050", "-0.05"), ("007.10", "7.1"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
  ])
  func textReadsBackInItsShortestForm(_ text: String, _ shortest: String) {
    #expect(Decimal(text)?.description == shortest)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "1,000", " 1", "1 ", "0x1", "--1", "1.2.3", "１",
    "999999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000000001",
  ])
  func whatIsNoDecimalIsRefused(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test(arguments: [
    ("0.125", 2, "0.12", "0.13"), ("0.135", 2, "0.14", "0.14"), ("-0.125", 2, "-0.12", "-0.13"),
    ("0.5", 0, "0", "1"), ("1.5", 0, "2", "2"), ("2.5", 0, "2", "3"), ("-2.5", 0, "-2", "-3"),
    ("2.51", 0, "3", "3"), ("2.49", 0, "2", "2"), ("1.2", 5, "1.2", "1.2"),
  ])
  func roundingHalfway(
    _ text: String, _ places: Int, _ halfEven: String, _ halfUp: String
  ) throws {
    let value = try #require(Decimal(text))
    #expect(value.rounded(places: places)?.description == halfEven)
    #expect(value.rounded(places: places, rounding: .halfUp)?.description == halfUp)
  }

  @Test(arguments: [
    ("10", "3", 2, "3.33"), ("20", "3", 2, "6.67"), ("1", "8", 2, "0.12"), ("-10", "3", 0, "-3"),
    ("1", "-3", 4, "-0.3333"), ("0.3", "0.1", 0, "3"), ("1", "3", 30, "0." + repeated("3", 30)),
  ])
  func quotients(_ a: String, _ b: String, _ places: Int, _ quotient: String) throws {
    let (a, b) = (try #require(Decimal(a)), try #require(Decimal(b)))
    #expect(a.divided(by: b, places: places)?.description == quotient)
  }

  @Test func whatDoesNotFitIsNoResult() throws {
    let largest = try #require(Decimal(repeated("9", 38)))
    #expect(largest.multiplied(by: largest) == nil)
    #expect(largest.multiplied(by: Decimal(10)) == nil)
    #expect(largest.adding(largest) == nil)
    #expect(Decimal(1).divided(by: .zero, places: 2) == nil)
    let smallest = try #require(Decimal("0." + repeated("0", 37) + "1"))
    #expect(smallest.multiplied(by: smallest) == nil)
    #expect(largest.adding(smallest) == nil)
  }

  @Test func orderHoldsAcrossMagnitudes() throws {
    let ascending = [
      "-" + repeated("9", 38), "-1.5", "-1." + repeated("0", 36) + "1", "-1", "-0.1", "0",
      "0." + repeated("0", 37) + "1", "0.1", "1", "1." + repeated("0", 36) + "1", "1.5",
      repeated("9", 38),
    ]
    let values = try ascending.map { try #require(Decimal($0)) }
    for (i, a) in values.enumerated() {
      for (j, b) in values.enumerated() {
        #expect((a < b) == (i < j), "\(a) \(b)")
        #expect((a == b) == (i == j), "\(a) \(b)")
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func arithmeticAgreesWithDigits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let (a, b) = (Digits(&random), Digits(&random))
      let (left, right) = (try #require(Decimal(a.text)), try #require(Decimal(b.text)))
      #expect(left.adding(right)?.description == a.plus(b), "seed \(seed): \(a.text) + \(b.text)")
      #expect(
        left.multiplied(by: right)?.description == a.times(b),
        "seed \(seed): \(a.text) * \(b.text)")
      #expect(
        left.subtracting(right) == right.subtracting(left)?.negated,
        "seed \(seed): \(a.text) - \(b.text)")
    }
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

/// Schoolbook arithmetic on non-negative numbers, digit by digit: the twin of `Decimal`.
private struct Digits {
  /// The least digit first.
  var digits: [Int]
  var places: Int

  init(_ random: inout SplitMix64) {
    digits = (0...(1 + Int(random.next() % 14))).map { _ in Int(random.next() % 10) }
    places = Int(random.next() & 7)
    while digits.count <= places { digits.append(0) }
  }

  private init(digits: [Int], places: Int) {
    self.digits = digits
    self.places = places
  }

  var text: String {
    let written = digits.reversed().map(String.init)
    let whole = written.dropLast(places).joined()
    return places == 0 ? whole : whole + "." + written.suffix(places).joined()
  }

  /// Without zeroes that say nothing.
  private var shortest: String {
    var whole = Substring(text.split(separator: ".")[0]).drop { $0 == "0" }
    if whole.isEmpty { whole = "0" }
    var fraction = places == 0 ? "" : String(text.suffix(places))
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(whole) : whole + "." + fraction
  }

  private func padded(to places: Int) -> [Int] {
    Array(repeating: 0, count: places - self.places) + digits
  }

  func plus(_ other: Digits) -> String {
    let common = max(places, other.places)
    let (a, b) = (padded(to: common), other.padded(to: common))
    var sum: [Int] = []
    var carry = 0
    for index in 0...max(a.count, b.count) {
      let total = (index < a.count ? a[index] : 0) + (index < b.count ? b[index] : 0) + carry
      sum.append(total % 10)
      carry = total / 10
    }
    return Digits(digits: sum, places: common).shortest
  }

  func times(_ other: Digits) -> String {
    var product = [Int](repeating: 0, count: digits.count + other.digits.count + 1)
    for (i, a) in digits.enumerated() {
      var carry = 0
      for (j, b) in other.digits.enumerated() {
        let total = product[i + j] + a * b + carry
        product[i + j] = total % 10
        carry = total / 10
      }
      product[i + other.digits.count] += carry
    }
    return Digits(digits: product, places: places + other.places).shortest
  }
}
