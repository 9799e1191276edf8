/// Flat loops over the rows of a batch: one buffer in, one out, no growth and no bounds checks, so
/// that the compiler can do several rows at once.
enum Rows {
  @inline(__always)
  static func map<A, Result>(_ a: [A], _ transform: (A) -> Result) -> [Result] {
    a.withUnsafeBufferPointer { a in
      make(count: a.count) { transform(a[$0]) }
    }
  }

  /// Precondition: both have the same number of rows.
  @inline(__always)
  static func map<A, B, Result>(
    _ a: [A], _ b: [B], _ transform: (A, B) -> Result
  ) -> [Result] {
    precondition(a.count == b.count, "vectors of different lengths")
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        make(count: a.count) { transform(a[$0], b[$0]) }
      }
    }
  }

  /// Of each row, the first where `choices` says so, else the second.
  @inline(__always)
  static func pick<A>(_ choices: [Bool], _ a: [A], _ b: [A]) -> [A] {
    precondition(a.count == choices.count && b.count == choices.count)
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        choices.withUnsafeBufferPointer { choices in
          make(count: choices.count) { choices[$0] ? a[$0] : b[$0] }
        }
      }
    }
  }

  /// One value for each row number.
  @inline(__always)
  static func make<Result>(count: Int, _ value: (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { result, initialized in
      for row in 0..<count { result.initializeElement(at: row, to: value(row)) }
      initialized = count
    }
  }
}
