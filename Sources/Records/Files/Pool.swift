import Synchronization

/// Values that are costly to make and used by one task at a time: a task takes one that is idle, or
/// makes one, and gives it back.
package final class Pool<Element: Sendable>: Sendable {
  private let idle = Mutex<[Element]>([])
  private let make: @Sendable () -> Element

  /// Empty until the first is asked for.
  package init(_ make: @escaping @Sendable () -> Element) { self.make = make }

  /// An idle element, or a new one.
  package func take() -> Element { idle.withLock { $0.popLast() } ?? make() }

  /// The element that has been idle longest, or a new one: all take their turn, so that a short run
  /// holds what a long one does.
  package func takeOldest() -> Element {
    idle.withLock { $0.isEmpty ? nil : $0.removeFirst() } ?? make()
  }

  /// Gives an element back. An array in it can be filled again in place only if nobody else still holds
  /// it, so hand over the last copy.
  package func give(_ element: consuming Element) {
    var last: Element? = element
    // Moved before the lock is free, so that who takes it next is alone with it.
    idle.withLock { idle in
      if let element = last.take() { idle.append(element) }
    }
  }

  /// All idle elements, which it then has no longer.
  package func takeAll() -> [Element] {
    idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
  }

  /// Lends an element to `body`.
  package func lend<Result>(_ body: (inout Element) throws -> Result) rethrows -> Result {
    var element = take()
    defer { give(element) }
    return try body(&element)
  }
}
