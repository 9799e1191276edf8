import Foundation
import Testing

@Suite("batch --with")
struct JoinTests {
  private static let members = "会员编号,会籍状态\nM1,在册\nM2,在册\nM3,在册\nM1,在册\n"
  private static let patents = """
    会员编号,kind,grantedOn,state
    M2,invention,2023-03-01,valid
    M9,invention,2023-03-01,valid
    M2,invention,2023-04-01,valid
    M1,invention,1/2/2023,valid

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.members, to: "members.csv")
    try folder.write(Self.patents, to: "patents.csv")
    try folder.write("持卡人,programme,grantedOn\nM3,invention-subsidy,2024-01-05\n", to: "grants.csv")
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, _ arguments: String..., language: String = "en"
  ) throws -> CommandLineTool.Result {
    let rules = CommandLineTool.checkout.appending(path: "Rules").path
    return try CommandLineTool.run(
      ["batch", "members.csv", "--rules", rules, "--programme", "invention-subsidy"]
        + ["--as-of", "2024-05-01", "--lang", language] + arguments, directory: folder.url)
  }

  @Test("decides by the lists of the second file, and says what became of its rows")
  func answers() throws {
    let folder = try folder()
    let result = try run(folder, "--with", "patents=patents.csv", "-o", "a.csv")
    #expect(result.status == 0, "\(result.errors)")
    let statuses = try folder.text(of: "a.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",")
    }
    // M2 has patents, M3 none, and of M1 one could not be read.
    #expect(statuses.map { $0.prefix(2) } == ["M1", "M2", "M3", "M1"])
    #expect(statuses[0].hasPrefix("M1,undetermined"))
    #expect(statuses[2] == "M3,ineligible,no-claim")
    #expect(
      try folder.text(of: "a.csv.rejects.csv").contains(
        "patents.csv,5,14,4,M1,patents.grantedOn,"))
    #expect(
      result.errors.contains(
        """
        1 key occurs more than once (1 member too many)
          M1: lines 2, 5
        patents.csv: 3 rows of patents read, 1 row rejected, 1 row of 1 key belongs to no member
          M9: line 3

        """), "\(result.errors)")
    let chinese = try run(folder, "--with", "patents=patents.csv", language: "zh")
    #expect(
      chinese.errors.contains(
        """
        1 个主键重复出现，多出 1 条记录
          M1：第 2、5 行
        patents.csv：读取 patents 3 行，退回 1 行，1 行（1 个主键）不属于任何会员
          M9：第 3 行

        """), "\(chinese.errors)")
  }

  @Test("gives the same whatever the threads, and puts it into the summary")
  func threads() throws {
    let folder = try folder()
    let outputs = try ["1", "2", "8"].map { threads in
      _ = try run(
        folder, "--with", "patents=patents.csv", "--threads", threads, "-o", "a.csv", "--summary",
        "s.json")
      return try ["a.csv", "a.csv.rejects.csv", "s.json"].map { try folder.data(of: $0) }
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
    let summary = try #require(
      JSONSerialization.jsonObject(with: outputs[0][2]) as? [String: Any])
    let duplicates = try #require(summary["duplicateKeys"] as? [String: Any])
    #expect(duplicates["keys"] as? Int == 1)
    let lists = try #require(summary["lists"] as? [[String: Any]])
    #expect(lists.first?["orphanRows"] as? Int == 1)
  }

  @Test("counts the rows that could not be read as rejects")
  func maximum() throws {
    let folder = try folder()
    #expect(try run(folder, "--with", "patents=patents.csv", "--max-rejects", "0").status == 5)
    #expect(try run(folder, "--with", "patents=patents.csv", "--max-rejects", "1").status == 0)
  }

  @Test("takes the key by the name that the second file gives it")
  func key() throws {
    let folder = try folder()
    #expect(try run(folder, "--with", "grants=grants.csv", "--key", "持卡人").status == 0)
    let wrong = try run(folder, "--with", "grants=grants.csv")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("there is no column of the key `member.id`"))
  }

  @Test(
    "says what is wrong before anything is answered",
    arguments: [
      (["--with", "patents"], "--with takes LIST=FILE"),
      (["--with", "patent=patents.csv"], "did you mean `patents`?"),
      (["--with", "member.sex=patents.csv"], "`member.sex` is no list"),
      (["--with", "patents=none.csv"], "there is no file `none.csv`"),
      (["--with", "patents=patents.csv", "--with", "patents=grants.csv"], "gives `patents` twice"),
      (["--key", "x"], "--key goes with --with only"),
      (["--with", "patents=members.csv"], "cannot be the same file"),
      (["--with", "grants=inline.csv"], "no column of the key"),
    ])
  func wrong(arguments: [String], message: String) throws {
    let folder = try folder()
    try folder.write("x\n", to: "inline.csv")
    let rules = CommandLineTool.checkout.appending(path: "Rules").path
    let result = try CommandLineTool.run(
      ["batch", "members.csv", "--rules", rules] + arguments, directory: folder.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("refuses a list that the members' file holds too", arguments: ["csv", "ndjson"])
  func inBoth(format: String) throws {
    let folder = try folder()
    let members =
      format == "csv"
      ? "会员编号,专利\nM1,\n" : #"{"member": {"id": "M1"}, "patents": [{"kind": "design"}]}"#
    try folder.write(members, to: "both.\(format)")
    let rules = CommandLineTool.checkout.appending(path: "Rules").path
    let result = try CommandLineTool.run(
      [
        "batch", "both.\(format)", "--rules", rules, "--with", "patents=patents.csv", "-o", "a.csv",
      ],
      directory: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("`patents`"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.csv")))
  }
}
