import Foundation

/// Runs the built `benefits` as a user does: a process, with arguments, in the checkout.
struct CommandLineTool {
  struct Result {
    let status: Int32
    let output: Data
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable stands beside the test bundle it was built with.
  static var executable: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "benefits")
  }

  /// - Parameters:
  ///   - environment: set on top of a plain one (`LANG=C`, no `BENEFITS_RULES`).
  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
    directory: URL = checkout
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["LANG": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"]
      .merging(environment) { $1 }
    // Errors go to a file: two pipes would have to be drained at once.
    let folder = try TemporaryFolder()
    let errors = try folder.write("", to: "stderr")
    process.standardError = try FileHandle(forWritingTo: errors)
    let (output, stdin) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = stdin
    try process.run()
    if let input { try stdin.fileHandleForWriting.write(contentsOf: input) }
    try stdin.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: data, errors: try folder.text(of: "stderr"))
  }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "benefits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }
}
