import ArgumentParser
import Dispatch
import Synchronization

/// A command whose work goes over the cores.
protocol ConcurrentCommand: AsyncParsableCommand, Sendable {}

extension ConcurrentCommand {
  /// Runs the command to its end while the first thread waits.
  ///
  /// An asynchronous `main` would leave that thread for good, and to take a thread down costs a
  /// program that holds its runtime in itself 60 million instructions of sorting for the unwinder.
  ///
  /// - Throws: what `run` throws.
  func runToEnd() throws {
    let outcome = Outcome()
    let end = DispatchSemaphore(value: 0)
    Task {
      var command = self
      do {
        try await command.run()
      } catch {
        outcome.error.withLock { $0 = error }
      }
      end.signal()
    }
    end.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }
}

private final class Outcome: Sendable {
  let error = Mutex<(any Error)?>(nil)
}
