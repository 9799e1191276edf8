import Columns
import Diagnostics
import Testing

@testable import Records

/// A cell's text, and what its column shows, or the code of the reject.
struct CellCase: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: String
  var testDescription: String { "\(text) → \(expected)" }

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }
}

@Suite("A cell becomes a value, or a reject that says why not")
struct FieldParsingTests {
  @Test(arguments: [
    CellCase("2024-05-01", "2024-05-01"), CellCase("2024/5/1", "2024-05-01"),
    CellCase("2024.5.1", "2024-05-01"), CellCase("20240501", "2024-05-01"),
    CellCase("2024年5月1日", "2024-05-01"), CellCase("2024年05月01日", "2024-05-01"),
    CellCase("２０２４－０５－０１", "2024-05-01"), CellCase("２０２４年５月１日", "2024-05-01"),
    CellCase(" 2024-5-1 ", "2024-05-01"), CellCase("\u{3000}2024-05-01\u{3000}", "2024-05-01"),
    CellCase("", "-"), CellCase("  ", "-"), CellCase("\u{3000}", "-"),
    CellCase("24-5-1", "record.ambiguous-date"), CellCase("5/1/2024", "record.ambiguous-date"),
    CellCase("05/06/07", "record.ambiguous-date"), CellCase("2024-13-01", "record.no-such-day"),
    CellCase("2023-02-29", "record.no-such-day"), CellCase("20230229", "record.no-such-day"),
    CellCase("2024-5/1", "record.bad-date"), CellCase("2024-05", "record.bad-date"),
    CellCase("2024-05-01 00:00:00", "record.bad-date"), CellCase("2024年5月1", "record.bad-date"),
    CellCase("2024年5月1号", "record.bad-date"), CellCase("2024-05-01x", "record.bad-date"),
    CellCase("45413", "record.bad-date"), CellCase("明天", "record.bad-date"),
    CellCase("0000-01-01", "record.no-such-day"), CellCase("2024--01", "record.bad-date"),
    CellCase("1899-12-31", "record.below-minimum"), CellCase("2024-aa-01", "record.bad-date"),
    CellCase("2024/05/01", "2024-05-01"), CellCase("2024/5/01", "2024-05-01"),
    CellCase("２０２４/５/１", "2024-05-01"), CellCase("２０２４０５０１", "2024-05-01"),
    CellCase("\u{A0}2024年5月1日\t", "2024-05-01"), CellCase("2024-02-29", "2024-02-29"),
    // Day or month first, or a year of two figures: nobody can tell.
    CellCase("01/02/2024", "record.ambiguous-date"), CellCase("1/2/24", "record.ambiguous-date"),
    CellCase("13/12/2024", "record.ambiguous-date"), CellCase("24.5.1", "record.ambiguous-date"),
    CellCase("０１/０２/２０２４", "record.ambiguous-date"),
    CellCase("24年5月1日", "record.ambiguous-date"), CellCase("240501", "record.bad-date"),
    CellCase("2024年5月", "record.bad-date"), CellCase("2024 年 5 月 1 日", "record.bad-date"),
    CellCase("2024/4/31", "record.no-such-day"), CellCase("2100年2月29日", "record.no-such-day"),
    CellCase("2024/5/1 8:30", "record.bad-date"), CellCase("二〇二四年五月一日", "record.bad-date"),
  ])
  func date(_ cell: CellCase) throws { try expect(cell, "member.birthDate") }

  @Test(arguments: [
    CellCase("0", "0"), CellCase("+7", "7"), CellCase("007", "7"), CellCase("１２", "12"),
    CellCase(" 12\u{3000}", "12"), CellCase("10000", "10000"), CellCase("", "-"),
    CellCase("-0", "0"), CellCase("-1", "record.below-minimum"),
    CellCase("10001", "record.above-maximum"), CellCase("1,200", "record.grouped-digits"),
    CellCase("1，200", "record.grouped-digits"), CellCase("12.0", "record.bad-int"),
    CellCase("1e3", "record.bad-int"), CellCase("十二", "record.bad-int"),
    CellCase("-", "record.bad-int"), CellCase("+", "record.bad-int"),
    CellCase("--1", "record.bad-int"), CellCase("9223372036854775807", "record.above-maximum"),
    CellCase("9223372036854775808", "record.int-too-large"),
    CellCase("-9223372036854775808", "record.below-minimum"),
    CellCase("99999999999999999999999999", "record.int-too-large"),
    CellCase("99999999999999999999999999x", "record.bad-int"),
    CellCase("　１２　", "12"), CellCase("＋７", "7"), CellCase("1 2", "record.bad-int"),
    CellCase("１，２００", "record.grouped-digits"), CellCase("12学时", "record.bad-int"),
    CellCase("约12", "record.bad-int"), CellCase("0x1F", "record.bad-int"),
  ])
  func int(_ cell: CellCase) throws { try expect(cell, "training.hours") }

