import TestSupport
import Testing

@testable import Evaluation

@Suite struct CodesOfKeysTests {
  @Test(
    "finds what a dictionary finds, however many keys there are", arguments: 0..<20 as Range<UInt64>
  )
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var codes = CodesOfKeys()
    var known: [UInt64: UInt32] = [:]
    // Few bits, so that keys come again; high or low ones, so that some meet.
    let (mask, shift) = (UInt64(0x3FF), UInt64.random(in: 0...54, using: &random))
    for _ in 0..<2_000 {
      let key = (random.next() & mask) << shift
      #expect(codes[key] == known[key], "seed \(seed), key \(key)")
      guard known[key] == nil else { continue }
      let code = UInt32(known.count)
      codes.add(key, code)
      known[key] = code
    }
    #expect(known.allSatisfy { codes[$0.key] == $0.value }, "seed \(seed)")
  }
}
