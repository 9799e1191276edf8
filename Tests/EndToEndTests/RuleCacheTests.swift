import Foundation
import Testing

/// What a check keeps for the next one changes nothing but its time.
@Suite("kept rules")
struct RuleCacheTests {
  private let day = ["--as-of", "2024-05-01"]

  private func check(_ arguments: [String], cache: String) throws -> CommandLineTool.Result {
    try CommandLineTool.run(["check"] + arguments, environment: ["BENEFITS_CACHE": cache])
  }

  @Test(arguments: ["engineer", "courier", "gaps"])
  func answersAreTheSame(member: String) throws {
    let folder = try TemporaryFolder()
    let forms = [
      [], ["--lang", "zh"], ["--format", "json"], ["--format", "html"], ["--format", "markdown"],
      ["--explain", "full"], ["--windows", "--changes"],
    ]
    for form in forms {
      let arguments = ["Examples/\(member).yaml"] + day + form
      let answer = try check(arguments, cache: "off")
      #expect(answer.status == 0)
      for _ in 0..<2 {
        let again = try check(arguments, cache: folder.path("cache"))
        #expect(again.text == answer.text)
        #expect(again.errors == "")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).count == 1)
  }

  @Test func aRuleThatChangesAnswersAnew() throws {
    let folder = try TemporaryFolder()
    let member = try folder.write("member: {id: m1, age: 17}\n", to: "member.yaml")
    func answer(to condition: String) throws -> CommandLineTool.Result {
      let rules = try folder.write(RuleText.rules(condition: condition), to: "rules.yaml")
      return try check([member, "--rules", rules] + day + ["--fail"], cache: folder.path("cache"))
    }
    #expect(try answer(to: "member.age >= 18").status == 1)
    #expect(try answer(to: "member.age >= 17").status == 0)
    #expect(try answer(to: "member.age >= 18").status == 1)
    // Rules with a fault are refused, whatever was kept.
    #expect(try answer(to: "member.agee >= 18").status == 3)
    #expect(try answer(to: "member.age >= 18").status == 1)
  }

  /// Other days have other versions in force, more than are kept.
  @Test func anotherDayIsAnsweredByItsOwnVersions() throws {
    let folder = try TemporaryFolder()
    let days = [
      "2018-01-01", "2019-06-01", "2023-10-01", "2024-04-15", "2024-05-01", "2024-07-01",
      "2024-05-02", "2018-01-01", "2024-05-01",
    ]
    for day in days {
      for programmes in [[], ["--programme", "tuition-aid"]] {
        let arguments = ["Examples/gaps.yaml", "--as-of", day] + programmes
        #expect(
          try check(arguments, cache: folder.path("cache")).text
            == check(arguments, cache: "off").text)
      }
    }
  }

  @Test func aBatchTakesThemToo() throws {
    let folder = try TemporaryFolder()
    let arguments = ["batch", "Examples/members.csv"] + day
    let answers = try CommandLineTool.run(arguments, environment: ["BENEFITS_CACHE": "off"])
    for _ in 0..<2 {
      let again = try CommandLineTool.run(
        arguments, environment: ["BENEFITS_CACHE": folder.path("cache")])
      #expect(again.output == answers.output)
    }
  }

  /// By default they lie where programs keep such things, and nowhere if there is no such place.
  @Test func theirPlaceIsTheUsualOne() throws {
    let folder = try TemporaryFolder()
    let arguments = ["check", "Examples/courier.yaml"] + day
    _ = try CommandLineTool.run(arguments, environment: ["HOME": folder.url.path])
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.path(".cache/benefits")
      ).count == 1)
    _ = try CommandLineTool.run(
      arguments, environment: ["HOME": folder.url.path, "XDG_CACHE_HOME": folder.path("xdg")])
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.path("xdg/benefits")
      ).count == 1)
    let permissions = try FileManager.default.attributesOfItem(atPath: folder.path("xdg/benefits"))
    #expect(permissions[.posixPermissions] as? Int == 0o700)
  }
}
