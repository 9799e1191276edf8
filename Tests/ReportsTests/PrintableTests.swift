import Testing

@testable import Reports

/// What a record holds neither moves a terminal's cursor nor reorders a line.
@Suite struct PrintableTests {
  private static let unprintable: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069,
  ]

  /// Every sign of the BMP and some beyond it, alone and between others.
  @Test func controlsAndOverridesAreShownAsSuch() {
    for value in Array(0...0xFFFF) + [0x1F600, 0x2028A, 0xE0001, 0x10FFFF] as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isShown = !Self.unprintable.contains { $0.contains(value) }
      for (before, after) in [("", ""), ("王", "–a")] {
        let text = before + String(scalar) + after
        let expected = before + (isShown ? String(scalar) : "\u{FFFD}") + after
        #expect(
          Array(text.printable.unicodeScalars) == Array(expected.unicodeScalars),
          "U+\(String(value, radix: 16))")
      }
    }
  }
}
