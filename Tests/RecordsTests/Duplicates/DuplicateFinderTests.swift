import Diagnostics
import TestSupport
import Testing

@testable import Records

@Suite("Keys that more than one member has")
struct DuplicateFinderTests {
  @Test(
    "are named with their lines",
    arguments: [
      KeyCase("none in a file without members", "", []),
      KeyCase("none in numbers that ascend", "m1 m2 m9 m10 m11 m100", []),
      KeyCase("none in numbers in any order", "m3 m1 m2", []),
      KeyCase("neighbours", "m1 m2 m2 m3", ["m2: 3, 4"]),
      KeyCase("far apart", "m5 m4 m3 m2 m5", ["m5: 2, 6"]),
      KeyCase("three times", "a b a c a", ["a: 2, 4, 6"]),
      KeyCase("by bytes", "m1 M1 ｍ1 m01 m1", ["m1: 2, 6"]),
      KeyCase("more places than are shown", "a a a a a a a", ["a: 2, 3, 4, 5, 6 of 7"]),
      KeyCase(
        "in the order of their first places", "z y x x y z", ["z: 2, 7", "y: 3, 6", "x: 4, 5"]),
    ])
  func cases(_ keys: KeyCase) throws {
    for size in [1, 12, 1000] {
      #expect(try found(in: keys.keys, chunkSize: size).map(show) == keys.expected)
    }
  }

  @Test("are counted beyond those that are named")
  func many() throws {
    let keys = (1...40).map { "m\($0)" } + (1...40).map { "m\($0)" }
    var finder = DuplicateFinder()
    try add(keys, to: &finder, chunkSize: 64)
    let duplicates = try finder.finish()
    #expect(duplicates.keys == 40)
    #expect(duplicates.members == 40)
    #expect(duplicates.first.map(\.key) == (1...10).map { "m\($0)" })
  }

  @Test("of rejected records are nobody's")
  func rejected() throws {
    let text = "member.id,学时\nm2,1\nm1,x\nm1,1\nm2,x\n\n\nm2,3\n"
    #expect(try found(inFile: text, chunkSize: 10).map(show) == ["m2: 2, 8"])
  }

  /// A search in many small parts, with everything on disk, finds the same.
  @Test("are the same as a plain dictionary finds", arguments: 0..<60)
  func twin(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let range = generator.pick([20, 300, 5_000])
    let keys = (0..<generator.pick([1, 50, 2_000])).map { _ in
      "k\(Int.random(in: 0..<range, using: &generator))"
    }
    let small = SearchLimits(partKeys: 10, bufferBytes: 64)
    for limits in [SearchLimits(), small] {
      var finder = DuplicateFinder(limits)
      try add(keys, to: &finder, chunkSize: 1 + Int(seed) * 7)
      #expect(try finder.finish() == plain(keys))
    }
  }

  @Test("are found when the keys do not fit into memory")
  func onDisk() throws {
    let names = (0..<400_000).map { "member-\(($0 * 7919) % 400_000)" }
    let keys = names + ["member-5", "member-399999"]
    var finder = DuplicateFinder()
    var line = 0
    for start in stride(from: 0, to: keys.count, by: 50_000) {
      var chunk = ChunkKeys()
      var texts = KeyTexts()
      for key in keys[start..<min(start + 50_000, keys.count)] { texts.append(key) }
      chunk.append(texts) { $0 + 1 }
      try finder.add(chunk, linesBefore: line)
      line += chunk.count
    }
    let duplicates = try finder.finish()
    #expect(duplicates == plain(keys, header: 0))
    #expect(duplicates.keys == 2)
  }

  @Test("are sorted into parts of about the same size")
  func parts() {
    var counts = Array(repeating: 0, count: 10)
    for number in 0..<10_000 {
      let key = Array("M\(number)".utf8)
      counts[key.withUnsafeBytes { KeyHash($0).part(of: 10) }] += 1
    }
    #expect(counts.allSatisfy { (800...1_200).contains($0) }, "\(counts)")
  }

  private func show(_ key: DuplicateKeys.Key) -> String {
    let lines = key.lines.map(String.init).joined(separator: ", ")
    return "\(key.key): \(lines)" + (key.count > key.lines.count ? " of \(key.count)" : "")
  }

  private func found(in keys: [String], chunkSize: Int) throws -> [DuplicateKeys.Key] {
    try found(inFile: "member.id\n" + keys.map { $0 + "\n" }.joined(), chunkSize: chunkSize)
  }

  private func found(inFile text: String, chunkSize: Int) throws -> [DuplicateKeys.Key] {
    var finder = DuplicateFinder()
    try add(file: text, to: &finder, chunkSize: chunkSize)
    return try finder.finish().first
  }

  private func add(_ keys: [String], to finder: inout DuplicateFinder, chunkSize: Int) throws {
    let text = "member.id\n" + keys.map { $0 + "\n" }.joined()
    try add(file: text, to: &finder, chunkSize: chunkSize)
  }

  private func add(file text: String, to finder: inout DuplicateFinder, chunkSize: Int) throws {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let projection = Projection(memberSchema, fields: ["training.hours"])
    var reader = try #require(
      try RecordReader.csv(
        MemorySource(Array(text.utf8)), name: "m", projection, files: &files, into: &sink,
        chunkSize: chunkSize))
    var origin = reader.firstOrigin
    while let chunk = try reader.nextChunk() {
      var decoded = reader.decoder.decode(chunk)
      try finder.add(ChunkKeys(decoded.batches), linesBefore: origin.lines)
      decoded.place(at: &origin)
    }
  }

  /// The obvious way.
  private func plain(_ keys: [String], header: Int = 1) -> DuplicateKeys {
    var lines: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() { lines[key, default: []].append(index + 1 + header) }
    let twice = lines.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
    var result = DuplicateKeys()
    result.keys = twice.count
    result.members = twice.map { $0.value.count - 1 }.reduce(0, +)
    result.first = twice.prefix(DuplicateKeys.shownKeys).map { key, lines in
      .init(key: key, lines: Array(lines.prefix(DuplicateKeys.shownLines)), count: lines.count)
    }
    return result
  }
}

/// The keys of a file, and what is said of them: the header is line 1.
struct KeyCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let keys: [String]
  let expected: [String]

  init(_ name: String, _ keys: String, _ expected: [String]) {
    testDescription = name
    self.keys = keys.split(separator: " ").map(String.init)
    self.expected = expected
  }
}
