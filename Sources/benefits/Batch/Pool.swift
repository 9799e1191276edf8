import Synchronization

/// Values that are costly to make and used by one task at a time: a task takes one that is idle, or
/// makes one, and gives it back.
final class Pool<Element: Sendable>: Sendable {
  private let idle = Mutex<[Element]>([])
  private let make: @Sendable () -> Element

  /// Empty until the first is asked for.
  init(_ make: @escaping @Sendable () -> Element) { self.make = make }

  /// An idle element, or a new one.
  func take() -> Element { idle.withLock { $0.popLast() } ?? make() }

  /// Gives an element back.
  func give(_ element: Element) { idle.withLock { $0.append(element) } }

  /// Lends an element to `body`.
  func lend<Result>(_ body: (inout Element) throws -> Result) rethrows -> Result {
    var element = take()
    defer { give(element) }
    return try body(&element)
  }
}
