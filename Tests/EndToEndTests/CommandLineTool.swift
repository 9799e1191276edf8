import Foundation

/// Runs the built `benefits` as a user does: a process, with arguments, in the checkout.
enum CommandLineTool {
  /// What the process left behind.
  struct Result {
    let status: Int32
    let output: Data
    /// What stood on standard error.
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
  ///   - input: what standard input holds.
  ///   - environment: set on top of a plain one (`LANG=C`, no `BENEFITS_RULES`).
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    directory: URL = checkout
  ) throws -> Result {
    // Files, not pipes: two pipes would have to be drained at once.
    let folder = try TemporaryFolder()
    let process = process(arguments, environment: environment, directory: directory)
    try folder.write(input, to: "stdin")
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "stdin"))
    process.standardOutput = try folder.handle(forWriting: "stdout")
    process.standardError = try folder.handle(forWriting: "stderr")
    try process.runToEnd()
    return Result(
      status: process.terminationStatus, output: try folder.data(of: "stdout"),
      errors: try folder.text(of: "stderr"))
  }

  /// Runs the tool with a reader that takes one byte of its output and goes away.
  static func runForOneByte(_ arguments: [String]) throws -> Result {
    let folder = try TemporaryFolder()
    let process = process(arguments, environment: [:], directory: checkout)
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try folder.handle(forWriting: "stderr")
    try process.run()
    let byte = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    let status =
      process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
    return Result(status: status, output: byte, errors: try folder.text(of: "stderr"))
  }

  /// Runs the tool and kills it without notice after a while; whether it had ended by itself.
  static func runAndKill(
    _ arguments: [String], after time: Duration, directory: URL
  ) throws -> Bool {
    let process = process(arguments, environment: [:], directory: directory)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .exit
  }

  /// The most memory, in bytes, that was seen to be resident while the tool ran.
  static func peakMemory(_ arguments: [String], directory: URL) throws -> Int {
    let process = process(arguments, environment: [:], directory: directory)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let status = URL(filePath: "/proc/\(process.processIdentifier)/status")
    var peak = 0
    while process.isRunning {
      let lines = (try? String(contentsOf: status, encoding: .utf8))?.split(separator: "\n") ?? []
      if let line = lines.first(where: { $0.hasPrefix("VmHWM:") }) {
        peak = line.split(separator: " ").compactMap { Int($0) }.first.map { $0 << 10 } ?? peak
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return peak
  }

  /// Runs `script` in a shell that finds the tool as `$BENEFITS`.
  static func shell(_ script: String, environment: [String: String] = [:]) throws -> Result {
    let folder = try TemporaryFolder()
    let shell = process(
      [], environment: environment.merging(["BENEFITS": executable.path]) { $1 },
      directory: checkout)
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = try folder.handle(forWriting: "stdout")
    shell.standardError = try folder.handle(forWriting: "stderr")
    try shell.runToEnd()
    return Result(
      status: shell.terminationStatus, output: try folder.data(of: "stdout"),
      errors: try folder.text(of: "stderr"))
  }

  private static func process(
    _ arguments: [String], environment: [String: String], directory: URL
  ) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["LANG": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"]
      .merging(environment) { $1 }
    return process
  }
}

extension Process {
  /// Runs the process; one that hangs is killed after a minute, and its status tells so.
  func runToEnd() throws {
    let end = DispatchSemaphore(value: 0)
    terminationHandler = { _ in end.signal() }
    try run()
    if end.wait(timeout: .now() + 60) == .timedOut { kill(processIdentifier, SIGKILL) }
    waitUntilExit()
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

  /// The names of all files at its top, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// The path of what is, or is to be, called `name`.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// A new empty file, open for writing.
  func handle(forWriting name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }

  func data(of name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  func text(of name: String) throws -> String {
    String(decoding: try data(of: name), as: UTF8.self)
  }
}
