import Foundation
import Testing

@Suite("batch, what it came to")
struct BatchReportTests {
  private func batch(_ arguments: String...) throws -> CommandLineTool.Result {
    try CommandLineTool.run(
      ["batch", "Examples/members.csv", "--as-of", "2024-05-01"] + arguments)
  }

  @Test func writesCountsAndAPageBesideTheAnswers() throws {
    let folder = try TemporaryFolder()
    let result = try batch(
      "-o", folder.path("a.csv"), "--summary", folder.path("s.json"), "--report",
      folder.path("r.html"), "--lang", "zh")
    #expect(result.status == 0)
    #expect(try folder.names == ["a.csv", "a.csv.rejects.csv", "r.html", "s.json"])
    let page = try folder.text(of: "r.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
    #expect(page.hasSuffix("</html>\n"))
    let counts = try #require(
      JSONSerialization.jsonObject(with: try folder.data(of: "s.json")) as? [String: Any])
    #expect(counts["members"] as? Int == 294)
    #expect(counts["rejects"] as? Int == 6)
    let answers = try folder.text(of: "a.csv").split(separator: "\n").dropFirst()
    let programmes = try #require(counts["programmes"] as? [[String: Any]])
    for (index, programme) in programmes.enumerated() {
      let column = answers.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[1 + 3 * index]
      }
      let statuses = try #require(programme["counts"] as? [String: Int])
      for (status, count) in statuses {
        #expect(count == column.count { $0 == status }, "\(status)")
      }
    }
  }

  @Test("is the same on any number of threads", arguments: ["csv", "ndjson"])
  func threads(form: String) throws {
    let folder = try TemporaryFolder()
    let reports = try ["1", "2", "8"].map { threads in
      let result = try CommandLineTool.run([
        "batch", "Examples/members.\(form)", "--as-of", "2024-05-01", "--threads", threads, "-o",
        folder.path("a"), "--summary", folder.path(threads), "--report", folder.path("page"),
      ])
      return [result.errors, try folder.text(of: threads), try folder.text(of: "page")]
    }
    #expect(reports.allSatisfy { $0 == reports[0] })
  }

  @Test("all files appear, or none", arguments: ["--summary", "--report", "--rejects"])
  func allOrNone(option: String) throws {
    let folder = try TemporaryFolder()
    let others = [
      "--summary": folder.path("s.json"), "--report": folder.path("r.html"),
      "--rejects": folder.path("x.csv"),
    ].filter { $0.key != option }
    for (_, file) in others { try folder.write("old", to: URL(filePath: file).lastPathComponent) }
    try folder.write("old", to: "a.csv")
    let names = try folder.names
    let result = try CommandLineTool.run(
      ["batch", "Examples/members.csv", "-o", folder.path("a.csv"), option, "/dev/full"]
        + others.flatMap { [$0.key, $0.value] })
    #expect(result.status == 2)
    #expect(result.errors.contains("the disk is full"))
    #expect(try folder.names == names)
    for name in names { #expect(try folder.text(of: name) == "old") }
  }

  /// `script` gives the tool a terminal of its own. There are enough members for the line to be
  /// drawn before they are done.
  private func onTerminal(
    _ environment: [String: String], _ command: String
  ) throws -> String {
    try CommandLineTool.shell(
      """
      members() {
        head -n 1 Examples/members.csv
        for part in 1 2 3 4 5 6 7 8 9 10; do tail -n +2 Examples/members.csv; done
      }
      members > "$FOLDER/members.csv"
      script -qec '"$BENEFITS" batch "$FOLDER/members.csv" --as-of 2024-05-01 --lang en \
        --rejects /dev/null \(command)' /dev/null
      """, environment: ["TERM": "xterm"].merging(environment) { $1 }
    ).text
  }

  @Test func showsProgressOnATerminalAndTakesItAway() throws {
    let folder = try TemporaryFolder()
    let environment = ["FOLDER": folder.url.path]
    let bar =
      #/\r\e\[2m\[#+\]  100 %  2,940 members(  [0-9,]+/s  0 s left)?  60 rejected\e\[0m\e\[K/#
    let shown = try onTerminal(environment, #"-o "$FOLDER/a.csv""#)
    let range = try #require(shown.firstRange(of: bar), "\(shown.prefix(300))")
    #expect(shown[range.upperBound...].hasPrefix("\r\u{1B}[K2,940 members checked"))
    let plain = try onTerminal(
      environment.merging(["NO_COLOR": "1"]) { $1 }, #"-o "$FOLDER/a.csv""#)
    #expect(plain.contains("]  100 %  2,940 members"))
    #expect(!plain.contains("\u{1B}[2m"))
  }

  @Test func showsNoProgressWhereItWouldBeInTheWay() throws {
    let folder = try TemporaryFolder()
    let environment = ["FOLDER": folder.url.path]
    let dumb = try onTerminal(
      environment.merging(["TERM": "dumb"]) { $1 }, #"-o "$FOLDER/a.csv""#)
    let mixed = try onTerminal(environment, "")
    let piped = try onTerminal(environment, #"-o "$FOLDER/a.csv" 2> "$FOLDER/errors""#)
    for text in [dumb, mixed, piped, try folder.text(of: "errors")] {
      #expect(!text.contains("\u{1B}"))
      #expect(!text.contains("100 %"))
    }
  }
}
