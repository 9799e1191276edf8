extension Array {
  /// As `init(repeating:count:)`, for arrays of which many are small.
  ///
  /// The library's own finds out at run time how to store such elements, which takes as long as to
  /// store a hundred of them.
  @inlinable
  package init(fewOf value: Element, count: Int) {
    guard count <= 32 else {
      self.init(repeating: value, count: count)
      return
    }
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(value) }
  }
}
