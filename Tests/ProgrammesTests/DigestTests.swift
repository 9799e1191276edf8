import Diagnostics
import Testing

@testable import Programmes

@Suite struct DigestTests {
  /// From FIPS 180-4's examples and the NIST validation vectors.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
          + "lmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func `SHA-256 has its published values`(text: String, hex: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hex)
  }

  /// The length stands in the last block, which may have to be one more.
  @Test(
    arguments: [
      (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ])
  func `lengths around a block`(count: Int, hex: String) {
    #expect(SHA256.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: count)) == hex)
  }

  private func digest(_ texts: [String], name: String = "rules") -> String {
    var files = SourceFiles()
    for (index, text) in texts.enumerated() {
      files.add(SourceFile(name: "\(name)/\(index).yaml", text: text))
    }
    var sink = DiagnosticSink()
    return RuleBook(decoding: files, into: &sink).digest
  }

  @Test func `any byte counts, and where a file ends; its name and its cases do not`() {
    let facts = ["facts: {a: {type: int}}\n", "facts: {b: {type: int}}\n"]
    #expect(digest(facts) == digest(facts, name: "elsewhere"))
    #expect(digest(facts) == digest(facts + ["cases: []\n"]))
    #expect(digest(facts) != digest([facts[0] + " ", facts[1]]))
    #expect(digest(facts) != digest([facts[0] + "\n" + facts[1]]))
    #expect(digest(facts) != digest([facts[1], facts[0]]))
  }
}
