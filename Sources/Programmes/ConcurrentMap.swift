import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// `map`, with the elements shared out among the cores; the results are in the elements' order.
  ///
  /// Worth it where an element takes a tenth of a millisecond or more.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