  @Test(arguments: [
    CellCase("3000", "3000"), CellCase("3000.00", "3000"), CellCase("0.05", "0.05"),
    CellCase("+1.50", "1.5"), CellCase("１２．５", "12.5"), CellCase("", "-"),
    CellCase("12345678901234567890.123456789", "12345678901234567890.123456789"),
    CellCase("0.000000000000000001", "0.000000000000000001"),
    CellCase(".5", "record.bad-decimal"), CellCase("5.", "record.bad-decimal"),
    CellCase("1.2.3", "record.bad-decimal"), CellCase("1,200.00", "record.grouped-digits"),
    CellCase("¥5", "record.bad-decimal"), CellCase("1e3", "record.bad-decimal"),
    CellCase("-", "record.bad-decimal"), CellCase("-0.01", "record.below-minimum"),
    CellCase("999999999999999999999999999999999999999999", "record.decimal-too-long"),
    CellCase("　６８００．５０　", "6800.5"), CellCase("6800元", "record.bad-decimal"),
    CellCase("6 800", "record.bad-decimal"), CellCase("1.200,00", "record.grouped-digits"),
    CellCase("50%", "record.bad-decimal"), CellCase("（5）", "record.bad-decimal"),
  ])
  func decimal(_ cell: CellCase) throws { try expect(cell, "tuition.paid") }

  @Test(arguments: [
    CellCase("true", "true"), CellCase("FALSE", "false"), CellCase("是", "true"),
    CellCase("否", "false"), CellCase("Y", "true"), CellCase("n", "false"), CellCase("1", "true"),
    CellCase("0", "false"), CellCase("Yes", "true"), CellCase("no", "false"),
    CellCase("１", "true"), CellCase("ＹＥＳ", "true"), CellCase("", "-"),
    CellCase("2", "record.bad-bool"), CellCase("ok", "record.bad-bool"),
    CellCase("真", "record.bad-bool"), CellCase("\u{11}", "record.bad-bool"),
    CellCase("truE!", "record.bad-bool"),
    CellCase("Ｙ", "true"), CellCase("ｎ", "false"), CellCase("　是 ", "true"),
    CellCase("０", "false"), CellCase("ＴＲＵＥ", "true"), CellCase("N", "false"),
    CellCase("y", "true"), CellCase("TRUE", "true"), CellCase("否\t", "false"),
    // Marks and words of which no two offices mean the same.
    CellCase("√", "record.bad-bool"), CellCase("有", "record.bad-bool"),
    CellCase("T", "record.bad-bool"), CellCase("on", "record.bad-bool"),
    CellCase("是/否", "record.bad-bool"), CellCase("1.0", "record.bad-bool"),
  ])
  func bool(_ cell: CellCase) throws { try expect(cell, "member.isRetired") }

  @Test(arguments: [
    CellCase("active", "active"), CellCase("在册", "active"), CellCase("正常", "active"),
    CellCase("in good standing", "active"), CellCase(" 在册\u{3000}", "active"),
    CellCase("on hold", "suspended"), CellCase("暂停（停保）", "suspended"),
    CellCase("暂停(停保)", "suspended"), CellCase("ａｃｔｉｖｅ", "active"), CellCase("", "-"),
    CellCase("　正常 ", "active"), CellCase("暂停(停保）", "suspended"),
    CellCase("在 册", "record.unknown-value"), CellCase("在册（正常）", "record.unknown-value"),
    CellCase("Active", "record.unknown-value"), CellCase("actve", "record.unknown-value"),
  ])
  func enumeration(_ cell: CellCase) throws { try expect(cell, "membership.status") }

