import Foundation
import Testing

/// Every arrow between modules points to one above it in this list; nothing points down.
@Suite struct ImportArrowTests {
  static let allowed: [String: Set<String>] = [
    "CLibYAML": [],
    "CMalloc": [],
    "Archive": [],
    "Diagnostics": ["Archive"],
    "Columns": ["Archive"],
    "YAMLTree": ["CLibYAML", "Diagnostics"],
    "CEL": ["Diagnostics", "Columns", "Archive"],
    "Records": ["Diagnostics", "Columns", "Archive", "YAMLTree"],
    "Programmes": ["CEL", "YAMLTree", "Records", "Diagnostics", "Columns", "Archive"],
    "Evaluation": [
      "Programmes", "CEL", "Records", "Columns", "Diagnostics", "Archive", "YAMLTree",
    ],
    "Reports": ["Evaluation", "Programmes", "CEL", "Records", "Columns", "Diagnostics"],
    "benefits": [
      "Reports", "Evaluation", "Programmes", "CEL", "Records", "Columns", "YAMLTree",
      "Diagnostics", "CMalloc",
    ],
  ]

  /// Modules from outside the package that a library may use; Foundation is left to the tests, for
  /// the sake of start-up time.
  static let external: Set<String> = [
    "Glibc", "SystemPackage", "ArgumentParser", "Synchronization", "Dispatch",
    // The compiler's own header of the vector instructions that every x86-64 processor has.
    "_Builtin_intrinsics.intel.sse2",
  ]

  @Test func everyImportPointsUp() throws {
    for file in try SourceTree.swiftFiles() {
      let allowed = try #require(Self.allowed[file.module], "unknown module of \(file.path)")
      for name in imports(of: file) where !Self.external.contains(name) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func libyamlStopsAtOneModule() throws {
    for file in try SourceTree.swiftFiles() where imports(of: file).contains("CLibYAML") {
      #expect(file.module == "YAMLTree")
    }
  }

  private func imports(of file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword <= 2,
        words[..<keyword].allSatisfy({ ["public", "internal", "package", "private"].contains($0) }),
        words.count > keyword + 1
      else { return nil }
      return String(words[keyword + 1])
    }
  }
}
