import Foundation
import TestSupport
import Testing

@Suite("nothing is lost")
struct NothingLostTests {
  /// A folder with rules, members enough for a second or so, and the answers of an earlier run.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small, to: "rules.yaml")
    // Two chunks, and more answers than are kept back before they are written.
    let filler = String(repeating: "x", count: 600)
    let members = (1...8_000).map { number in
      let age = number % 900 == 7 ? "x" : String(number % 90)
      return "\(Self.longName)\(number),\(age),\(filler)\n"
    }
    try folder.write("会员编号,年龄,备注\n" + members.joined(), to: "members.csv")
    try folder.write(Self.old, to: "a.csv")
    return folder
  }
  private static let longName = "number-on-the-card-of-the-federation-"
  private static let old = "the answers of last year\n"
  private static let arguments = ["batch", "members.csv", "--rules", "rules.yaml", "-o", "a.csv"]

  @Test("when a run is killed at any moment: the old output stays, the next run is right")
  func killed() throws {
    let folder = try folder()
    let clock = ContinuousClock()
    let time = try clock.measure {
      _ = try CommandLineTool.run(Self.arguments, directory: folder.url)
    }
    let whole = try folder.data(of: "a.csv")
    let rejects = try folder.data(of: "a.csv.rejects.csv")
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      try folder.write(Self.old, to: "a.csv")
      try? FileManager.default.removeItem(atPath: folder.path("a.csv.rejects.csv"))
      let moment = Double.random(in: 0...1, using: &generator)
      let ended = try CommandLineTool.runAndKill(
        Self.arguments, after: time * moment, directory: folder.url)
      // Killed in the last instant, it may have been done.
      let found = try folder.data(of: "a.csv")
      #expect(found == (ended ? whole : Data(Self.old.utf8)) || found == whole, "seed \(seed)")
      if let half = try? folder.data(of: "a.csv.rejects.csv") {
        #expect(half == rejects, "seed \(seed)")
      }
    }
    #expect(try CommandLineTool.run(Self.arguments, directory: folder.url).status == 0)
    #expect(try folder.data(of: "a.csv") == whole)
    #expect(try folder.names == ["a.csv", "a.csv.rejects.csv", "members.csv", "rules.yaml"])
  }

  @Test("when the output may not grow any further: the old output stays, with a message")
  func tooLarge() throws {
    let folder = try folder()
    let result = try CommandLineTool.shell(
      "cd '\(folder.path(""))' && ulimit -f 8 && exec \"$BENEFITS\" "
        + Self.arguments.joined(separator: " "))
    #expect(result.status == 2)
    #expect(
      result.errors.contains("cannot write `a.csv`: the file would be larger than is allowed"),
      "\(result.errors)")
    #expect(try folder.text(of: "a.csv") == Self.old)
    #expect(try folder.names == ["a.csv", "members.csv", "rules.yaml"])
  }

  @Test(
    "when the disk is full",
    arguments: [
      "batch Examples/members.csv -o /dev/full",
      "batch Examples/members.csv -o /dev/null --rejects /dev/full",
    ])
  func fullDisk(arguments: String) throws {
    let result = try CommandLineTool.run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write `/dev/full`: the disk is full"))
  }

  @Test("when the reader of the answers goes away")
  func closedPipe() throws {
    let result = try CommandLineTool.runForOneByte(
      ["batch", "Examples/members.csv", "--format", "ndjson", "--lang", "en"])
    #expect(result.status == 2)
    #expect(result.errors.contains("the reader of the output has gone away"))
    #expect(result.errors.contains("not all results were written"))
  }

  @Test("of a draft that another run is writing: only abandoned ones are removed")
  func drafts() throws {
    let folder = try folder()
    try folder.write("left behind", to: ".a.csv.tmp-999999999")
    try folder.write("ours", to: ".a.csv.tmp-\(getpid())")
    try folder.write("not a draft", to: ".a.csv.tmp-old")
    _ = try CommandLineTool.run(Self.arguments, directory: folder.url)
    let hidden = try folder.names.filter { $0.hasPrefix(".") }
    #expect(hidden == [".a.csv.tmp-\(getpid())", ".a.csv.tmp-old"].sorted())
  }
}
