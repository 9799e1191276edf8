import TestSupport
import Testing

@testable import Records

@Suite("NDJSON gives the batches that CSV gives")
struct NDJSONTests {
  static let csv = """
    会员编号,出生日期,会员状态,学时,学费,退休,身份证号,姓名,patents,tags
    m1,1990-03-07,在册,12,3000.00,否,11010519491231002x,张三,"[{""kind"":""发明"",""grantedOn"":""2023-05-01""}]","[""a""]"
    m2,,,,,,,,,
    m3,1985年12月1日,suspended,0,0.05,true,,"李
    四",[],[]

    """
  static let json = """
    {"member.id":"m1","member":{"birthDate":"1990-03-07","isRetired":false},"membership":{"status":"在册"},"training.hours":12,"学费":3000.00,"member.idNumber":"11010519491231002x","姓名":"\\u5f20三","patents":[{"kind":"发明","授权日":"2023-05-01"}],"tags":["a"],"unknown":{"a":[1,{"b":null}]}}
    {"member_id":"m2","member.birthDate":null,"member":{}}
    {"member":{"id":"m3","birthDate":"1985年12月1日","name":"李\\n四","isRetired":true},"membership.status":"suspended","training":{"hours":"0"},"tuition":{"paid":0.05},"patents":[],"tags":[]}
    """

  @Test("of the same members")
  func sameBatches() throws {
    let csv = try ReadFile(Self.csv)
    let json = try ReadFile(Self.json, .ndjson)
    #expect(csv.rejects.isEmpty)
    #expect(json.rejects.isEmpty)
    // The third record stands on different lines only after it; all start on lines 2 to 4.
    func facts(_ rows: [String]) -> [Substring] { rows.map { $0.drop { $0 != "|" } } }
    #expect(facts(csv.rows) == facts(json.rows))
    #expect(json.rows.count == 3)
  }

  @Test("whatever the chunk size", arguments: [1, 5, 64, 200])
  func chunks(size: Int) throws {
    let whole = try ReadFile(Self.json, .ndjson)
    #expect(try ReadFile(Self.json, .ndjson, chunkSize: size).rows == whole.rows)
  }

  @Test("a byte order mark, blank lines and CRLF are no matter")
  func lines() throws {
    let file = try ReadFile(
      "\u{FEFF}{\"member.id\":\"a\"}\r\n\r\n{\"member.id\":\"b\"}", .ndjson, fields: ["member.id"])
    #expect(file.rows == ["1@1|a|member.id=a", "2@3|b|member.id=b"])
  }

