import Foundation
import TestSupport
import Testing

@Suite("batch")
struct BatchTests {
  /// Full answers for everything take a debug build seconds.
  private static let few = [
    "--programme", "tuition-aid", "--programme", "certification-subsidy",
  ]

  private func batch(_ arguments: String..., input: String = "") throws -> CommandLineTool.Result {
    let few = arguments.contains("ndjson") ? Self.few : []
    return try CommandLineTool.run(
      ["batch"] + arguments + few + ["--as-of", "2024-05-01"], input: input)
  }

  @Test func writesThreeColumnsAProgramme() throws {
    let result = try batch("Examples/members.csv")
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 295)
    let shown = lines.prefix(8).joined(separator: "\n") + "\n"
    expectGolden(shown, named: "batch-members.csv")
    let columns = lines[0].split(separator: ",")
    #expect(columns.count == 1 + 13 * 3)
    #expect(columns.prefix(2) == ["member.id", "blockchain-training.status"])
  }

  @Test("answers the same whatever the format of the members", arguments: ["csv", "ndjson"])
  func formats(format: String) throws {
    let csv = try batch("Examples/members.csv", "--format", format)
    let ndjson = try batch("Examples/members.ndjson", "--format", format)
    #expect(csv.output == ndjson.output)
    #expect(!csv.output.isEmpty)
  }

  @Test("answers the same on any number of threads", arguments: ["csv", "ndjson"])
  func threads(format: String) throws {
    let folder = try TemporaryFolder()
    let outputs = try ["1", "2", "8"].map { threads in
      let result = try batch(
        "Examples/members.csv", "--format", format, "--threads", threads, "--rejects",
        folder.path(threads))
      return (result.output, try folder.data(of: threads))
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test func printsInNDJSONWhatCheckPrints() throws {
    let member = #"{"member": {"id": "m1", "birthDate": "1990-01-01"}}"#
    let line = try batch("-", "--input-format", "ndjson", "--format", "ndjson", input: member)
    let checked = try CommandLineTool.run(
      ["check", "-", "--format", "json", "--as-of", "2024-05-01"] + Self.few, input: member)
    let objects = try [line.output, checked.output].map {
      try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any])
    }
    // Only `check` ranks what is missing.
    #expect(objects[1]["missingFacts"] != nil)
    let same = objects.map { object in
      NSDictionary(dictionary: object.filter { $0.key != "missingFacts" })
    }
    #expect(same[0] == same[1])
  }

  @Test("puts rejects beside the output and counts them", arguments: ["zh", "en"])
  func rejects(language: String) throws {
    let folder = try TemporaryFolder()
    let result = try batch(
      "Examples/members.csv", "--output", folder.path("a.csv"), "--lang", language)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(try folder.names == ["a.csv", "a.csv.rejects.csv"])
    expectGolden(result.errors, named: "batch-summary.\(language).txt")
    expectGolden(
      try folder.text(of: "a.csv.rejects.csv"), named: "batch-rejects.\(language).csv")
  }

  @Test func showsRejectsWhenTheAnswersGoToTheScreen() throws {
    let result = try batch("Examples/members.csv")
    #expect(result.errors.contains("Examples/members.csv:89:95: `abc` is not a whole number"))
    #expect(result.errors.contains("294 members checked, 6 records rejected"))
  }

  @Test("minds --max-rejects, whatever the format", arguments: ["csv", "ndjson"])
  func maximum(format: String) throws {
    let arguments = [
      "batch", "Examples/members.csv", "--format", format, "--programme", "certification-subsidy",
      "--max-rejects",
    ]
    #expect(try CommandLineTool.run(arguments + ["2"]).status == 0)
    #expect(try CommandLineTool.run(arguments + ["1"]).status == 5)
  }

  @Test func decidesOnlyTheProgrammesAskedFor() throws {
    let result = try batch(
      "Examples/members.csv", "--programme", "tuition-aid", "--programme", "campus-walk")
    let columns = try #require(result.text.split(separator: "\n").first).split(separator: ",")
    #expect(columns.count == 7)
    #expect(result.errors.split(separator: "\n").suffix(2).allSatisfy { $0.hasPrefix("  ") })
    #expect(!result.errors.contains("Blockchain"))
  }

  @Test func leavesOldAnswersWhenItFails() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    try folder.write("name\nx\n", to: "no-key.csv")
    let failed = try batch(folder.path("no-key.csv"), "--output", folder.path("a.csv"))
    #expect(failed.status == 2)
    let full = try batch(
      "Examples/members.csv", "--output", folder.path("a.csv"), "--rejects", "/dev/full")
    #expect(full.status == 2)
    #expect(full.errors.contains("cannot write `/dev/full`: the disk is full"))
    #expect(try folder.text(of: "a.csv") == "old")
    #expect(try folder.names == ["a.csv", "no-key.csv"])
  }

  @Test func leavesNothingHalfWrittenWhenItIsStopped() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    let result = try CommandLineTool.shell(
      """
      (cat Examples/members.csv; exec sleep 10) \
        | "$BENEFITS" batch - --output "$FOLDER/a.csv" &
      for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        test -n "$(ls -A "$FOLDER" | grep a.csv.rejects.csv.tmp)" && break
        sleep 0.2
      done
      kill $!
      wait $!
      """, environment: ["FOLDER": folder.url.path])
    #expect(result.status == 128 + SIGTERM)
    #expect(try folder.names == ["a.csv"])
    #expect(try folder.text(of: "a.csv") == "old")
  }

  @Test func keepsLinksAndPermissionsOfTheOutput() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    let file = try folder.write("old", to: "private.csv")
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let link = folder.path("latest.csv")
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "private.csv")
    #expect(try batch("Examples/members.csv", "--output", link).status == 0)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "private.csv")
    #expect(try folder.text(of: "private.csv").hasPrefix("member.id,"))
    let permissions = try manager.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(permissions as? Int == 0o600)
  }

  @Test func writesToADeviceWithoutReplacingIt() throws {
    let result = try batch("Examples/members.csv", "--output", "/dev/full")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write `/dev/full`: the disk is full"))
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
    #expect(kind as? FileAttributeType == .typeCharacterSpecial)
    #expect(!FileManager.default.fileExists(atPath: "/dev/full.rejects.csv"))
  }

  @Test func keepsTheAnswersCleanWhenStandardErrorIsClosed() throws {
    let folder = try TemporaryFolder()
    let result = try CommandLineTool.shell(
      #""$BENEFITS" batch Examples/members.csv --as-of 2024-05-01 -o "$FOLDER/a.csv" 2>&-"#,
      environment: ["FOLDER": folder.url.path])
    #expect(result.status == 0)
    #expect(try folder.data(of: "a.csv") == batch("Examples/members.csv").output)
  }

  @Test func readsAPipe() throws {
    let result = try CommandLineTool.shell(
      #"cat Examples/members.csv | "$BENEFITS" batch - --as-of 2024-05-01"#)
    #expect(result.output == (try batch("Examples/members.csv")).output)
  }

  /// Many times as many bytes as may be held at once.
  @Test func staysWithinBoundedMemory() throws {
    let folder = try TemporaryFolder()
    let filler = String(repeating: "x", count: 2_000)
    let rows = (0..<600).map { "m\($0),\($0 % 90),\(filler)\n" }.joined()
    var text = Data("会员编号,年龄,备注\n".utf8)
    for _ in 0..<100 { text.append(contentsOf: rows.utf8) }
    try folder.write(text, to: "members.csv")
    try folder.write(RuleText.small, to: "rules.yaml")
    let peak = try CommandLineTool.peakMemory(
      ["batch", "members.csv", "--rules", "rules.yaml", "--output", "a.csv"],
      directory: folder.url)
    #expect(try folder.text(of: "a.csv").split(separator: "\n").count == 60_001)
    #expect(peak > 0 && peak < 80 << 20, "\(peak) bytes of memory for \(text.count)")
  }
}