  @Test(arguments: [
    CellCase("1.5", "1.5"), CellCase("-2e3", "-2000.0"), CellCase("nan", "record.bad-double"),
    CellCase("0x10", "record.bad-double"), CellCase("1e999", "record.bad-double"),
    CellCase("1,5", "record.grouped-digits"),
  ])
  func double(_ cell: CellCase) throws { try expect(cell, "score") }

  @Test(arguments: [
    CellCase("11010519491231002X", "11010519491231002X"),
    CellCase("11010519491231002x", "11010519491231002X"),
    CellCase("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
    CellCase("440524188001010014", "440524188001010014"), CellCase("", "-"),
    CellCase("110105194912310021", "record.resident-id-check-digit"),
    CellCase("110105194913310024", "record.resident-id-date"),
    CellCase("110105491231002", "record.bad-resident-id"),
    CellCase("11010519491231002Y", "record.bad-resident-id"),
  ])
  func residentID(_ cell: CellCase) throws { try expect(cell, "member.idNumber") }

  @Test(arguments: [
    CellCase(" 张 三 ", "张 三"), CellCase("ＡＢ", "ＡＢ"), CellCase("a\u{0}b", "record.nul-byte"),
  ])
  func text(_ cell: CellCase) throws { try expect(cell, "member.name") }

  @Test(arguments: [
    CellCase("[]", "[]"), CellCase("", "[]"),
    CellCase(
      #"[{"kind":"发明","授权日":"2024年5月1日"},{}]"#,
      "[{kind: invention, grantedOn: 2024-05-01}, {kind: -, grantedOn: -}]"),
    CellCase(#"[{"kind":"\u53d1明"}]"#, "[{kind: invention, grantedOn: -}]"),
    CellCase(#"[{"kind":"x"}]"#, "record.unknown-value"), CellCase("{}", "record.bad-list"),
    CellCase("[1]", "record.wrong-type"), CellCase("[{]", "record.bad-list"),
    CellCase("[] x", "record.text-after-record"), CellCase("发明", "record.bad-list"),
    CellCase(#"[{"kind":"design","kind":"design"}]"#, "record.duplicate-fact"),
    CellCase(#"[{"kind":1}]"#, "record.wrong-type"),
  ])
  func list(_ cell: CellCase) throws { try expect(cell, "patents") }

  @Test("a list of scalars that is absent is not known")
  func scalarList() throws {
    try expect(CellCase(#"["a","b\n"]"#, "[a, b]"), "tags")
    try expect(CellCase("", "-"), "tags")
  }

  /// Reads the cell quoted, as the only one beside the key.
  private func expect(
    _ cell: CellCase, _ field: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var writer = CSVWriter()
    writer.row(["member.id", field])
    writer.row(["m1", cell.text])
    let file = try ReadFile(writer.take(), fields: [field])
    let found =
      file.rejects.first?.code.description
      ?? file.rows.first?.split(separator: "=", maxSplits: 1).last.map(String.init)
    #expect(found == cell.expected, sourceLocation: sourceLocation)
  }
}

@Suite("An absent fact")
struct AbsentValueTests {
  @Test("stands for what its field says")
  func text() throws {
    let schema = Schema(fields: [
      Field(name: "id", type: .string(), isKey: true),
      Field(name: "hours", type: .int(), absent: .text("0")),
      Field(name: "isNew", type: .bool, absent: .text("否")),
    ])
    let file = try ReadFile("id,hours\na,\nb,3\n", schema: schema)
    #expect(
      file.rows == ["1@2|a|id=a|hours=0|isNew=false", "2@3|b|id=b|hours=3|isNew=false"])
  }

  @Test("can be checked before it is used")
  func problem() {
    #expect(FieldType.int(min: 0).problem(with: "0") == nil)
    #expect(FieldType.int(min: 0).problem(with: "-1")?.en == "`-1` is below the minimum")
    #expect(FieldType.bool.problem(with: "maybe")?.zh == "`maybe` 不是“是”或“否”")
  }
}
