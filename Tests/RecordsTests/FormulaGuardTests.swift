import Testing

@testable import Records

@Suite("Text that a spreadsheet would compute")
struct FormulaGuardTests {
  @Test(
    "gets an apostrophe and quotes",
    arguments: [
      ("=1+1", #""'=1+1""#), ("@SUM(A1)", #""'@SUM(A1)""#),
      ("+cmd|'/C calc'!A0", #""'+cmd|'/C calc'!A0""#),
      ("-2+3", #""'-2+3""#), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
      ("=\"a\"", #""'=""a""""#), ("-", #""'-""#), ("+", #""'+""#), ("--5", #""'--5""#),
      ("-5-5", #""'-5-5""#), ("-1.2.3", #""'-1.2.3""#), ("-.5", #""'-.5""#), ("－5", #""'－5""#),
      ("＝1+1", #""'＝1+1""#), ("＠A", #""'＠A""#), ("+1e5", #""'+1e5""#),
    ])
  func risky(text: String, written: String) { #expect(row(text) == written) }

  @Test(
    "is not a plain number, nor text with such a sign further on",
    arguments: [
      "-5", "+0.50", "-007", "M-1", "a=b", "1-2", "张三", "，", "Ａ", "'=1", "`=1` is wrong", " ",
    ])
  func harmless(text: String) { #expect(row(text) == text) }

  private func row(_ text: String) -> String {
    var writer = CSVWriter()
    writer.guardedRow([text])
    return String(decoding: writer.take().dropLast(), as: UTF8.self)
  }
}
