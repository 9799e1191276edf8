import Diagnostics
import Foundation
import Programmes
import TestSupport
import Testing

/// However rule files are damaged, reading them ends, and what is said points into them.
struct MutationTests {
  /// Pieces that mean something in rule files.
  private static let pieces = [
    "all:", "none: []", "{", "}", "[", "]", ":", "- ", "\n", "---\n", "'", "\"", "null", "3", "期",
    "type: list", "of: {}", "claim: {a: b}", "*districts", "&a ", "params.", "today", "requires: [",
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func endsWithDiagnosticsInPlace(seed: UInt64) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let names = ["facts", "parameters", "programmes/invention-subsidy", "programmes/campus-walk"]
    let texts = try names.map {
      try String(contentsOf: root.appending(path: "Rules/\($0).yaml"), encoding: .utf8)
    }
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      var files = SourceFiles()
      for (name, text) in zip(names, texts) {
        let bytes = Self.damaged(Array(text.utf8), by: &random)
        files.add(SourceFile(name: name, bytes: bytes))
      }
      var sink = DiagnosticSink()
      let book = RuleBook(decoding: files, into: &sink)
      _ = RuleBookChecker.check(book, into: &sink)
      for location in sink.diagnostics.compactMap({ $0.primary?.location }) {
        #expect(Int(location.span.end) <= files[location.file].bytes.count, "seed \(seed)")
      }
    }
  }

  private static func damaged(_ bytes: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(Int.random(in: 0...12, using: &random), bytes.count - place)
      let piece = pieces.randomElement(using: &random) ?? ""
      bytes.replaceSubrange(place..<place + length, with: piece.utf8)
    }
    return bytes
  }
}
