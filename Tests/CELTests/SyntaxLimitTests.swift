import CEL
import Diagnostics
import Dispatch
import Foundation
import TestSupport
import Testing

/// Nothing in a text can crash the parser, whatever its size or shape.
@Suite struct SyntaxLimitTests {
  @Test(arguments: [100, 101, 5_000, 33_000])
  func nestingIsBounded(levels: Int) {
    for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("{1:", "}"), ("a[", "]")] {
      let source = repeated(open, levels) + "a" + repeated(close, levels)
      let codes = onSmallStack { diagnose(source) }
      #expect(codes == (levels <= 100 ? [] : ["cel.too-large"]), "\(open) × \(levels)")
    }
    let macro = repeated("a.all(x,", levels / 2) + "x" + repeated(")", levels / 2)
    #expect(onSmallStack { diagnose(macro) } == (levels <= 200 ? [] : ["cel.too-large"]))
  }

  @Test func longLogicalChainsAreBalanced() {
    for symbol in [" && ", " || "] {
      let chain = Array(repeating: "a", count: 15_000).joined(separator: symbol)
      #expect(onSmallStack { diagnose(chain) } == [])
    }
  }

  @Test(arguments: [" + ", " - ", " == ", ".", " ? a : "])
  func otherChainsAreBounded(symbol: String) {
    let short = Array(repeating: "a", count: 200).joined(separator: symbol)
    #expect(onSmallStack { diagnose(short) } == [])
    let long = Array(repeating: "a", count: 9_000).joined(separator: symbol)
    #expect(onSmallStack { diagnose(long) } == ["cel.too-large"])
  }

  @Test func prefixesAreBounded() {
    #expect(onSmallStack { diagnose(repeated("!", 200) + "a") } == [])
    #expect(onSmallStack { diagnose(repeated("-", 50_000) + "a") } == ["cel.too-large"])
  }

  @Test func sourceAndNodesAreBounded() {
    #expect(diagnose(repeated(" ", 100_001)) == ["cel.too-large"])
    var environment = Environment()
    environment.limits.nodes = 10
    var sink = DiagnosticSink()
    _ = environment.parse("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]", file: testFile, into: &sink)
    #expect(sink.diagnostics.map(\.code.description) == ["cel.too-large"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomTextNeverCrashes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "b.c", "1", "2u", "0.5", "'x'", "b'y'", "(", ")", "[", "]", "{", "}", ",", ":", "?", ".",
      "!", "-", "+", "*", "==", "=", "&&", "|", "in", "not", "and", "has(", ".all(x,", "\"", "'''",
      "“", "”", "（", "，", "会", "\\", "`", "//", "\n", "1e", "0x", "T{", "if", "\u{0}", "🐱", "≥",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<30, using: &random)
      let source = (0..<count).map { _ in random.pick(pieces) }.joined(
        separator: Bool.random(using: &random) ? " " : "")
      check(source)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Spans lie inside the text, and an error node never goes unreported.
  private func check(_ source: String) {
    var sink = DiagnosticSink()
    let expression = Environment().parse(source, file: testFile, into: &sink)
    let end = source.utf8.count
    #expect(expression.nodes.allSatisfy { $0.span.end <= end && $0.anchor.end <= end })
    #expect(sink.diagnostics.allSatisfy { Int($0.primary?.location.span.end ?? 0) <= end })
    #expect(!expression.hasErrors || sink.hasErrors, "silent error in \(source.debugDescription)")
  }

  private func diagnose(_ source: String) -> [String] {
    var sink = DiagnosticSink()
    let expression = Environment().parse(source, file: testFile, into: &sink)
    _ = expression.text
    return sink.diagnostics.map(\.code.description)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

/// Runs `body` on a thread with the 512 KB stack that secondary threads have on some platforms.
func onSmallStack<R: Sendable>(_ body: @escaping @Sendable () -> R) -> R? {
  let box = ResultBox<R>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.set(body())
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
  return box.get()
}

private final class ResultBox<R: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: R?

  func set(_ value: R) { lock.withLock { self.value = value } }
  func get() -> R? { lock.withLock { value } }
}
