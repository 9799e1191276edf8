import Columns
import Diagnostics
import TestSupport
import Testing

@testable import Records

/// The quick ways of reading against the slow ones: the same rows, the same rejects.
@Suite("What is read quickly is read as slowly")
struct QuickReadingTests {
  private static let plain = Schema(
    fields: ["a", "b", "c"].map { Field(name: $0, type: .string()) })

  /// CSV of many blocks, most of it sound: the slow twin says which records there are.
  private static func randomCSV(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let cells = [
      "a", "", "中文", "\"q\"", "\"a,b\"", "\"l\nm\"", "\"d\"\"e\"", "x y", "\"\"", "  t",
      "\u{3000}w",
    ]
    let odd = ["\"open", "a\"b", "\"a\"b", "\"\"\"", "\r", ",", "\n", "a,b,c,d"]
    var text = "a,b,c\n"
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let count = random.oneIn(25) ? Int.random(in: 1...4, using: &random) : 3
      let row = (0..<count).map { _ in random.oneIn(40) ? random.pick(odd) : random.pick(cells) }
      text += row.joined(separator: ",") + random.pick(["\n", "\n", "\r\n", "\n\n"])
    }
    if random.oneIn(2) { text += "last,\"row\",\(random.pick(["", "x", "\"y\""]))" }
    return Array(text.utf8)
  }

  private static func slowRows(_ bytes: [UInt8]) -> [String] {
    SlowCSV.records(of: bytes).enumerated().dropFirst().compactMap { index, record in
      guard record.fault == nil, record.cells.count == 3 else { return nil }
      let cells = zip(["a", "b", "c"], record.cells).map { name, cell in
        let text = cell[FieldParsing.trimmedRange(cell.span)]
        return "\(name)=\(text.isEmpty ? "-" : String(decoding: text, as: UTF8.self))"
      }
      return (["\(index)@\(record.line + 1)", ""] + cells).joined(separator: "|")
    }
  }

  @Test("CSV, in chunks of any size", arguments: 0..<20)
  func csv(group: UInt64) throws {
    for seed in group * 10..<(group + 1) * 10 {
      let bytes = Self.randomCSV(seed)
      let expected = Self.slowRows(bytes)
      for size in [RecordLimits.chunkBytes, 150, 64] {
        let file = try ReadFile(bytes, schema: Self.plain, chunkSize: size)
        #expect(file.rows == expected, "seed \(seed), chunks of \(size)")
      }
    }
  }

  /// More records than a table of cells, and than a batch, with bad ones among them.
  @Test("long files, whose lists may be longer than all that came before")
  func manyTables() throws {
    let schema = Schema(fields: [
      Field(name: "key", type: .string(), isKey: true), Field(name: "day", type: .date()),
      Field(name: "marks", type: .list(element: .scalar(.int()))),
    ])
    let lines = (0..<RecordLimits.batchRows + 1_000).map { record in
      let day = record % 701 == 700 ? "2024-02-30" : record % 5 == 0 ? "" : "2024-05-01"
      let count = record % 1_300 == 1_299 ? 2_000 : record % 7
      let marks = (0..<count).map { record % 997 == 996 && $0 == 3 ? "x" : "\($0)" }
      return "k\(record),\(day),\"[\(marks.joined(separator: ","))]\""
    }
    let bytes = Array(("key,day,marks\n" + lines.joined(separator: "\n") + "\n").utf8)
    let whole = try ReadFile(bytes, schema: schema, chunkSize: 64 << 20)
    let pieces = try ReadFile(bytes, schema: schema, chunkSize: 2_000)
    #expect(whole.rows.count > RecordLimits.batchRows && whole.rejects.count > 10)
    #expect(whole.rows == pieces.rows)
    #expect(
      whole.rejects.map { "\($0.record) \($0.line) \($0.column) \($0.code)" }
        == pieces.rejects.map { "\($0.record) \($0.line) \($0.column) \($0.code)" })
  }

  @Test("wherever in a block the records stand", arguments: 0..<64)
  func alignment(shift: Int) throws {
    let filler = String(repeating: "x", count: shift)
    let csv = NDJSONTests.csv.split(separator: "\n", maxSplits: 1)
    let lines = "\(csv[0])\n\(filler),,,,,,,,,\n\(csv[1])"
    let read = try ReadFile(shift == 0 ? NDJSONTests.csv : lines)
    let json = try ReadFile(
      (shift == 0 ? "" : "{\"member.id\":\"\(filler)\"}\n") + NDJSONTests.json, .ndjson)
    let expected = try ReadFile(NDJSONTests.csv).rows
    func facts(_ rows: [String]) -> [Substring] { rows.suffix(3).map { $0.drop { $0 != "|" } } }
    #expect(facts(read.rows) == facts(expected))
    #expect(facts(json.rows) == facts(expected))
  }

  @Test("NDJSON as programs write it, and with a space", arguments: 0..<40)
  func ndjson(group: UInt64) throws {
    for seed in group * 25..<(group + 1) * 25 {
      var random = SplitMix64(seed: seed)
      let records = (0..<8).map { _ in RandomJSON.record(&random) }
      // The space sends a record, and a list, the slow way.
      let spaced = records.map { "{ " + $0.dropFirst().replacing(":[", with: ":[ ") }
      let quick = try ReadFile(records.joined(separator: "\n"), .ndjson)
      let slow = try ReadFile(spaced.joined(separator: "\n"), .ndjson)
      #expect(quick.rows == slow.rows, "seed \(seed)")
      #expect(quick.rejects.map(\.withoutPlace) == slow.rejects.map(\.withoutPlace), "seed \(seed)")
    }
  }

  @Test("lists in CSV as programs write them, and with a space", arguments: 0..<20)
  func lists(group: UInt64) throws {
    for seed in group * 25..<(group + 1) * 25 {
      var random = SplitMix64(seed: seed)
      func file(_ lists: [(patents: String, tags: String)], _ space: String) throws -> ReadFile {
        let rows = lists.enumerated().map { index, list in
          let cells = [list.patents, list.tags].map { list in
            let text = list.replacing("[", with: "[" + space).replacing("\"", with: "\"\"")
            return "\"\(text)\""
          }
          return "m\(index),\(cells.joined(separator: ","))"
        }
        return try ReadFile(
          (["member.id,patents,tags"] + rows).joined(separator: "\n"),
          fields: ["member.id", "patents", "tags"])
      }
      let lists = (0..<8).map { _ in
        (patents: RandomJSON.patents(&random), tags: RandomJSON.tags(&random))
      }
      let (quick, slow) = (try file(lists, ""), try file(lists, " "))
      #expect(quick.rows == slow.rows, "seed \(seed)")
      #expect(quick.rejects.map(\.withoutPlace) == slow.rejects.map(\.withoutPlace), "seed \(seed)")
    }
  }

  @Test("a fault in a list has its own place, quotes doubled or not")
  func placesInLists() throws {
    let text = #"[{"kind":"design"},{"kind":"x"}]"#
    let doubled = text.replacing("\"", with: "\"\"")
    let fields = ["member.id", "patents"]
    let quick = try ReadFile("member.id,patents\nm,\"\(doubled)\"\n", fields: fields)
    #expect(quick.rejectPlaces == ["2:39 record.unknown-value"])
    let slow = try ReadFile("member.id,patents\nm,\" \(doubled)\"\n", fields: fields)
    #expect(slow.rejectPlaces == ["2:40 record.unknown-value"])
  }
}

