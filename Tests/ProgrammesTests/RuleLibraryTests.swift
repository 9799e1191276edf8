import Diagnostics
import Foundation
import Programmes
import Testing

/// How rule files are found on disk.
struct RuleLibraryTests {
  /// A directory of its own, removed at the end.
  private func withDirectory(_ body: (URL) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url)
  }

  private func write(_ names: [String], in directory: URL) throws {
    for name in names {
      let file = directory.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "cases: []\n".write(to: file, atomically: false, encoding: .utf8)
    }
  }

  private func load(
    _ path: String, _ change: (inout RuleLibrary.Limits) -> Void = { _ in }
  ) -> (files: [String], codes: [String], isComplete: Bool) {
    var sink = DiagnosticSink()
    var library = RuleLibrary(path: path)
    change(&library.limits)
    let book = library.load(into: &sink)
    let names = (0..<book.files.count).map { book.files[FileID(index: UInt32($0))].name }
    return (names, sink.diagnostics.map(\.code.description), book.isComplete)
  }

  @Test func readsInByteOrderOfPaths() throws {
    try withDirectory { directory in
      try write(
        ["b.yaml", "a/z.yml", "a.yaml", "B.yaml", "日.yaml", ".git/x.yaml", ".x.yaml", "a.txt"],
        in: directory)
      let result = load(directory.path + "/")
      #expect(
        result.files.map { $0.replacing(directory.path + "/", with: "") }
          == ["B.yaml", "a.yaml", "a/z.yml", "b.yaml", "日.yaml"])
      #expect(result.codes == [])
    }
  }

  @Test func readsOneFile() throws {
    try withDirectory { directory in
      try write(["rules.txt"], in: directory)
      let path = directory.appending(path: "rules.txt").path
      #expect(load(path).files == [path])
    }
  }

  @Test func saysWhatIsNotThere() throws {
    try withDirectory { directory in
      #expect(load(directory.path).codes == [RuleCode.noRuleFiles.rawValue])
      #expect(load(directory.path + "/none").codes == [RuleCode.missingPath.rawValue])
      #expect(!load(directory.path).isComplete)
      #expect(load("/dev/null").codes == [RuleCode.unreadableFile.rawValue])
    }
  }

  @Test func saysWhenFilesHoldNothing() throws {
    try withDirectory { directory in
      try "# nothing yet\n".write(
        to: directory.appending(path: "a.yaml"), atomically: false, encoding: .utf8)
      let result = load(directory.path)
      #expect(result.codes == [RuleCode.noRuleFiles.rawValue])
      #expect(!result.isComplete)
    }
  }

  @Test func readsOnWhenOneFileIsUnreadable() throws {
    try withDirectory { directory in
      try write(["a.yaml"], in: directory)
      try FileManager.default.createSymbolicLink(
        atPath: directory.path + "/b.yaml", withDestinationPath: "nowhere")
      let result = load(directory.path)
      #expect(result.files.count == 1)
      #expect(result.codes == [RuleCode.unreadableFile.rawValue])
      #expect(!result.isComplete)
    }
  }

  @Test func endsAtLoopsOfLinks() throws {
    try withDirectory { directory in
      try write(["a/b.yaml"], in: directory)
      let manager = FileManager.default
      try manager.createSymbolicLink(
        atPath: directory.path + "/a/up",
        withDestinationPath: "../../" + directory.lastPathComponent)
      try manager.createSymbolicLink(
        atPath: directory.path + "/self", withDestinationPath: "self")
      let result = load(directory.path)
      #expect(result.files.count == 1)
      #expect(result.codes == [RuleCode.symlinkLoop.rawValue, RuleCode.symlinkLoop.rawValue])
    }
  }

  @Test func keepsItsBounds() throws {
    try withDirectory { directory in
      try write(["a.yaml", "b.yaml", "c/d/e.yaml"], in: directory)
      #expect(load(directory.path) { $0.files = 2 }.codes == [RuleCode.tooManyFiles.rawValue])
      #expect(load(directory.path) { $0.depth = 2 }.codes == [RuleCode.tooDeep.rawValue])
      #expect(
        load(directory.path) { $0.fileSize = 4 }.codes
          == Array(repeating: RuleCode.fileTooLarge.rawValue, count: 3))
      #expect(load(directory.path) { $0.totalSize = 25 }.codes == [RuleCode.fileTooLarge.rawValue])
    }
  }
}
