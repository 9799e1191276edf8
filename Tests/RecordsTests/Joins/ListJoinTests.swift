import Diagnostics
import TestSupport
import Testing

@testable import Records

@Suite("Lists from a second file")
struct ListJoinTests {
  static let patents = """
    会员编号,kind,授权日,备注
    m2,发明,2024-05-01,a
    m1,design,2023年1月2日,b
    m9,发明,,c
    m2,design,,d

    """

  @Test("become the lists of their members, in the order of the second file")
  func elements() throws {
    let joined = try join(["patents": Self.patents], members: ["m3", "m1", "m2"])
    #expect(
      joined.rows == [
        "m3 []", "m1 [{kind: design, grantedOn: 2023-01-02}]",
        "m2 [{kind: invention, grantedOn: 2024-05-01}, {kind: design, grantedOn: -}]",
      ])
  }

  @Test("do not depend on the order of the two files")
  func order() throws {
    let lines = Self.patents.split(separator: "\n").map(String.init)
    let shuffled = [lines[0], lines[3], lines[2], lines[1], lines[4]].joined(separator: "\n")
    let all = try join(["patents": Self.patents], members: ["m1", "m2", "m3"]).rows
    #expect(try join(["patents": shuffled], members: ["m1", "m2", "m3"]).rows == all)
    #expect(
      try join(["patents": Self.patents], members: ["m3", "m2", "m1"]).rows
        == Array(all.reversed()))
  }

  @Test("whose member is not there are orphans")
  func orphans() throws {
    let text = Self.patents + "m8,design,,\nm9,design,,\n"
    let result = try #require(try join(["patents": text], members: ["m1"]).results.first)
    #expect(result.rows == 6)
    #expect(result.orphanKeys == 3)
    #expect(result.orphanRows == 5)
    #expect(
      result.firstOrphans
        == [.init(key: "m2", line: 2), .init(key: "m9", line: 4), .init(key: "m8", line: 6)])
  }

  @Test("of plain values stand under the name of the list")
  func scalars() throws {
    let joined = try join(
      ["tags": "tags,member_id\na,m1\n\"b,c\",m1\n,m2\n"], members: ["m1", "m2", "m3"])
    #expect(joined.rows == ["m1 [a, b,c]", "m2 [-]", "m3 []"])
  }

  @Test("may name the key as they like")
  func keyColumn() throws {
    let text = "专利权人,kind\nm1,发明\n"
    #expect(
      try join(["patents": text], members: ["m1"], key: "专利权人").rows
        == ["m1 [{kind: invention, grantedOn: -}]"])
    #expect(try join(["patents": text], members: ["m1"]).diagnostics == ["csv.missing-key-column"])
    #expect(
      try join(["patents": Self.patents], members: ["m1"], key: "专利权人").diagnostics
        == ["csv.missing-key-column"])
  }

  @Test("a row that cannot be read leaves its member's list unknown, and no other's")
  func rejects() throws {
    let long = String(repeating: "m", count: 70)
    let text = """
      member.id,kind,grantedOn
      m1,design,2024-01-01
      m1,design,01/02/2024
      m2,design,
      m4,unheard of,
      ,design,
      \(long)1,?,
      \(long)2,design,

      """
    let joined = try join(["patents": text], members: ["m1", "m2", "m3", "m4", long + "2"])
    #expect(
      joined.rows == [
        "m1 -", "m2 [{kind: design, grantedOn: -}]", "m3 []", "m4 -", "\(long)2 -",
      ])
    #expect(
      joined.rejects.map { "\($0.line) \($0.fact ?? "") \($0.code)" } == [
        "3 patents.grantedOn record.ambiguous-date", "5 patents.kind record.unknown-value",
        "6 member.id record.missing-key", "7 patents.kind record.unknown-value",
      ])
    #expect(joined.results.map(\.rejects) == [4])
  }

  @Test("from tab-separated and NDJSON files too")
  func formats() throws {
    let expected = try join(["patents": Self.patents], members: ["m1", "m2"]).rows
    let tabs = Self.patents.replacing(",", with: "\t")
    #expect(try join(["patents": tabs], members: ["m1", "m2"], format: .tsv).rows == expected)
    let lines = """
      {"member": {"id": "m1"}, "kind": "design", "grantedOn": "2023-01-02"}
      {"会员编号": "m2", "kind": "发明", "授权日": "2024-05-01"}
      {"member.id": "m2", "kind": "design"}
      """
    #expect(try join(["patents": lines], members: ["m1", "m2"], format: .ndjson).rows == expected)
  }

  @Test("may be empty")
  func empty() throws {
    for format in [RecordFormat.csv, .ndjson] {
      let text = format == .csv ? "member.id,kind\n" : ""
      #expect(try join(["patents": text], members: ["m1"], format: format).rows == ["m1 []"])
    }
  }

  @Test("beyond the limit of memory are refused")
  func limit() throws {
    let reader = try #require(listReader(of: "patents", byteLimit: 50))
    var files = SourceFiles()
    var sink = DiagnosticSink()
    #expect(throws: FileFailure.tooManyElements("p.csv", byteLimit: 50)) {
      try reader.read(
        MemorySource(Array(Self.patents.utf8)), name: "p.csv", format: .csv, files: &files,
        into: &sink
      ) { _ in }
    }
  }

  @Test("are not mixed with those of the record")
  func conflict() throws {
    let members = #"{"member.id": "m1"}"# + "\n" + #"{"member.id": "m2", "patents": [{}]}"#
    #expect {
      try join(["patents": Self.patents], members: members)
    } throws: { error in
      (error as? ListConflict)?.key == "m2"
    }
  }

  @Test("find members by resident number whatever the case of its x")
  func residentID() throws {
    let key = Field(name: "id", type: .string(format: .residentID), isKey: true, isSensitive: true)
    let list = Field(name: "sums", type: .list(element: .scalar(.int())))
    let reader = try #require(ListFileReader(list, key: key))
    var files = SourceFiles()
    var sink = DiagnosticSink()
    var rejects: [Reject] = []
    let text = "id,sums\n11010519491231002x,7\n11010519491231002X,8\n11010519491231002X,?\n"
    let file = try #require(
      try reader.read(
        MemorySource(Array(text.utf8)), name: "s", format: .csv, files: &files, into: &sink
      ) { rejects += $0 })
    #expect(file.keys.count == 1)
    #expect(file.count == 2)
    #expect(rejects.map(\.key) == ["1101**********002X"])
  }

  /// The same members with the lists in their records are the same batch.
  @Test("give what the lists in the records would have given", arguments: 0..<20)
  func twin(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var rows: [String] = []
    var lists: [[String]] = Array(repeating: [], count: 30)
    for _ in 0..<generator.pick([0, 10, 200]) {
      let member = Int.random(in: 0..<30, using: &generator)
      let kind = generator.pick(["", "发明", "design"])
      let day = generator.pick(["", "2024-05-01", "1999年9月9日"])
      rows.append("m\(member),\(kind),\(day)")
      let fields = [("kind", kind), ("grantedOn", day)].filter { !$0.1.isEmpty }
      lists[member].append(
        "{" + fields.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}")
    }
    let second = "member.id,kind,grantedOn\n" + rows.map { $0 + "\n" }.joined()
    let inRecord = lists.enumerated().map { number, list in
      #"{"member.id": "m\#(number)", "patents": [\#(list.joined(separator: ", "))]}"#
    }
    let expected = try ReadFile(
      inRecord.joined(separator: "\n"), .ndjson, fields: ["patents"]
    ).rows.map { $0.split(separator: "|").dropFirst().joined(separator: " ") }
    let joined = try join(["patents": second], members: (0..<30).map { "m\($0)" })
    #expect(
      joined.rows.map { $0.replacing(" ", with: " patents=", maxReplacements: 1) } == expected)
  }

  // MARK: support

  private struct Result {
    /// Key and list, one a member.
    var rows: [String] = []
    var rejects: [Reject] = []
    var diagnostics: [String] = []
    var results: [JoinResult] = []
  }

  private func listReader(
    of list: String, key: String? = nil, byteLimit: Int = ListFileReader.byteLimit
  ) -> ListFileReader? {
    guard let field = memberSchema[list], let own = memberSchema.key else { return nil }
    return ListFileReader(field, key: own, column: key, byteLimit: byteLimit)
  }

  private func join(
    _ files: [String: String], members: [String], key: String? = nil, format: RecordFormat = .csv
  ) throws -> Result {
    let lines = members.map { #"{"member.id": "\#($0)"}"# }
    return try join(files, members: lines.joined(separator: "\n"), key: key, format: format)
  }

  private func join(
    _ texts: [String: String], members: String, key: String? = nil, format: RecordFormat = .csv
  ) throws -> Result {
    var result = Result()
    var files = SourceFiles()
    var sink = DiagnosticSink()
    var lists: [ListFile] = []
    for (fact, text) in texts {
      let reader = try #require(listReader(of: fact, key: key))
      let file = try reader.read(
        MemorySource(Array(text.utf8)), name: "\(fact).csv", format: format, files: &files,
        into: &sink
      ) { result.rejects += $0 }
      if let file { lists.append(file) }
    }
    result.diagnostics = sink.diagnostics.map(\.code.description)
    guard result.diagnostics.isEmpty else { return result }
    let joins = ListJoins(lists)
    var tally = JoinTally(joins)
    var reader = try RecordReader.ndjson(
      MemorySource(Array(members.utf8)), Projection(memberSchema, fields: lists.map(\.fact)))
    while let chunk = try reader.next() {
      for batch in chunk.batches {
        let joined = try joins.attach(to: batch)
        tally.add(joined.matched)
        result.rows += (0..<batch.count).map { row in
          "\(batch.keys[row]) \(describe(joined.batch.columns[0], row))"
        }
      }
    }
    result.results = tally.results()
    return result
  }
}
