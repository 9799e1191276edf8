import Diagnostics
import Testing
import TestSupport
import YAMLTree

/// Whatever the bytes, reading ends, and every place it names lies within the file.
@Suite struct MutationTests {
  private static let sample = """
    # 会员权益
    programme: 学费资助
    title: {zh: 学费资助, en: "Tuition \\u0041id"}
    conditions: &c
      all:
        - {id: 在册, expr: 'membership.status == "active"'}
        - id: hours
          expr: >-
            training.hours
            >= 40
    again: *c
    ---
    cases: [!!str 甲, | , ? 乙]
    """

  @Test(arguments: UInt64(1)...150)
  func `a damaged document is read to a result`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.sample.utf8)
    let signs = Array("[]{}:,-?|>&*!%@\"'\\#\n\t \u{FEFF}\u{0}会".utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(random.pick(signs), at: place)
      case 2: bytes[place] = random.pick(signs)
      default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
      }
    }
    examine(Reading(bytes: bytes), "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...150)
  func `random signs are read to a result`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let signs = "[]{}:,-?|>&*!%@\"'\\#\n\t a会".map(String.init) + ["---\n", ": ", "- ", "\n  "]
    examine(Reading(random.text(of: signs, count: 80)), "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...50)
  func `random bytes are read to a result`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    examine(Reading(bytes: bytes), "seed \(seed)")
  }

  private func examine(_ reading: Reading, _ comment: Comment) {
    let length = reading.source.bytes.count
    for finding in reading.diagnostics {
      let places = ([finding.primary].compactMap { $0 } + finding.secondary).map(\.location.span)
      #expect(places.allSatisfy { Int($0.end) <= length }, comment)
      #expect(!finding.headline.en.contains("libyaml"), comment)
    }
    _ = FullRenderer(files: reading.files, language: .zh).render(reading.diagnostics)
    var nodes = reading.documents
    while let node = nodes.popLast() {
      #expect(Int(node.span.end) <= length, comment)
      nodes += node.items ?? []
      for entry in node.entries ?? [] {
        #expect(Int(entry.key.location.span.end) <= length, comment)
        nodes.append(entry.value)
      }
      guard let text = node.scalar?.text else { continue }
      let map = node.sourceMap(in: reading.source)
      #expect(map.length == text.utf8.count, comment)
    }
  }
}
