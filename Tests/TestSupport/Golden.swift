import Foundation
public import Testing

/// Expects `text` to equal the file `Tests/Goldens/<test target>/<name>`.
///
/// Run with `RECORD_GOLDENS=1` to write the files anew; recording fails the run, so that it can't
/// be left on unnoticed, and the change is reviewed as a diff.
public func expectGolden(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  expectGolden(
    bytes: Array(text.utf8), named: name, filePath: filePath, sourceLocation: sourceLocation)
}

/// Expects `bytes` to equal the file `Tests/Goldens/<test target>/<name>`.
public func expectGolden(
  bytes: [UInt8], named name: String, filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let url = goldenURL(name, besides: filePath)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    record(bytes, at: url, sourceLocation)
    return
  }
  guard let expected = try? Data(contentsOf: url) else {
    Issue.record(
      "no golden file \(url.path); run with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
    return
  }
  if !expected.elementsEqual(bytes) {
    let difference = firstDifference(expected: Array(expected), found: bytes)
    Issue.record("\(name) differs:\n\(difference)", sourceLocation: sourceLocation)
  }
}

/// `Tests/Goldens/<target>/<name>` for a test file `Tests/<target>/…`.
private func goldenURL(_ name: String, besides filePath: String) -> URL {
  var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
  var target = folder
  while folder.lastPathComponent != "Tests", folder.pathComponents.count > 1 {
    target = folder
    folder = folder.deletingLastPathComponent()
  }
  return folder.appendingPathComponent("Goldens/\(target.lastPathComponent)/\(name)")
}

private func record(
  _ bytes: [UInt8], at url: URL, _ sourceLocation: Testing.SourceLocation
) {
  do {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    Issue.record("recorded \(url.path)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("could not record \(url.path): \(error)", sourceLocation: sourceLocation)
  }
}

/// The first line that differs, as `- expected` and `+ found`, with its number.
private func firstDifference(expected: [UInt8], found: [UInt8]) -> String {
  let old = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let new = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let line = index ?? min(old.count, new.count)
  func text(_ lines: [ArraySlice<UInt8>]) -> String {
    line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end of text)"
  }
  return "line \(line + 1)\n- \(text(old))\n+ \(text(new))"
}
