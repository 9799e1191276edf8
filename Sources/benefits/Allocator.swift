import CMalloc

/// How the C library hands out memory to a run over many members.
enum Allocator {
  /// Buffers from this size on go back to the system when they are freed.
  private static let largeBytes: Int32 = 512 << 10

  /// Makes the memory of a run what it holds at a time, however long it goes on: by itself the
  /// allocator keeps holes, a set of them for each thread, and more of them the longer it is used.
  static func keepEven() {
    _ = mallopt(M_ARENA_MAX, 1)
    _ = mallopt(M_MMAP_THRESHOLD, largeBytes)
  }
}
