import Foundation
import Testing

@Suite struct HouseRuleTests {
  @Test func filesHoldOneIdea() throws {
    for file in try SourceTree.swiftFiles() {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// What input could turn into a crash, and what the compiler is told to believe.
  @Test(arguments: ["try!", "as!", "fatalError(", "@unchecked Sendable", "TODO", "FIXME"])
  func sourcesAvoid(_ word: String) throws {
    for file in try SourceTree.swiftFiles() {
      for (index, line) in file.lines.enumerated() {
        #expect(!line.contains(word), "\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test func theTopLevelHoldsWhatWasAgreed() throws {
    let agreed: Set<String> = [
      "Package.swift", "README.md", "Rules", "Examples", "Tests", "Sources",
    ]
    let entries = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    let extra = entries.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(extra).subtracting(agreed).isEmpty)
  }
}
