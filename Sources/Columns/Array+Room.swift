extension Array {
  /// Adds up to `count` elements: `fill` initializes the first of the room that is made for so many, and
  /// says how many it did.
  ///
  /// For loops in which an `append` an element, with its look at who else has the array and at how much
  /// fits, would cost more than the element.
  @inlinable
  @inline(__always)
  package mutating func append(
    upTo count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Int
  ) {
    append(addingCapacity: count) { span in
      span.withUnsafeMutableBufferPointer { room, initialized in
        initialized = fill(UnsafeMutableBufferPointer(rebasing: room[..<count]))
      }
    }
  }
}
