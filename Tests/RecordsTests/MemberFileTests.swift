import Diagnostics
import Testing

@testable import Records

/// Reads members and keeps what was said about them.
struct SourceFilesHolder {
  var files = SourceFiles()
  var sink = DiagnosticSink()

  mutating func readMember(_ bytes: [UInt8], name: String = "member") -> RecordBatch? {
    MemberFile.read(bytes, name: name, Projection(memberSchema), files: &files, into: &sink)
  }

  mutating func row(_ text: String) -> String? {
    readMember(Array(text.utf8)).flatMap { describe([$0]).first }
  }

  /// `line:column code: headline`, one a diagnostic.
  var messages: [String] {
    sink.diagnostics.map { diagnostic in
      let place = diagnostic.primary.map { label in
        let position = files[label.location.file].position(of: label.location.span.start)
        return "\(position.line):\(position.column) "
      }
      return "\(place ?? "")\(diagnostic.code): \(diagnostic.headline.en)"
    }
  }
}

@Suite("The file of one member")
struct MemberFileTests {
  /// A key that is one fact's label and the object that others stand in means the object, for one member
  /// as for many.
  @Test(arguments: [1, 40])
  func objectsOfNamesWinOverLabels(count: Int) throws {
    let schema = Schema(fields: [
      Field(name: "member.id", type: .string(), isKey: true),
      Field(name: "club", type: .string(), label: LocalizedText(verbatim: "membership")),
      Field(name: "membership.status", type: .string()),
    ])
    let lines = (0..<count).map { #"{"member.id": "m\#($0)", "membership": {"status": "x"}}"# }
    let rows = try ReadFile(lines.joined(separator: "\n"), .ndjson, schema: schema).rows
    #expect(rows.count == count)
    #expect(
      rows.allSatisfy { $0.hasSuffix("|club=-|membership.status=x") }, "\(rows.first ?? "")")
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let one = MemberFile.read(
      Array(lines[0].utf8), name: "member", Projection(schema), files: &files, into: &sink)
    #expect(one.map { describe([$0])[0].hasSuffix("|club=-|membership.status=x") } == true)
  }

  /// Of what names two fields, a column name in full width counts more than a label; of what means two
  /// values of an enum, a code as it is written more than another in full width. The same for one member
  /// as for many, who take another way.
  @Test(arguments: [1, 40])
  func `names and codes win as they are written`(count: Int) throws {
    let schema = Schema(fields: [
      Field(name: "member.id", type: .string(), isKey: true),
      Field(name: "first", type: .string(), columns: ["ＮＯ"]),
      Field(name: "second", type: .string(), label: LocalizedText(verbatim: "NO")),
      Field(
        name: "grade",
        type: .enumeration(
          Enumeration(values: [EnumerationValue(code: "Ａ"), EnumerationValue(code: "A")]))),
    ])
    let lines = (0..<count).map { #"{"member.id": "m\#($0)", "NO": "x", "grade": "A"}"# }
    let rows = try ReadFile(lines.joined(separator: "\n"), .ndjson, schema: schema).rows
    #expect(rows.count == count)
    #expect(rows.allSatisfy { $0.hasSuffix("|first=x|second=-|grade=A") }, "\(rows.first ?? "")")
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let one = MemberFile.read(
      Array(lines[0].utf8), name: "member", Projection(schema), files: &files, into: &sink)
    #expect(one.map { describe([$0])[0].hasSuffix("|first=x|second=-|grade=A") } == true)
  }

  static let yaml = """
    member:
      id: m1
      birthDate: 1990-03-07   # a plain date
      isRetired: no
      name: "张\\n三"
    membership.status: 在册
    training: {hours: 12}
    学费: 3000.00
    patents:
      - {kind: 发明, grantedOn: 2023-05-01}
      - kind: design
    tags: [a, 1]
    score: ~
    """
  static let json = """
    {"member": {"id": "m1", "birthDate": "1990-03-07", "isRetired": false, "name": "张\\n三"},
     "membership.status": "在册", "training": {"hours": 12}, "学费": 3000.00,
     "patents": [{"kind": "发明", "grantedOn": "2023-05-01"}, {"kind": "design"}],
     "tags": ["a", "1"], "score": null}
    """

  @Test("YAML and JSON of the same member give the same row")
  func sameRow() throws {
    var holder = SourceFilesHolder()
    let yaml = holder.row(Self.yaml)
    let json = holder.row(Self.json)
    let row = try #require(yaml)
    #expect(row == json)
    #expect(holder.sink.isEmpty)
    #expect(row.contains("patents=[{kind: invention, grantedOn: 2023-05-01}, {kind: design"))
  }

  @Test(
    "errors have their place in the file",
    arguments: [
      (
        "member:\n  birthDate: soon\n",
        "2:14 record.bad-date: `member.birthDate`: `****` is not a date"
      ),
      (
        "training.hours: -1",
        "1:17 record.below-minimum: `training.hours`: `-1` is below the minimum"
      ),
      (
        "patents:\n  - kind: x\n",
        "2:11 record.unknown-value: `patents[1].kind`: `x` is not one of the values"
      ),
      (
        "trainin.hours: 1\nmember.id: m",
        "1:1 record.unknown-key: `trainin.hours` is no declared fact"
      ),
      ("member: {age: 1, id: m}", "1:10 record.unknown-key: `member.age` is no declared fact"),
      (
        "patents: [{grantedon: 2023-05-01}]",
        "1:12 record.unknown-key: `patents.grantedon` is no declared fact"
      ),
      (
        "membership: {status: 在册}\nmembership.status: 在册",
        "2:1 record.duplicate-fact: `membership.status` repeats a fact of this record"
      ),
      ("- a", "1:1 record.not-a-mapping: a member record is not a mapping of facts"),
      (
        "{\"training.hours\":\n \"x\"}",
        "2:3 record.bad-int: `training.hours`: `x` is not a whole number"
      ),
      ("{\"a\":1,\"member.id\":\"m\"}", "1:3 record.unknown-key: `a` is no declared fact"),
      ("{\"member.id\":1,}", "1:16 record.bad-json: this is not valid JSON"),
      ("", "record.not-one-member: `member` holds no member"),
      ("a: 1\n---\nb: 1\n", "record.not-one-member: `member` holds 2 members"),
    ])
  func errors(text: String, expected: String) {
    var holder = SourceFilesHolder()
    let batch = holder.readMember(Array(text.utf8))
    #expect(holder.messages == [expected])
    #expect((batch == nil) == holder.sink.hasErrors)
  }

  @Test("a file without a single fact is no member", arguments: ["facts: {a: 1}", "{\"a\":1}"])
  func foreign(text: String) {
    var holder = SourceFilesHolder()
    #expect(holder.readMember(Array(text.utf8)) == nil)
    #expect(
      holder.messages.contains(
        "1:1 record.no-facts: nothing in it is a fact that the rules declare"))
  }

  @Test("the format is told by the name, or else by the first bytes")
  func format() {
    #expect(MemberFormat(fileName: "a.YML", bytes: []) == .yaml)
    #expect(MemberFormat(fileName: "a.json", bytes: []) == .json)
    #expect(MemberFormat(fileName: "-", bytes: Array(" {\n \"a\": 1}".utf8)) == .json)
    #expect(MemberFormat(fileName: "-", bytes: Array("{a: 1}".utf8)) == .yaml)
  }
}
