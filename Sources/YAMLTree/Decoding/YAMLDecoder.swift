public import Diagnostics

/// How a node becomes a `Value`: a function that reports what is wrong and then yields `nil`.
///
/// The ready-made ones read as a table of types (`.string`, `.list(of: .integer)`); a model type
/// adds its own as a static member, or wraps a decoding function: `YAMLDecoder(decodeSource)`.
public struct YAMLDecoder<Value>: Sendable {
  @usableFromInline
  let decode: @Sendable (YAMLValue, inout DiagnosticSink) -> Value?

  /// Wraps a function; before it yields `nil` it must report why.
  @inlinable
  public init(_ decode: @escaping @Sendable (YAMLValue, inout DiagnosticSink) -> Value?) {
    self.decode = decode
  }

  /// This decoder, then `transform`, which may refuse with a diagnostic about the `YAMLValue`.
  @inlinable
  public func compactMap<Other>(
    _ transform: @escaping @Sendable (Value, YAMLValue, inout DiagnosticSink) -> Other?
  ) -> YAMLDecoder<Other> {
    YAMLDecoder<Other> { value, sink in
      guard let decoded = decode(value, &sink) else { return nil }
      return transform(decoded, value, &sink)
    }
  }

  /// This decoder, then a change of the value that cannot fail.
  @inlinable
  public func map<Other>(
    _ transform: @escaping @Sendable (Value) -> Other
  ) -> YAMLDecoder<Other> {
    compactMap { decoded, _, _ in transform(decoded) }
  }

  /// The same value with its place in the file.
  @inlinable
  public var located: YAMLDecoder<Located<Value>> {
    compactMap { decoded, value, _ in Located(decoded, at: value.location) }
  }

  /// A decoder for one kind of scalar.
  init(
    _ expected: YAMLKind..., scalar: @escaping @Sendable (YAMLScalar) -> Value?
  ) {
    self.init { value, sink in
      if let decoded = value.node.scalar.flatMap(scalar) { return decoded }
      sink.add(DecodingMessages.wrongKind(value, expected: expected))
      return nil
    }
  }
}
