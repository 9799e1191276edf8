import CMalloc
import Glibc

/// How the C library hands out memory.
enum Allocator {
  /// Buffers from this size on go back to the system when they are freed: there are few of them, and
  /// they are filled again and again.
  private static let largeBytes: Int32 = 1 << 20
  /// Memory that is kept for smaller things rather than given back and asked for anew.
  private static let keptBytes: Int32 = 64 << 20

  /// Makes the memory of a run over many members what it holds at a time, however long it goes on:
  /// by itself the allocator moves the border between large and small, and leaves holes where the
  /// large ones were.
  static func keepEven() {
    _ = mallopt(M_MMAP_THRESHOLD, largeBytes)
    _ = mallopt(M_TRIM_THRESHOLD, keptBytes)
  }

  private static let hugePage = 2 << 20
  /// More than the allocator has at hand at the start.
  private static let ground = 256 << 10

  /// Lays what a short run holds into one huge page, where the system gives them to those who ask:
  /// it is had for the price of some thirty small ones, of which a check needs three hundred.
  ///
  /// It must begin where a multiple of its size does and be asked for before anything is there. So the
  /// end of the heap is moved to a little below such a place, and the allocator, for something larger
  /// than it has at hand, made to go on from there and beyond the page: its own notes lie below.
  static func keepTogether() {
    keepEven()
    guard let end = moveEnd(by: 0) else { return }
    let start = (end + ground + hugePage - 1) & -hugePage
    guard moveEnd(by: start - ground - end) != nil else { return }
    _ = mallopt(M_TOP_PAD, Int32(ground + hugePage))
    var unused: UnsafeMutableRawPointer?
    guard posix_memalign(&unused, 16, ground - 2 * 4096) == 0 else { return }
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), hugePage, MADV_HUGEPAGE)
  }

  /// Where the heap ended before it was moved; `nil` where there is no more memory.
  private static func moveEnd(by bytes: Int) -> Int? {
    let end = Int(bitPattern: sbrk(bytes))
    return end == -1 ? nil : end
  }
}
