import TestSupport
import Testing

@testable import Records

/// A slow and obvious CSV parser: one state, one byte at a time, all text in memory.
struct SlowCSV {
  struct Record: Equatable {
    var cells: [[UInt8]]
    var fault: FieldFault?
    var line: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 0

  static func records(of bytes: [UInt8]) -> [Record] {
    var parser = SlowCSV(bytes: bytes)
    var records: [Record] = []
    while let record = parser.next() { records.append(record) }
    return records
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func at(_ index: Int) -> Character? {
    index < bytes.count ? Character(Unicode.Scalar(bytes[index])) : nil
  }

  /// How many bytes the line end at `index` takes; the end of the text counts as one of none.
  private func lineEnd(_ index: Int) -> Int? {
    if at(index) == nil { return 0 }
    if at(index) == "\n" { return 1 }
    if at(index) == "\r", at(index + 1) == "\n" { return 2 }
    if at(index) == "\r", at(index + 1) == nil { return 1 }
    return nil
  }

  private mutating func next() -> Record? {
    while let length = lineEnd(index), length > 0 {
      line += at(index + length - 1) == "\n" ? 1 : 0
      index += length
    }
    guard index < bytes.count else { return nil }
    var record = Record(cells: [], fault: nil, line: line)
    while true {
      guard let cell = cell(&record) else { return record }
      record.cells.append(cell)
      if at(index) == "," {
        index += 1
        continue
      }
      let length = lineEnd(index) ?? 0
      line += length > 0 && at(index + length - 1) == "\n" ? 1 : 0
      index += length
      return record
    }
  }

  /// The cell at `index`, which moves to the delimiter or line end; `nil` after an unclosed quote.
  private mutating func cell(_ record: inout Record) -> [UInt8]? {
    var text: [UInt8] = []
    if at(index) == "\"" {
      let opening = index
      let openingLine = line
      index += 1
      while true {
        guard let character = at(index) else {
          record.fault = .unclosedQuote
          index = opening
          line = openingLine
          while let character = at(index), character != "\n" { index += 1 }
          if at(index) != nil { (index, line) = (index + 1, line + 1) }
          return nil
        }
        if character == "\"", at(index + 1) != "\"" { break }
        if character == "\"" { index += 1 }
        if character == "\n" { line += 1 }
        text.append(bytes[index])
        index += 1
      }
      index += 1
      if at(index) != ",", lineEnd(index) == nil, record.fault == nil {
        record.fault = .textAfterQuote
      }
      while at(index) != ",", lineEnd(index) == nil { index += 1 }
      return text
    }
    while at(index) != ",", lineEnd(index) == nil {
      text.append(bytes[index])
      index += 1
    }
    return text
  }
}

/// What the scanner says, in the twin's terms.
private struct CollectedCells: CSVCells {
  var records: [SlowCSV.Record] = []
  private var current = SlowCSV.Record(cells: [], fault: nil, line: 0)

  mutating func beginRecord(at start: Int, line: Int) {
    current = SlowCSV.Record(cells: [], fault: nil, line: line)
  }

  mutating func cell(
    _ column: Int, _ range: Range<Int>, hasEscapes: Bool, _ bytes: Span<UInt8>
  ) {
    let text = FieldParsing.bytes(of: bytes.extracting(range))
    current.cells.append(hasEscapes ? CSVQuotes.removed(text) : text)
  }

  mutating func endRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>) {
    current.fault = end.fault?.fault
    #expect(end.columns == current.cells.count)
    records.append(current)
  }
}

@Suite("The scanner equals its slow twin")
struct CSVTwinTests {
  private static func scan(_ bytes: [UInt8]) -> [SlowCSV.Record] {
    var scanner = CSVScanner(.comma)
    var cells = CollectedCells()
    while scanner.scanRecord(bytes.span, isFinal: true, into: &cells) {}
    return cells.records
  }

  private static func random(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "b", "中", ",", ",", "\n", "\r\n", "\"", "\"\"", "\r", "xxxxxxxx", "\",\""]
    return Array(random.text(of: alphabet, count: Int.random(in: 0...40, using: &random)).utf8)
  }

  @Test("on random texts", arguments: 0..<20)
  func randomTexts(group: UInt64) {
    for seed in group * 200..<(group + 1) * 200 {
      let bytes = Self.random(seed)
      #expect(Self.scan(bytes) == SlowCSV.records(of: bytes), "seed \(seed)")
    }
  }

  @Test("cut into chunks at any place", arguments: 0..<20)
  func chunks(group: UInt64) throws {
    for seed in group * 20..<(group + 1) * 20 {
      let bytes = Self.random(seed)
      let whole = Self.scan(bytes)
      for size in 1...max(1, bytes.count) {
        var chunker = Chunker(MemorySource(bytes), framing: .csv(.comma), size: size)
        var records: [SlowCSV.Record] = []
        var lines = 0
        while let chunk = try chunker.next() {
          for var record in Self.scan(chunk.bytes) {
            record.line += lines
            records.append(record)
          }
          lines += chunk.bytes.filter { $0 == UInt8(ascii: "\n") }.count
          // What a chunk held before must not show in the next.
          if seed % 2 == 0 { chunker.spent.give(chunk) }
        }
        #expect(records == whole, "seed \(seed), size \(size)")
      }
    }
  }

  @Test("what the writer writes is read back", arguments: 0..<50)
  func writer(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in random.text(of: ["a", ",", "\"", "\n", "\r", "中"], count: 4) }
    }
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    let read = Self.scan(writer.take())
    #expect(
      read.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } } == rows, "seed \(seed)")
  }
}
