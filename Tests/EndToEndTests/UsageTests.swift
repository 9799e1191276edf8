import Foundation
import Testing

/// A command line that cannot be run, and what must be said of it.
struct WrongUsage: CustomTestStringConvertible {
  let arguments: [String]
  let message: String

  init(_ arguments: String, _ message: String) {
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.message = message
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite("wrong usage")
struct UsageTests {
  static let wrong = [
    WrongUsage("chek", "did you mean `check`?"),
    WrongUsage("frobnicate", "the commands are: check, ask, batch, validate, test,"),
    WrongUsage("check", "Missing expected argument '<member>'"),
    WrongUsage("check a.yaml b.yaml", "Unexpected argument 'b.yaml'"),
    WrongUsage("check none.yaml", "there is no file `none.yaml`"),
    WrongUsage("check Examples", "`Examples` is a directory, not a file"),
    WrongUsage("check Examples/members.csv", "use benefits batch"),
    WrongUsage("check Examples/courier.yaml --as-off 2024-05-01", "Did you mean '--as-of'?"),
    WrongUsage("check Examples/courier.yaml --as-of 2024-02-30", "There is no such day"),
    WrongUsage("check Examples/courier.yaml --lang fr", "one of 'zh' and 'en'"),
    WrongUsage(
      "check Examples/courier.yaml --format xml", "one of 'text', 'markdown', 'html' or 'json'"),
    WrongUsage(
      "check Examples/courier.yaml --programme tution-aid", "did you mean `tuition-aid`?"),
    WrongUsage(
      "check Examples/courier.yaml --programme zzzzzz", "the programmes are: blockchain-training"),
    WrongUsage("check Examples/courier.yaml --rules none", "there are no rules at `none`"),
    WrongUsage(
      "check Examples/courier.yaml --output none/a.txt",
      "cannot write `none/a.txt`: there is no such directory"),
    WrongUsage(
      "check Examples/courier.yaml --output Examples", "`Examples` is a directory, not a file"),
    WrongUsage("batch", "Missing expected argument '<members>'"),
    WrongUsage("batch none.csv", "there is no file `none.csv`"),
    WrongUsage("batch Examples", "`Examples` is a directory, not a file"),
    WrongUsage("batch Examples/courier.yaml", "for one member use benefits check"),
    WrongUsage("batch Examples/campus.json", "add --input-format ndjson"),
    WrongUsage("batch Examples/members.csv --threads 0", "--threads takes a number from 1 to 256"),
    WrongUsage("batch Examples/members.csv --threads two", "'two' is invalid for '--threads"),
    WrongUsage(
      "batch Examples/members.csv --max-rejects=-1", "--max-rejects cannot be negative"),
    WrongUsage("batch Examples/members.csv --output none/a.csv", "cannot write `none/a.csv`"),
    WrongUsage("batch Examples/members.csv --output Examples", "is a directory, not a file"),
    WrongUsage("batch Examples/members.csv --rejects none/a.csv", "cannot write `none/a.csv`"),
    WrongUsage(
      "batch Examples/members.csv --output ./Examples/members.csv", "cannot be the same file"),
    WrongUsage("batch Examples/members.csv -o a.csv --rejects a.csv", "cannot be the same file"),
    WrongUsage("batch Examples/members.csv --rejects -", "cannot be the same file"),
    WrongUsage("batch Examples/members.ndjson --input-format csv", "no column of the key"),
    WrongUsage("validate Rules Rules", "Unexpected argument 'Rules'"),
    WrongUsage("validate --format xml", "one of 'text', 'concise' or 'json'"),
    WrongUsage("test none", "there are no rules at `none`"),
  ]

  @Test("ends with 2, says what is wrong, and writes no result", arguments: UsageTests.wrong)
  func refuses(_ usage: WrongUsage) throws {
    let result = try CommandLineTool.run(usage.arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(usage.message), "\(result.errors)")
  }

  @Test(
    "knows a workbook by its first bytes, whatever it is called", arguments: ["check", "batch"],
    ["members.xlsx", "members.csv"])
  func workbook(command: String, name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xFF, 0x00])
    let result = try CommandLineTool.run([command, try folder.write(bytes, to: name)])
    #expect(result.status == 2)
    #expect(result.errors.contains("is an Excel or WPS workbook"))
    #expect(result.errors.contains("save it as “CSV UTF-8”"))
  }

  @Test("never colours what is not a terminal", arguments: [[:], ["TERM": "xterm-256color"]])
  func colour(environment: [String: String]) throws {
    let result = try CommandLineTool.run(
      ["validate", "Tests/ProgrammesTests/Fixtures/TenFaults"], environment: environment)
    #expect(!result.text.contains("\u{1B}"))
    let check = try CommandLineTool.run(["check", "none.yaml"], environment: environment)
    #expect(!check.errors.contains("\u{1B}"))
  }
}
