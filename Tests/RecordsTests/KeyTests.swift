import Testing

@testable import Records

/// The key names a record in all outputs, so it is checked also where no rule reads it.
@Suite struct KeyTests {
  private func rejects(of line: String, _ facts: [String]) throws -> [Reject] {
    var reader = try RecordReader.ndjson(
      MemorySource(Array(line.utf8)), Projection(memberSchema, fields: facts))
    var rejects: [Reject] = []
    while let chunk = try reader.next() { rejects += chunk.rejects }
    return rejects
  }

  @Test(
    "a key that can't be used is refused alike, be it a fact that is asked for or not",
    arguments: [
      #"{"score": 1}"#, #"{"member.id": null}"#, #"{"member.id": ""}"#, #"{"member.id": " "}"#,
      #"{"member.id": 5}"#, #"{"member.id": true}"#, #"{"member.id": [1]}"#, #"{"member.id": {}}"#,
      #"{"member.id": "a\u0000b"}"#,
    ])
  func refused(line: String) throws {
    let unread = try rejects(of: line, ["score"])
    #expect(unread.count == 1)
    #expect(unread == (try rejects(of: line, ["member.id", "score"])))
  }

  @Test("any text will do", arguments: [#"{"member.id": "5"}"#, #"{"member.id": " 甲 乙 "}"#])
  func accepted(line: String) throws {
    #expect(try rejects(of: line, ["score"]).isEmpty)
  }
}
