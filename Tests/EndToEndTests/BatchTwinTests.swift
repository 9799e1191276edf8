import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import Reports
import TestSupport
import Testing

/// A file of many against its records one by one, each in a file of its own, read and decided alone.
///
/// A record so near the end of its file is never read the quick way, and an answer to one member
/// shares nothing with another's. `BATCH_TWIN_MEMBERS=100000` takes more members.
@Suite("A batch answers as its members do one by one")
struct BatchTwinTests {
  private static let count =
    ProcessInfo.processInfo.environment["BATCH_TWIN_MEMBERS"].flatMap { Int($0) } ?? 400
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  @Test(arguments: [RecordFormat.csv, .ndjson])
  func ofAFileWithGapsAndBadCells(format: RecordFormat) async throws {
    let rules = try Self.rules()
    let sampler = MemberSampler(rules, asOf: Self.day, seed: 20, format: format)
    let program = RuleProgram(rules, asOf: Self.day)
    let header = String(decoding: sampler.header, as: UTF8.self)
    let reader = TwinReader(
      program: program, determiner: Determiner(program), header: header, format: format)
    var random = SplitMix64(seed: 20)
    let spoiler = Spoiler(format: format)
    let lines = String(decoding: sampler.records(1...Self.count), as: UTF8.self)
      .split(separator: "\n").map { spoiler.spoiled(String($0), &random) }
    let whole = try reader.read(lines.joined(separator: "\n") + "\n", chunkSize: 100_000)
    let alone = try await Self.readAlone(lines, reader)
    try #require(whole.rows.count + Set(whole.rejects.map(\.record)).count == lines.count)
    #expect(whole.rows.count > lines.count / 3 && whole.rejects.count > lines.count / 20)
    for (found, expected) in zip(whole.rows, alone.rows) { try #require(found == expected) }
    #expect(whole.rows.count == alone.rows.count)
    for (found, expected) in zip(whole.rejects, alone.rejects) {
      try #require(found == expected)
    }
    #expect(whole.rejects.count == alone.rejects.count)
  }

  /// Each in a file of its own; on both cores, since there may be very many.
  private static func readAlone(_ lines: [String], _ reader: TwinReader) async throws -> Answered {
    let half = lines.count / 2
    async let first = readAlone(lines[..<half], reader)
    let second = try readAlone(lines[half...], reader)
    var answered = try await first
    answered.add(second, after: 0)
    return answered
  }

  private static func readAlone(_ lines: ArraySlice<String>, _ reader: TwinReader) throws
    -> Answered
  {
    var alone = Answered()
    for (index, line) in zip(lines.indices, lines) {
      alone.add(try reader.read(line + "\n", chunkSize: 1 << 20), after: index)
    }
    return alone
  }

  private static func rules() throws -> CheckedRuleBook {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: root.appending(path: "Rules").path).load(into: &sink)
    return try #require(RuleBookChecker.check(book, into: &sink))
  }
}

/// What a file came to.
private struct Answered: Sendable {
  struct Rejected: Equatable, Sendable {
    var record: Int
    var line: Int
    var text: String
  }

  /// The lines of the answers.
  var rows: [String] = []
  var rejects: [Rejected] = []

  /// Adds what a file of one record came to, which stands behind `count` others.
  mutating func add(_ other: Answered, after count: Int) {
    rows += other.rows
    rejects += other.rejects.map {
      Rejected(record: $0.record + count, line: $0.line + count, text: $0.text)
    }
  }
}

private struct TwinReader: Sendable {
  let program: RuleProgram
  /// Without any answer yet; each file gets a copy.
  let determiner: Determiner
  let header: String
  let format: RecordFormat

  func read(_ records: String, chunkSize: Int) throws -> Answered {
    let projection = Projection(program.checked.book.schema, fields: program.neededFacts)
    let csv = BatchCSV(keyName: "key", programmes: program.programmeIDs)
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let opened = try RecordReader.open(
      MemorySource(Array((header + records).utf8)), name: "members", format: format, projection,
      files: &files, into: &sink, chunkSize: chunkSize)
    var reader = try #require(opened)
    var determiner = determiner
    var memory = BatchCSV.Memory()
    var answered = Answered()
    while let chunk = try reader.next() {
      for batch in chunk.batches {
        var lines: [UInt8] = []
        csv.append(determiner.determine(batch), keys: batch.keys, &memory, to: &lines)
        answered.rows += String(decoding: lines, as: UTF8.self).split(separator: "\n").map {
          String($0)
        }
      }
      answered.rejects += chunk.rejects.map {
        .init(
          record: $0.record, line: $0.line,
          text: "\($0.column) \($0.code) \($0.key ?? "-") \($0.fact ?? "-") \($0.found)")
      }
    }
    return answered
  }
}

/// Puts gaps, odd forms and bad values into records.
private struct Spoiler {
  let format: RecordFormat

  /// A third of all records get one or two of them. None holds a line end, nor a quote that takes in
  /// what follows it, so that a record alone is the same record.
  func spoiled(_ line: String, _ random: inout SplitMix64) -> String {
    guard random.oneIn(3) else { return line }
    let times = random.oneIn(3) ? 2 : 1
    guard format == .csv else {
      return (0..<times).reduce(line) { line, _ in spoiledObject(line, &random) }
    }
    // The cells of the sound line: where those of a spoiled one end is not so easily told.
    var cells = Self.cells(of: line)
    for _ in 0..<times { spoil(&cells, &random) }
    return cells.joined(separator: ",")
  }

  private func spoil(_ cells: inout [String], _ random: inout SplitMix64) {
    let place = Int.random(in: 0..<cells.count, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0: cells.remove(at: place)
    case 1: cells.insert("x", at: place)
    case 2...5: cells[place] = ""
    // Space before the quote of a list would make cells of its parts, which may begin with one.
    case 6 where !cells[place].contains("\""): cells[place] = "\u{3000}\(cells[place]) "
    default: cells[place] = random.pick(Self.texts)
    }
  }

  private static let texts = [
    "x", " ", "\u{3000}", "是", "否", "Y", "2024-02-30", "2024/5/1", "20240501", "2024年5月1日", "１２",
    "-1", "0", "007", "99999999999999999999", "6800.00", "1e3", "a\"b", "\"quoted\"",
    "\"a \"\"b\"\"\"",
    "\"a\"b", "[]", "[ ]", "[1", "\"[{\"\"kind\"\":\"\"x\"\"}]\"", "\"[{\"\"programme\"\":7}]\"",
    "\"[null]\"", "=1+1", "在册", "正常", "北京经济技术开发区消防救援支队", "M00000001", "110105194912310021",
    "11010519491231002x",
  ]

  /// The cells as written, quotes and all.
  private static func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private func spoiledObject(_ line: String, _ random: inout SplitMix64) -> String {
    // Between a colon and what follows the value.
    let colons = line.indices.filter { line[$0] == ":" }
    guard let colon = colons.randomElement(using: &random) else { return line }
    let start = line.index(after: colon)
    let end = line[start...].firstIndex { ",}]".contains($0) } ?? line.endIndex
    return line.replacingCharacters(in: start..<end, with: random.pick(Self.values))
  }

  private static let values = [
    "null", "true", "false", "0", "-1", "12", "1e3", "007", "\"\"", "\" \"", "\"是\"", "\"在册\"",
    "[]",
    "{}", "[{}]", "[1", "\"2024-02-30\"", "\"20240501\"", "\"a\\\"b\"", "\"\\ud800\"",
    "tru", "{\"a\":[1,{\"b\":null}]}", "\"active\",\"status\":\"active\"", " \"active\" ",
  ]
}
