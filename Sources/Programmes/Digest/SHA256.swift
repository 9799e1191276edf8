/// The SHA-256 of some bytes (FIPS 180-4).
///
/// Written by hand: the rule digest hashes a few hundred kilobytes once a run, for which a library
/// of all cryptography would more than double the time a clean build takes. The published test
/// vectors hold it. Nothing secret passes through it, so it need not run in constant time.
struct SHA256 {
  private static let blockSize = 64
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// 64 lower-case hexadecimal digits.
  static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    let whole = bytes.count / blockSize * blockSize
    for start in stride(from: 0, to: whole, by: blockSize) { hash.add(bytes[start...]) }
    let tail = padded(Array(bytes[whole...]), length: bytes.count)
    for start in stride(from: 0, to: tail.count, by: blockSize) { hash.add(tail[start...]) }
    return hash.state.map(digits).joined()
  }

  /// The last bytes, a one bit, zeros, and the length in bits: one block or two (5.1.1).
  private static func padded(_ rest: [UInt8], length: Int) -> [UInt8] {
    let blocks = rest.count + 9 <= blockSize ? 1 : 2
    let zeros = blocks * blockSize - rest.count - 9
    let bits = UInt64(length) * 8
    let size = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    return rest + [0x80] + [UInt8](repeating: 0, count: zeros) + size
  }

  /// Takes in the first 64 bytes of `block` (6.2.2).
  private mutating func add(_ block: ArraySlice<UInt8>) {
    for index in 0..<16 {
      let start = block.startIndex + 4 * index
      schedule[index] = block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (near, far) = (schedule[index - 2], schedule[index - 15])
      let s0 = far.rotated(7) ^ far.rotated(18) ^ far >> 3
      let s1 = near.rotated(17) ^ near.rotated(19) ^ near >> 10
      schedule[index] = s1 &+ schedule[index - 7] &+ s0 &+ schedule[index - 16]
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let first = h &+ s1 &+ (e & f ^ ~e & g) &+ roundConstants[index] &+ schedule[index]
      let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let second = s0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func digits(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension UInt32 {
  /// To the right, by 1 to 31 bits.
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
// swift-format-ignore
private let roundConstants: [UInt32] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
