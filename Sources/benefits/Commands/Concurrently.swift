import Dispatch
import Synchronization

/// Does two things that don't need each other, at the same time if there are two cores.
/// - Throws: what `first` throws, or else what `second` does; both come to their end.
func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, and second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let firstResult = Mutex<Result<First, any Error>?>(nil)
  let secondResult = Mutex<Result<Second, any Error>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result { try first() }
      firstResult.withLock { $0 = result }
    } else {
      let result = Result { try second() }
      secondResult.withLock { $0 = result }
    }
  }
  guard let first = firstResult.withLock({ $0 }), let second = secondResult.withLock({ $0 }) else {
    preconditionFailure("concurrentPerform ended before what it was to perform")
  }
  return (try first.get(), try second.get())
}
