import Synchronization

/// A value on its way from one task to another, which then alone holds it.
///
/// A task that has ended may keep what it was given, and what it gave, a little longer; an array of that
/// which is filled again meanwhile would be copied.
final class Handover<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: consuming Value) { self.value = Mutex(value) }

  /// The value. Precondition: it has not been taken yet.
  func take() -> Value {
    guard let taken = value.withLock({ $0.take() }) else {
      preconditionFailure("handed over twice")
    }
    return taken
  }
}