extension Reject {
  /// What it says of the record, but for the column, which a space moves, and for texts that it is in:
  /// whole lists, and what stands behind a fault of syntax.
  fileprivate var withoutPlace: String {
    let isWhole = fact == nil || found.hasPrefix("[")
    return "\(record) \(line) \(code) \(key ?? "-") \(fact ?? "-") \(isWhole ? "" : found)"
  }
}

/// Records and lists for `memberSchema`: good, bad, and odd.
private enum RandomJSON {
  static func record(_ random: inout SplitMix64) -> String {
    var members = ["\"member.id\":\"m\""]
    if random.oneIn(12) {
      members[0] = "\"member_id\":\(random.pick(["7", "\"ß\"", "null", "\"\""]))"
    }
    let person = [
      ("birthDate", ["\"1990-03-07\"", "\"19900307\"", "\"1990-02-30\"", "null", "19900307"]),
      ("isRetired", ["true", "false", "null", "\"是\"", "1", "tru"]),
      ("idNumber", ["\"11010519491231002X\"", "\"11010519491231002x\"", "\"1\"", "null"]),
      ("name", ["\"张三\"", "\"李\\n四\"", "\"a\\\"b\"", "\"\"", "\"\u{1}\""]),
    ]
    members.append(object("member", person, &random))
    members.append(
      object("membership", [("status", ["\"active\"", "\"在册\"", "\"x\"", "\"暂停（停保）\""])], &random))
    members.append(
      object("training", [("hours", ["0", "12", "\"12\"", "-1", "1e2", "012", "99999"])], &random))
    members.append(
      object("tuition", [("paid", ["3000.00", "0.05", "6.", "1", "12345678.25", "-2"])], &random))
    members.append("\"patents\":\(patents(&random))")
    members.append("\"tags\":\(tags(&random))")
    if random.oneIn(6) { members.append("\"unknown\":{\"a\":[1,{\"b\":null}]}") }
    if random.oneIn(10) { members.append(random.pick(members)) }
    if random.oneIn(4) { members.shuffle(using: &random) }
    let text = members.filter { !$0.isEmpty }.joined(separator: ",")
    return random.oneIn(20) ? "{\(text)" : "{\(text)}"
  }

  private static func object(
    _ name: String, _ fields: [(String, [String])], _ random: inout SplitMix64
  ) -> String {
    let members = fields.compactMap { key, values in
      random.oneIn(8) ? nil : "\"\(key)\":\(value(values, &random))"
    }
    return random.oneIn(9) ? "" : "\"\(name)\":{\(members.joined(separator: ","))}"
  }

  /// The first values are the good ones.
  private static func value(_ values: [String], _ random: inout SplitMix64) -> String {
    random.oneIn(5) ? random.pick(values) : values[0]
  }

  static func patents(_ random: inout SplitMix64) -> String {
    let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ -> String in
      if random.oneIn(25) { return random.pick(["{}", "1", "[]", "{\"kind\"}", "null"]) }
      let kind = value(["\"invention\"", "\"发明\"", "null", "\"x\"", "\"de\\u0073ign\""], &random)
      let day = value(["\"2023-05-01\"", "\"2023/5/1\"", "null", "20230501"], &random)
      var members = ["\"kind\":\(kind)", "\"grantedOn\":\(day)"]
      if random.oneIn(6) { members.removeLast() }
      if random.oneIn(12) { members.append(random.pick(["\"kind\":null", "\"other\":[1]"])) }
      if random.oneIn(6) { members.shuffle(using: &random) }
      return "{\(members.joined(separator: ","))}"
    }
    let text = elements.joined(separator: random.oneIn(40) ? ",," : ",")
    return random.oneIn(40) ? "[\(text)" : "[\(text)]"
  }

  static func tags(_ random: inout SplitMix64) -> String {
    let tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      value(["\"a\"", "\"标签\"", "\"a\\tb\"", "1", "null", "\"\""], &random)
    }
    return "[\(tags.joined(separator: ","))]"
  }
}