  @Test(
    "every reject has its place",
    arguments: [
      (#"{"member.id":"a","training.hours":"x"}"#, "2:36 record.bad-int"),
      (#"{"member.id":"a","training.hours":true}"#, "2:35 record.wrong-type"),
      (#"{"member.id":"a","训练":1,"training":{"hours":1.5}}"#, "2:45 record.bad-int"),
      (#"{"member.id":"a","member.birthDate":20240501}"#, "2:37 record.wrong-type"),
      (#"{"member.id":"a","patents":"x"}"#, "2:29 record.bad-list"),
      (#"{"member.id":"a","patents":{}}"#, "2:28 record.wrong-type"),
      (#"{"member.id":"a","patents":[{"kind":"x"}]}"#, "2:38 record.unknown-value"),
      (#"{"member.id":"a","patents":[{"kind":}]}"#, "2:37 record.bad-json"),
      (#"{"member.id":"a","member_id":"a"}"#, "2:18 record.duplicate-fact"),
      (
        #"{"member.id":"a","membership":{"status":"在册"},"membership.status":"在册"}"#,
        "2:47 record.duplicate-fact"
      ),
      (#"["a"]"#, "2:1 record.not-an-object"), (#"  7"#, "2:3 record.not-an-object"),
      (#"{"member.id":"a"} {}"#, "2:19 record.text-after-record"),
      (#"{"member.id":"a",}"#, "2:18 record.bad-json"),
      (#"{"member.id":"a"#, "2:16 record.bad-json"),
      (#"{"member.id":"\ud800"}"#, "2:15 record.bad-escape"),
      (#"{"score":1}"#, "2:1 record.missing-key"),
      (#"{"member.id":"a","x":\#(String(repeating: "[", count: 70))"#, "2:85 record.too-deep"),
    ])
  func rejects(line: String, expected: String) throws {
    let file = try ReadFile("{\"member.id\":\"z\"}\n\(line)\n", .ndjson)
    #expect(file.rejectPlaces == [expected])
    #expect(file.rows.count == 1)
  }
}

@Suite("The JSON scanner")
struct JSONScannerTests {
  /// Scans a value and returns what it is, or where it breaks.
  private func scan(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(0..<bytes.count)
    do throws(JSONFault) {
      let value = try scanner.value(bytes.span)
      try scanner.expectEnd(bytes.span)
      return "\(value.kind)"
    } catch {
      return "\(error.fault)@\(error.offset)"
    }
  }

  @Test(arguments: [
    ("0", "number"), ("-0.5e+10", "number"), ("1E3", "number"), (" true ", "bool"),
    ("false", "bool"), ("null", "null"), ("\"\"", "text"), ("\"\\\"\"", "text"), ("[]", "array"),
    ("[1,[2],{}]", "array"), ("{\"a\":{\"b\":[]}}", "object"), ("01", "badJSON@0"),
    ("-", "badJSON@0"), ("1.", "badJSON@0"), ("1e", "badJSON@0"), (".5", "badJSON@0"),
    ("+1", "badJSON@0"), ("tru", "badJSON@0"), ("nulll", "textAfterRecord@4"),
    ("[1,]", "badJSON@3"), ("[1 2]", "badJSON@3"), ("{\"a\" 1}", "badJSON@5"),
    ("{a:1}", "badJSON@1"), ("{\"a\":1,}", "badJSON@7"), ("\"a\nb\"", "badJSON@2"),
    ("\"a", "badJSON@2"), ("\"a\\", "badJSON@3"), ("", "badJSON@0"), ("]", "badJSON@0"),
    ("'a'", "badJSON@0"), ("NaN", "badJSON@0"),
  ])
  func value(text: String, expected: String) { #expect(scan(text) == expected) }

  @Test("bounds depth")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(scan(nested(JSONScanner.maximumDepth)) == "array")
    #expect(scan(nested(JSONScanner.maximumDepth + 1)) == "tooDeep@\(JSONScanner.maximumDepth)")
    #expect(scan(String(repeating: "[", count: 1_000_000)).hasPrefix("tooDeep"))
  }

  @Test(arguments: [
    (#"a\n\t\"\\\/\b\f\r"#, "a\n\t\"\\/\u{8}\u{C}\r"), (#"\u4e2d\u6587"#, "中文"),
    (#"\ud83d\ude00"#, "😀"), (#"\uD83D\uDE00!"#, "😀!"), (#"\u0041"#, "A"),
  ])
  func escapes(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let plain = try JSONEscapes.decoded(bytes.span, 0..<bytes.count)
    #expect(String(decoding: plain, as: UTF8.self) == expected)
  }

  @Test(arguments: [#"\x"#, #"\u12"#, #"\u12g4"#, #"\ud83d"#, #"\ud83dx"#, #"\ude00"#, #"\"#])
  func badEscapes(text: String) {
    let bytes = Array(text.utf8)
    #expect(throws: JSONFault.self) { try JSONEscapes.decoded(bytes.span, 0..<bytes.count) }
  }

  @Test("encoded texts decode to themselves", arguments: ["", "a\"b\\c", "\u{0}\n\u{1F}", "中😀"])
  func roundTrip(text: String) throws {
    let encoded = JSONEscapes.encoded(text)
    let plain = try JSONEscapes.decoded(encoded.span, 1..<encoded.count - 1)
    #expect(String(decoding: plain, as: UTF8.self) == text)
  }
}

@Suite("Random input is read or rejected, never worse")
struct FuzzTests {
  @Test(arguments: 0..<10)
  func anything(group: UInt64) throws {
    for seed in group * 30..<(group + 1) * 30 {
      var random = SplitMix64(seed: seed)
      var bytes = Array(random.oneIn(2) ? NDJSONTests.csv.utf8 : NDJSONTests.json.utf8)
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if random.oneIn(3) {
          bytes.remove(at: place)
        } else {
          bytes[place] =
            random.oneIn(2)
            ? UInt8.random(in: 0...255, using: &random)
            : random.pick(Array("\"\\,{}[]\n\r:0".utf8))
        }
      }
      for format in RecordFormat.allCases {
        let small = try ReadFile(bytes, format, chunkSize: 13)
        let whole = try ReadFile(bytes, format)
        #expect(small.rows == whole.rows, "seed \(seed)")
        #expect(small.rejects == whole.rejects, "seed \(seed)")
      }
      var files = SourceFilesHolder()
      _ = files.readMember(bytes)
    }
  }
}
