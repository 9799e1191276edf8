import Foundation
import Testing

@Suite("sample")
struct SampleTests {
  private func sample(_ arguments: String...) throws -> CommandLineTool.Result {
    try CommandLineTool.run(["sample", "--as-of", "2024-05-01"] + arguments)
  }

  @Test("makes as many members as asked", arguments: [0, 1, 4_096, 5_000])
  func count(count: Int) throws {
    let result = try sample("--count", "\(count)")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == count + 1)
    #expect(lines[0].hasPrefix("会员编号,身份证号,"))
    if count > 0 { #expect(lines[count].hasPrefix("M0000" + String(10_000 + count).dropFirst())) }
  }

  @Test func answersAreTheSameFromEitherFormat() throws {
    let folder = try TemporaryFolder()
    let answers = try ["csv", "tsv", "ndjson"].map { format in
      let members = folder.path("members.\(format)")
      let made = try sample("--count", "1000", "--format", format, "--output", members)
      #expect(made.status == 0 && made.output.isEmpty)
      let result = try CommandLineTool.run(
        ["batch", members, "--as-of", "2024-05-01", "--max-rejects", "0"])
      #expect(result.status == 0)
      #expect(result.text.split(separator: "\n").count == 1_001)
      return result.output
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  @Test func seedAndDayDecideEverything() throws {
    let first = try sample("--count", "50", "--seed", "7")
    #expect(try sample("--count", "50", "--seed", "7").output == first.output)
    #expect(try sample("--count", "50", "--seed", "8").output != first.output)
    #expect(try sample("--count", "60", "--seed", "7").output.starts(with: first.output))
    let later = try CommandLineTool.run(
      ["sample", "--count", "50", "--seed", "7", "--as-of", "2025-05-01"])
    #expect(later.output != first.output)
  }

  @Test func aFileAppearsWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "members.csv")
    #expect(try sample("--count", "3", "-o", path).status == 0)
    #expect(try folder.names == ["members.csv"])
    #expect(try folder.text(of: "members.csv") == sample("--count", "3").text)
  }

  @Test func rulesMustBeSound() throws {
    let result = try sample(
      "--count", "1", "--rules", "Tests/ProgrammesTests/Fixtures/TenFaults")
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
  }

  @Test(
    "says what is wrong with its arguments",
    arguments: [
      WrongUsage("sample", "Missing expected argument '--count <count>'"),
      WrongUsage("sample --count=-1", "--count takes a number from 0 to 1000000000"),
      WrongUsage("sample --count 2000000000", "--count takes a number from 0 to 1000000000"),
      WrongUsage("sample --count many", "'many' is invalid for '--count"),
      WrongUsage("sample --count 1 --seed=-1", "'-1' is invalid for '--seed"),
      WrongUsage("sample --count 1 --format xml", "'csv', 'tsv' or 'ndjson'"),
      WrongUsage("sample --count 1 --as-of 2024-02-30", "There is no such day"),
      WrongUsage("sample --count 1 --rules none", "there are no rules at `none`"),
      WrongUsage("sample --count 1 --output none/a.csv", "cannot write `none/a.csv`"),
    ])
  func refuses(_ usage: WrongUsage) throws {
    let result = try CommandLineTool.run(usage.arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(usage.message), "\(result.errors)")
  }
}
