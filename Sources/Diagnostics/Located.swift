/// A value and where it was written.
public struct Located<Value> {
  /// What was read.
  public var value: Value
  /// The whole of its text in the file.
  public var location: SourceLocation

  /// Pairs a value with its place; the place is not checked against any file.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// Changes the value and keeps the place.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: location)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
