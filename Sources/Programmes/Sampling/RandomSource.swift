/// Numbers that look random and are the same on every machine, run and thread.
///
/// Algorithm: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014),
/// SplitMix64. By hand because the standard library does not promise how it turns bits into ranges,
/// and a seed must give the same file with every compiler.
struct RandomSource: Sendable {
  private var state: UInt64

  /// The stream with that number of a seed; streams have nothing to do with each other, so any
  /// member can be made without those before.
  init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(Self.mixed(seed) &+ stream &* 0xD134_2543_DE82_EF95)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number from 0 up to but not including `bound`, which must be positive. Small bounds come out
  /// even but for one part in 2^64 / `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True once in `count` times.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  /// One of `choices`, which must not be empty.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
