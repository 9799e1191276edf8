import Columns

/// Numbers and texts mixed into one number: found in less time than a hash that has to withstand an
/// enemy.
struct Digest {
  private var state: UInt64 = 0

  var value: UInt32 { UInt32(truncatingIfNeeded: state >> 32) }

  @inline(__always)
  mutating func mix(_ number: Int) {
    // Multiplicative hashing (Knuth): by the odd number nearest to 2^64 over the golden ratio.
    state = (state ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  @inline(__always)
  mutating func mix(_ a: Int, _ b: Int) {
    mix(a)
    mix(b)
  }

  mutating func mix(_ text: String) {
    let bytes = text.utf8.span
    for index in bytes.indices { mix(Int(bytes[index])) }
  }
}

/// What can be found by a digest.
protocol Digestible {
  /// Equal ones mix in the same, different ones mostly something else.
  func mix(into digest: inout Digest)
}

extension Digestible {
  /// The same number for equal ones, and mostly another for different ones.
  var digest: UInt32 {
    var digest = Digest()
    mix(into: &digest)
    return digest.value
  }
}

/// Where the things of a list are, by their digests.
struct DigestIndex {
  /// For each place its digest, and the place before it whose digest shares an entry of `latest`.
  private var links: [Link] = []
  /// By the low bits of a digest, the last place that has these; a power of two of them.
  private var latest: [Int32]

  private struct Link {
    let digest: UInt32
    let earlier: Int32
  }

  private static let none: Int32 = -1

  /// - Parameter count: a power of two, of about as many things as are expected.
  init(expecting count: Int) {
    latest = Array(fewOf: Self.none, count: count)
    links.reserveCapacity(count)
  }

  /// The last place with this digest that `matches`.
  func place(of digest: UInt32, where matches: (Int) -> Bool) -> Int? {
    var candidate = latest[entry(of: digest)]
    while candidate != Self.none {
      let link = links[Int(candidate)]
      if link.digest == digest, matches(Int(candidate)) { return Int(candidate) }
      candidate = link.earlier
    }
    return nil
  }

  /// Notes what is at the next place.
  mutating func append(_ digest: UInt32) {
    if links.count == latest.count { grow() }
    link(digest)
  }

  private func entry(of digest: UInt32) -> Int { Int(digest) & (latest.count - 1) }

  private mutating func link(_ digest: UInt32) {
    let entry = entry(of: digest)
    links.append(Link(digest: digest, earlier: latest[entry]))
    latest[entry] = Int32(links.count - 1)
  }

  private mutating func grow() {
    let digests = links.map(\.digest)
    links.removeAll(keepingCapacity: true)
    latest = Array(repeating: Self.none, count: 2 * latest.count)
    for digest in digests { link(digest) }
  }
}
