/// Runs work over the cores and hands the results on in the order the work came in.
///
///     try await OrderedPipeline(width: 2).run(
///       next: { try reader.nextChunk() }, transform: { decode($0) }, emit: { try write($0) })
///
/// At most `width + 1` pieces exist at any time, from `next` to `emit`, so memory does not grow with
/// the input however slow one piece is. `next` and `emit` are called one at a time. `transform` and `emit`
/// get the only copy of what they are called with, so that its memory can be used again.
public struct OrderedPipeline: Sendable {
  /// How many pieces are worked on at once.
  public let width: Int

  /// Precondition: `width` is at least 1.
  public init(width: Int) {
    precondition(width >= 1)
    self.width = width
  }

  /// - Throws: the first error of `next`, `transform` or `emit`; work under way is then cancelled.
  public func run<Piece: Sendable, Result: Sendable>(
    next: () throws -> Piece?,
    transform: @escaping @Sendable (consuming Piece) throws -> Result,
    emit: (consuming Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Handover<Result>).self) { group in
      var (started, finished, emitted) = (0, 0, 0)
      var isExhausted = false
      var waiting: [Int: Handover<Result>] = [:]
      while true {
        // Pieces finished out of order wait in memory, so the window counts from the last emitted.
        while !isExhausted, started - finished < width, started - emitted <= width {
          guard let piece = try next() else {
            isExhausted = true
            break
          }
          let (index, handover) = (started, Handover(consume piece))
          group.addTask { (index, Handover(try transform(handover.take()))) }
          started += 1
        }
        guard let (index, result) = try await group.next() else { return }
        finished += 1
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: emitted) {
          try emit(ready.take())
          emitted += 1
        }
      }
    }
  }
}
