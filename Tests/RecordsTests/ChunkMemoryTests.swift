import Columns
import Testing

@testable import Records

/// Memory that is used again must not show in what is read.
@Suite("The memory of chunks and batches")
struct ChunkMemoryTests {
  @Test("chunks that are done with are filled again where they are")
  func sameBuffers() throws {
    let text = String(repeating: "a,\"b\",c\n", count: 10_000)
    var chunker = Chunker(MemorySource(Array(text.utf8)), framing: .csv(.comma), size: 4_096)
    var read: [UInt8] = []
    var bytes: Set<UnsafeRawPointer?> = []
    var marks: Set<UnsafeRawPointer?> = []
    while let chunk = try chunker.next() {
      bytes.insert(chunk.bytes.withUnsafeBytes(\.baseAddress))
      // The last chunk is not looked through.
      if !chunk.marks.isEmpty { marks.insert(chunk.marks.withUnsafeBytes(\.baseAddress)) }
      read += chunk.bytes
      chunker.spent.give(chunk)
    }
    #expect(read == Array(text.utf8))
    #expect(bytes.count == 1)
    #expect(marks.count == 1)
  }

  @Test(
    "records may be longer or shorter than the first ones promise",
    arguments: [(1, 300), (300, 1), (20, 20)])
  func unevenRecords(first: Int, rest: Int) throws {
    let schema = Schema(fields: [
      Field(name: "key", type: .string(), isKey: true), Field(name: "count", type: .int()),
    ])
    let records = (0..<3_000).map { row in
      String(repeating: "x", count: row < BatchBuilder.tableRows ? first : rest) + "\(row),\(row)"
    }
    let file = try ReadFile(
      Array((["key,count"] + records).joined(separator: "\n").utf8), schema: schema)
    #expect(file.rejects.isEmpty)
    #expect(
      file.rows
        == records.enumerated().map { row, text in
          "\(row + 1)@\(row + 2)|\(text.split(separator: ",")[0])|key=\(text.split(separator: ",")[0])|count=\(row)"
        })
  }
}
