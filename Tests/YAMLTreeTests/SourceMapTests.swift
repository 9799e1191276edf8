import Diagnostics
import Testing
import TestSupport
@testable import YAMLTree

@Suite struct SourceMapTests {
  /// What the part `needle` of the value of `key` was written as.
  private func written(_ needle: String, in text: String) -> String? {
    let reading = Reading(text)
    guard let node = reading.root["k"], let value = node.scalar?.text,
      let found = value.firstRange(of: needle)
    else { return nil }
    let start = value.utf8.distance(from: value.startIndex, to: found.lowerBound)
    let map = node.sourceMap(in: reading.source)
    return reading.text(map.span(SourceSpan(start..<start + needle.utf8.count)))
  }

  @Test(arguments: [
    ("k: 甲 > 乙\n", ">", ">"),
    ("k: 甲\n  > 乙\n", "乙", "乙"),
    ("k: 甲\n\n  乙\n", "\n乙", "\n  乙"),
    ("k: 'it''s 甲'\n", "'", "''"),
    ("k: 'it''s 甲'\n", "甲", "甲"),
    (#"k: "甲 \u003e 乙""# + "\n", ">", #"\u003e"#),
    (#"k: "\U0001F600 乙""# + "\n", "乙", "乙"),
    (#"k: "\u4F1A\u5458 乙""# + "\n", "员", #"\u5458"#),
    ("k: \"甲 \\\n   乙\"\n", "乙", "乙"),
    ("k: \"甲 \n\n   乙\"\n", "乙", "乙"),
    ("k: &a !!str '甲 乙'\n", "乙", "乙"),
    ("k: &a?甲 乙\n", "甲", "甲"),
    ("k: |\n  甲\n    乙\n", "  乙", "  乙"),
    ("k: |2-\n    甲\n  乙\n", "  甲", "  甲"),
    ("k: >- # 注\n  甲\n  乙\n\n  丙\n", "乙\n丙", "乙\n\n  丙"),
    ("k: >\r\n  甲\r\n  乙\r\n", "乙", "乙"),
    ("k: >\n\n  甲\n   多\n  乙\n", "多\n乙", "多\n  乙"),
  ])
  func `finds what a part of a value was written as`(
    text: String, needle: String, expected: String
  ) {
    #expect(written(needle, in: text) == expected)
  }

  @Test func `carries a finding into the file`() {
    let reading = Reading("规则:\n  expr: \"年龄 \\\n    >= 甲\"\n")
    let node = reading.root["规则"]?["expr"] ?? reading.root
    let offset = UInt32("年龄 >= ".utf8.count)
    let inside = SourceLocation(
      file: node.location.file, span: SourceSpan(start: offset, end: offset + 3))
    let finding = Diagnostic(
      DiagnosticCode("cel.x"), LocalizedText(verbatim: "x"), at: Label(inside))
    let mapped = node.sourceMap(in: reading.source).map(finding)
    #expect(Reading.summarize(mapped, reading.files) == "3:8 cel.x")
  }

  @Test func `offsets beyond the value clamp to its end`() {
    let reading = Reading("k: '甲'\n")
    let map = reading.root["k"]?.sourceMap(in: reading.source)
    #expect(map?.location(ofOffset: 3).span == .empty(at: 7))
    #expect(map?.location(ofOffset: 99).span == .empty(at: 7))
    let empty = Reading("k: ''\n")
    let emptyMap = empty.root["k"]?.sourceMap(in: empty.source)
    #expect(emptyMap?.location(ofOffset: 0).span == .empty(at: 4))
  }

  @Test(arguments: YAMLScalar.Style.allCases, UInt64(1)...60)
  func `every character of a value is found where it was written`(
    style: YAMLScalar.Style, seed: UInt64
  ) throws {
    for round in 0..<10 {
      var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(round))
      let text = ScalarWriter.document(style, &random)
      let reading = Reading(text)
      guard let node = reading.root["键"]?.items?.first, let scalar = node.scalar else {
        // The writer makes only texts libyaml takes.
        Issue.record("seed \(seed) round \(round): \(reading.summary)\n\(text)")
        return
      }
      #expect(scalar.style == style)
      check(scalar, node.sourceMap(in: reading.source), reading, "seed \(seed)/\(round)\n\(text)")
    }
  }

  private func check(
    _ scalar: YAMLScalar, _ map: ScalarSourceMap, _ reading: Reading, _ comment: String
  ) {
    #expect(map.length == scalar.text.utf8.count, Comment(rawValue: comment))
    var offset = 0
    for unit in scalar.text.unicodeScalars {
      let length = String(unit).utf8.count
      let span = map.span(SourceSpan(offset..<offset + length))
      let found = reading.text(span)
      #expect(
        ScalarWriter.could(found, mean: unit), "\(found.debugDescription) for \(unit): \(comment)")
      #expect(map.location(ofOffset: offset).span.start == span.start)
      offset += length
    }
  }
}
