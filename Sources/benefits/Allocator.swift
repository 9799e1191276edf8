import CMalloc

/// How the C library hands out memory to a run over many members.
enum Allocator {
  /// Buffers from this size on go back to the system when they are freed: there are few of them, and
  /// they are filled again and again.
  private static let largeBytes: Int32 = 1 << 20
  /// Memory that is kept for smaller things rather than given back and asked for anew.
  private static let keptBytes: Int32 = 64 << 20

  /// Makes the memory of a run what it holds at a time, however long it goes on: by itself the
  /// allocator moves the border between large and small, and leaves holes where the large ones were.
  static func keepEven() {
    _ = mallopt(M_MMAP_THRESHOLD, largeBytes)
    _ = mallopt(M_TRIM_THRESHOLD, keptBytes)
  }
}
