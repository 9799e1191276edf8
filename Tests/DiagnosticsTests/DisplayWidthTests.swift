import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("会员", 4), ("会员 A", 6), ("ＡＢ", 4), ("。，", 4), ("e\u{301}", 1),
    ("가", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩\u{200D}👧", 2), ("é", 1), ("…", 1),
    ("𠀀", 2), ("\u{200B}", 0),
  ])
  func `counts terminal columns`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `what is told without the tables takes columns of its own`() {
    let ranges: [ClosedRange<UInt32>] = [
      0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format:
        Issue.record("\(String(scalar.value, radix: 16)) takes none")
      default: break
      }
    }
  }

  @Test func `a text is as wide as its signs`() {
    // A joiner swallows what follows it.
    for scalar in (0...0xFFFF).compactMap(Unicode.Scalar.init) where scalar.value != 0x200D {
      let text = "a\(Character(scalar))会"
      if text.displayWidth != 3 + scalar.displayWidth {
        Issue.record("U+\(String(scalar.value, radix: 16)): \(text.displayWidth)")
      }
    }
  }

  @Test func `pads and truncates by columns`() {
    #expect("会员".padded(toWidth: 6) == "会员  ")
    #expect("会员".padded(toWidth: 6, .leading) == "  会员")
    #expect("会员".padded(toWidth: 3) == "会员")
    #expect("会员编号".truncated(toWidth: 8) == "会员编号")
    #expect("会员编号".truncated(toWidth: 6) == "会员…")
    #expect("会员编号".truncated(toWidth: 1) == "…")
    #expect("会员编号".truncated(toWidth: 0) == "")
  }
}
