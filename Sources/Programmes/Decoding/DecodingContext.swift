import Diagnostics
import YAMLTree

/// What decoding one document needs beside its nodes, and what it gathers beside its result.
struct DecodingContext {
  let file: SourceFile
  var sources = SourceList()
  var unreadable = UnreadableNames()
  var sink: DiagnosticSink

  init(file: SourceFile, sink: DiagnosticSink) {
    self.file = file
    self.sink = sink
  }

  mutating func report(_ diagnostic: Diagnostic) { sink.add(diagnostic) }
}

extension YAMLValue {
  func decode<Value>(
    _ decoder: YAMLDecoder<Value>, _ context: inout DecodingContext
  ) -> Value? {
    decode(decoder, &context.sink)
  }

  func fields(_ context: inout DecodingContext) -> YAMLDecodingCursor? { fields(&context.sink) }

  func items(_ context: inout DecodingContext) -> [YAMLValue]? { items(&context.sink) }

  /// Whether nothing is written.
  var isNull: Bool { node.isNull }
}

extension YAMLDecodingCursor {
  /// The value of a key that must be there, as it stands.
  mutating func requireValue(_ key: String, _ context: inout DecodingContext) -> YAMLValue? {
    require(key, .any, &context.sink)
  }
}
