import CEL
import Diagnostics

/// Lexer and parser on any bytes: no crash, no silent error, and what the unparser writes is read
/// back as the same text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParsing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  var sink = DiagnosticSink()
  let expression = Environment.fuzzing.parse(source, file: FileID(index: 0), into: &sink)
  precondition(!expression.hasErrors || sink.hasErrors, "an error that is not reported")
  guard !sink.hasErrors else { return 0 }
  let text = expression.text
  var second = DiagnosticSink()
  let again = Environment.fuzzing.parse(text, file: FileID(index: 0), into: &second)
  precondition(!second.hasErrors, "cannot read back \(text)")
  precondition(again.text == text, "\(text) reads back as \(again.text)")
  return 0
}

extension Environment {
  fileprivate static let fuzzing = Environment()
}
