import Testing

@Suite("cells that a spreadsheet would compute")
struct FormulaTests {
  private static let members = """
    会员编号,年龄
    =1+1,30
    @SUM(A1),30
    -5,30
    M1,=2+3
    +7-1,@x

    """

  @Test("are text in the answers and in the rejects; plain numbers stay numbers")
  func neutralized() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    try folder.write(Self.members, to: "members.csv")
    let result = try CommandLineTool.run(
      ["batch", "members.csv", "--rules", rules, "-o", "a.csv", "--lang", "en"],
      directory: folder.url)
    #expect(result.status == 0)
    #expect(
      try folder.text(of: "a.csv") == """
        member.id,walk.status,walk.reasons,walk.amount
        "'=1+1",eligible,,
        "'@SUM(A1)",eligible,,
        -5,eligible,,

        """)
    let rejects = try folder.text(of: "a.csv.rejects.csv").split(separator: "\n").dropFirst()
    #expect(
      rejects.map { $0.split(separator: ",").prefix(8).joined(separator: ",") } == [
        "members.csv,5,4,4,M1,member.age,Age,record.bad-int",
        "members.csv,6,6,5,\"'+7-1\",member.age,Age,record.bad-int",
      ])
    #expect(rejects.first?.contains(#","'=2+3","#) == true)
    #expect(rejects.last?.contains(#","'@x","#) == true)
  }
}
