import Foundation
import Testing

/// The README stays true: its files are written out, its commands run, its output compared.
@Suite struct ReadmeTests {
  private let readme: Readme

  init() throws {
    readme = try Readme(CommandLineTool.checkout.appending(path: "README.md"))
  }

  @Test func everyCommandShowsWhatItShows() throws {
    let folder = try TemporaryFolder()
    for name in ["Rules", "Examples"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name),
        withDestinationURL: CommandLineTool.checkout.appending(path: name))
    }
    for file in readme.files { try folder.write(file.text, to: file.name) }
    let walks = try #require(readme.files.first { $0.name == "walks.yaml" })
    try folder.write(
      walks.text.replacingOccurrences(of: "\"active\"", with: "\"activ\""), to: "typo.yaml")
    #expect(readme.commands.count >= 8)
    for command in readme.commands {
      let result = try CommandLineTool.run(command.arguments, directory: folder.url)
      #expect(command.shows(result.text), "$ benefits \(command.arguments.joined(separator: " "))")
    }
  }

  @Test func theTestCommandIsTheOneThatCIRuns() throws {
    let script = CommandLineTool.checkout.appending(path: ".ci/run")
    let steps = try String(contentsOf: script, encoding: .utf8)
    #expect(readme.text.contains("&& swift test\n"))
    #expect(steps.contains("\nswift test\n"))
  }

  /// The ten lines are compiled and run by `LibraryExampleTests`; here they must be the same.
  @Test func theLibraryExampleIsTheOneThatIsTested() throws {
    let test = CommandLineTool.checkout
      .appending(path: "Tests/EndToEndTests/LibraryExampleTests.swift")
    let source = try String(contentsOf: test, encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let lines = readme.swift.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!lines.isEmpty)
    for line in lines { #expect(source.contains(line), "\(line)") }
  }
}

/// The parts of the README that can be tried.
struct Readme {
  struct File {
    let name: String
    let text: String
  }

  struct Command {
    let arguments: [String]
    /// The lines shown; a last line `…` stands for any rest.
    let output: [Substring]

    func shows(_ actual: String) -> Bool {
      let lines = actual.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      guard output.last == "…" else { return Array(lines) == output }
      return lines.starts(with: output.dropLast()) && lines.count >= output.count
    }
  }

  let text: String
  private(set) var files: [File] = []
  private(set) var commands: [Command] = []
  private(set) var swift = ""

  init(_ url: URL) throws {
    text = try String(contentsOf: url, encoding: .utf8)
    var parts = text.components(separatedBy: "\n```")[...]
    // Fences alternate: after the opening one the language and the block, after the closing the prose.
    while parts.count >= 2 {
      parts.removeFirst()
      add(parts.removeFirst())
    }
  }

  private mutating func add(_ block: String) {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst()
    switch lines.first {
    case "yaml":
      guard let heading = body.first, heading.hasPrefix("# file: ") else { return }
      files.append(
        File(
          name: String(heading.dropFirst("# file: ".count)),
          text: body.dropFirst().joined(separator: "\n") + "\n"))
    case "console":
      guard let line = body.first, line.hasPrefix("$ benefits ") else { return }
      let arguments = line.split(separator: " ").dropFirst(2).map(String.init)
      commands.append(Command(arguments: arguments, output: Array(body.dropFirst())))
    case "swift":
      swift = body.joined(separator: "\n")
    default: break
    }
  }
}
