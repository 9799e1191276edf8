import Diagnostics
import Testing

@testable import Records

@Suite("A reject says where, what was found, what was expected and what to do")
struct RejectTests {
  @Test("line and column count code points of the file")
  func places() throws {
    let file = try ReadFile("会员编号,姓名,学时\n甲,\"张\n三\",x\n乙,李四,1.5\n")
    #expect(file.rejectPlaces == ["3:4 record.bad-int", "4:6 record.bad-int"])
    #expect(file.rejects.map(\.record) == [1, 2])
    #expect(file.rejects.map(\.key) == ["甲", "乙"])
  }

  @Test("all bad cells of a record, in the order of the text")
  func several() throws {
    let file = try ReadFile("学时,member.id,退休,出生日期\nx,m1,maybe,soon\n")
    #expect(
      file.rejects.map(\.fact)
        == ["training.hours", "member.isRetired", "member.birthDate"])
    #expect(file.rows.isEmpty)
  }

  @Test("no more of one record than the limit")
  func bounded() throws {
    let fields = (0..<40).map { Field(name: "f\($0)", type: .bool) }
    let schema = Schema(fields: [Field(name: "id", type: .string(), isKey: true)] + fields)
    let header = (["id"] + fields.map(\.name)).joined(separator: ",")
    let row = (["a"] + fields.map { _ in "x" }).joined(separator: ",")
    let file = try ReadFile("\(header)\n\(row)\n", schema: schema)
    #expect(file.rejects.count == RecordBuilder.rejectsPerRecord)
  }

  @Test("in both languages")
  func rendering() throws {
    let file = try ReadFile("member.id,会员状态\nm1,actve\n")
    let reject = try #require(file.rejects.first)
    #expect(
      reject.rendered(in: .en)
        == "2:4: `actve` is not one of the values [membership.status]; "
        + "expected one of active, suspended")
    #expect(
      reject.rendered(in: .zh)
        == "2:4: `actve` 不是允许的值 [membership.status]；应为：以下之一：active（在册）、"
        + "suspended（暂停（停保））")
    #expect(reject.help?.en == "did you mean `active`")
  }

  @Test("sensitive values are masked, long ones cut")
  func masked() throws {
    let long = String(repeating: "长", count: 100)
    let file = try ReadFile(
      "member.id,出生日期,身份证号,学时\nm1,1890-03-07,110105194912310021,\(long)\n")
    #expect(
      file.rejects.map(\.found)
        == ["****-**-**", "1101**********0021", String(repeating: "长", count: 59) + "…"])
  }

  @Test(arguments: [
    ("110101199003074514", "1101**********4514"), ("1990-03-07", "****-**-**"),
    ("1990年3月7日", "****-**-**"), ("张三", "**"), ("", ""), ("13812345678", "***********"),
  ])
  func masking(text: String, expected: String) { #expect(mask(text) == expected) }

  @Test("places in lists name the element")
  func lists() throws {
    let file = try ReadFile(
      #"{"member.id":"a","patents":[{"kind":"design"},{"授权日":"2023-02-29"}]}"#, .ndjson)
    let reject = try #require(file.rejects.first)
    #expect(reject.fact == "patents[2].grantedOn")
    #expect(reject.column == 55)
  }
}

@Suite("The header of a CSV file")
struct HeaderBindingTests {
  @Test("binds names, column names and labels, tolerant of width and spaces")
  func names() throws {
    let file = try ReadFile("ｍｅｍｂｅｒ＿ｉｄ, 生日 ,在册情况,membership.statu\na,2000-01-01,x,y\n")
    #expect(file.rejects.isEmpty)
    #expect(file.binding?.fields == [0, 1, nil, nil])
    #expect(
      file.binding?.unknownColumns == [
        .init(header: "在册情况", column: 3, suggestion: nil),
        .init(header: "membership.statu", column: 4, suggestion: "membership.status"),
      ])
  }

  @Test(arguments: [
    ("", "csv.no-header"), ("\n\n", "csv.no-header"), ("姓名\n张三\n", "csv.missing-key-column"),
    ("会员编号,member_id\na,b\n", "csv.duplicate-header"), ("\"会员编号\n", "csv.bad-header"),
  ])
  func errors(text: String, code: String) throws {
    let file = try ReadFile(text)
    #expect(file.diagnostics.map(\.code.description) == [code])
    #expect(file.rows.isEmpty)
  }

  @Test("in another encoding")
  func encoding() throws {
    let file = try ReadFile([0xBB, 0xE1, 0xD4, 0xB1, 0x0A])
    #expect(file.diagnostics.map(\.code.description) == ["csv.header-not-utf8"])
  }

  @Test("only needed columns are decoded")
  func projection() throws {
    let file = try ReadFile(
      "member.id,学时,退休\na,not a number,是\n", fields: ["member.isRetired", "score"])
    #expect(file.rows == ["1@2|a|member.isRetired=true|score=-"])
  }
}
