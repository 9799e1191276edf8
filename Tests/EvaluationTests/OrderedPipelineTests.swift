import Synchronization
import Testing

@testable import Evaluation

@Suite struct OrderedPipelineTests {
  @Test(arguments: [1, 2, 8]) func resultsComeInOrder(width: Int) async throws {
    var pieces = Array(0..<100).makeIterator()
    var results: [Int] = []
    try await OrderedPipeline(width: width).run(
      next: { pieces.next() },
      transform: { piece in
        // Uneven work, so that later pieces finish first.
        (0..<(piece % 7) * 1_000).reduce(piece) { sum, _ in sum }
      },
      emit: { results.append($0) })
    #expect(results == Array(0..<100))
  }

  @Test func atMostTwiceTheWidthExistAtOnce() async throws {
    let existing = Mutex(0)
    let most = Mutex(0)
    var pieces = Array(0..<50).makeIterator()
    try await OrderedPipeline(width: 3).run(
      next: {
        guard let piece = pieces.next() else { return nil as Int? }
        let now = existing.withLock { count -> Int in
          count += 1
          return count
        }
        most.withLock { $0 = max($0, now) }
        return piece
      },
      transform: { $0 },
      emit: { _ in existing.withLock { $0 -= 1 } })
    #expect(most.withLock { $0 } <= 6)
  }

  @Test func whoTakesAnArrayAloneHoldsIt() {
    func address(_ array: [Int]) -> UInt {
      array.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    }
    let given = Array(repeating: 0, count: 1_000)
    let before = address(given)
    let handover = Handover(consume given)
    var taken = handover.take()
    // Written to where it is: a copy would stand elsewhere.
    taken[0] = 1
    #expect(address(taken) == before)
  }

  @Test func anErrorEndsTheRun() async {
    struct Failure: Error {}
    var pieces = Array(0..<50).makeIterator()
    await #expect(throws: Failure.self) {
      try await OrderedPipeline(width: 2).run(
        next: { pieces.next() }, transform: { $0 },
        emit: { if $0 == 10 { throw Failure() } })
    }
  }
}
