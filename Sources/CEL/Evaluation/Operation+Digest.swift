extension Operation {
  /// The same number for equal operations, and mostly another for different ones: found in less time
  /// than a hash that has to withstand an enemy.
  var digest: UInt32 {
    var digest = Digest()
    switch self {
    case .constant(let index): digest.mix(1, index)
    case .failure: digest.mix(2)
    case .input(let name): digest.mix(name, 3)
    case .element(let slot): digest.mix(4, slot)
    case .outer(let step): digest.mix(5, step)
    case .coalesce(let a, let b): digest.mix(6, a, b)
    case .has(let a, let field): digest.mix(field, 7, a)
    case .select(let a, let field): digest.mix(field, 8, a)
    case .optionalSelect(let a, let field): digest.mix(field, 9, a)
    case .call(let function, let arguments):
      digest.mix(10, function)
      for argument in arguments { digest.mix(argument) }
    case .not(let a): digest.mix(11, a)
    case .and(let a, let b): digest.mix(12, a, b)
    case .or(let a, let b): digest.mix(13, a, b)
    case .conditional(let a, let b, let c): digest.mix(14, a, b, c)
    case .list(let elements, _):
      digest.mix(15)
      for element in elements { digest.mix(element) }
    case .map(let entries):
      digest.mix(16)
      for entry in entries { digest.mix(entry.key, entry.value) }
    case .object(let type, let fields):
      digest.mix(type, 17)
      for field in fields { digest.mix(field.name, field.value) }
    case .loop(let loop, let range):
      digest.mix(18, range, loop.result)
      for step in loop.steps { digest.mix(Int(step.digest)) }
    }
    return digest.value
  }
}

/// Numbers and texts mixed into one number.
private struct Digest {
  private var state: UInt64 = 0

  var value: UInt32 { UInt32(truncatingIfNeeded: state >> 32) }

  mutating func mix(_ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    mix(UInt64(truncatingIfNeeded: a))
    mix(UInt64(truncatingIfNeeded: b))
    mix(UInt64(truncatingIfNeeded: c))
    mix(UInt64(truncatingIfNeeded: d))
  }

  mutating func mix(_ text: String, _ a: Int, _ b: Int = 0) {
    mix(a, b)
    for byte in text.utf8 { mix(UInt64(byte)) }
  }

  private mutating func mix(_ number: UInt64) {
    // Multiplicative hashing (Knuth): by the odd number nearest to 2^64 over the golden ratio.
    state = (state ^ number) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }
}
