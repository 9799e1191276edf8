import Diagnostics
import Foundation
import Testing
import TestSupport

@Suite struct JSONWriterTests {
  private func sample(pretty: Bool) -> String {
    var json = JSONWriter(pretty: pretty)
    json.object { json in
      json.field("status", "eligible")
      json.field("count", 2)
      json.field("known", true)
      json.field("amount") { $0.verbatim("3000.00") }
      json.field("reasons") { $0.array(["在册", "hours"]) { $0.value($1) } }
      json.field("none") { $0.array { _ in } }
      json.field("empty") { $0.object { _ in } }
      json.field("nothing") { $0.null() }
    }
    return json.text
  }

  @Test func `writes members in the order of the calls`() {
    #expect(
      sample(pretty: false)
        == #"{"status":"eligible","count":2,"known":true,"amount":3000.00,"#
        + #""reasons":["在册","hours"],"none":[],"empty":{},"nothing":null}"#)
  }

  @Test func `indents by two spaces when pretty`() {
    #expect(
      sample(pretty: true) == """
        {
          "status": "eligible",
          "count": 2,
          "known": true,
          "amount": 3000.00,
          "reasons": [
            "在册",
            "hours"
          ],
          "none": [],
          "empty": {},
          "nothing": null
        }
        """)
  }

  @Test func `writes a value a line`() {
    var json = JSONWriter()
    for number in 1...2 {
      json.object { $0.field("n", number) }
      json.newline()
    }
    #expect(json.text == "{\"n\":1}\n{\"n\":2}\n")
    json.removeAll()
    #expect(json.bytes.isEmpty)
  }

  @Test(arguments: UInt64(1)...20)
  func `any text comes back from a parser`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let controls = (0..<32).map { String(Unicode.Scalar(UInt8($0))) }
    let alphabet = controls + ["\"", "\\", "/", "会", "😀", "a", "\u{7F}", "\u{2028}"]
    let text = random.text(of: alphabet, count: 60)
    var json = JSONWriter()
    json.array { $0.value(text) }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(parsed == [text], "seed \(seed)")
  }
}
