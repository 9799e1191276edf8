import Diagnostics
import Foundation
import Testing

@testable import Records

@Suite("Files")
struct FileTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("records-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  @Test("that can't be read say why")
  func unreadable() {
    let missing = folder.path + "/none.csv"
    #expect(throws: FileFailure.missing(missing)) { try FileSource(missing) }
    #expect(throws: FileFailure.directory(folder.path)) { try FileSource(folder.path) }
  }

  @Test("appear whole under their name, or not at all")
  func atomic() throws {
    let path = folder.path + "/out.csv"
    let file = try AtomicFile(path)
    try file.write("a,b\n")
    #expect(names.count == 1 && names[0].hasPrefix(".out.csv.tmp-"))
    try file.commit()
    #expect(names == ["out.csv"])
    let abandoned = try AtomicFile(path)
    try abandoned.write("half")
    abandoned.discard()
    #expect(names == ["out.csv"])
    #expect(try FileSource.contents(of: path, limit: 100) == Array("a,b\n".utf8))
    try FileManager.default.removeItem(at: folder)
  }

  @Test("that can't be written say why")
  func unwritable() {
    let path = folder.path + "/none/out.csv"
    #expect(throws: FileFailure.self) { try AtomicFile(path) }
  }

  @Test("rejects are a table of their own")
  func rejects() throws {
    let path = folder.path + "/rejects.csv"
    var writer = try RejectWriter(to: AtomicFile(path), in: .en)
    try writer.write(ReadFile("member.id,学时\nm1,\"1,2\"\n").rejects, of: "m.csv")
    try writer.commit()
    let text = String(decoding: try FileSource.contents(of: path, limit: 10_000), as: UTF8.self)
    #expect(
      text == """
        file,line,column,record,key,fact,label,code,found,message,expected,help
        m.csv,2,5,1,m1,training.hours,,record.grouped-digits,"1,2","`1,2` has grouping commas",\
        "a whole number, from 0 to 10000",leave out the commas: 1200

        """)
    #expect(writer.count == 1)
    try FileManager.default.removeItem(at: folder)
  }
}
