import Foundation
import TestSupport
import Testing

@testable import CEL

@Suite struct TimeZoneTests {
  static func seconds(_ text: String) -> Int64 { Timestamp(text)?.seconds ?? .min }

  @Test(arguments: [
    ("", 0), ("UTC", 0), ("GMT", 0), ("+02:00", 7_200), ("02:00", 7_200), ("-8:00", -28_800),
    ("-02:30", -9_000), ("2:00", 7_200), ("+00:00", 0),
  ]) func readsOffsets(_ name: String, _ offset: Int) {
    #expect(TimeZoneRules.offset(named: name, atUnixSeconds: 0) == offset)
  }

  @Test(arguments: [
    "../../../etc/passwd", "/etc/localtime", "Asia/../Asia/Shanghai", "Asia//Shanghai", "Asia",
    "Asia/", ".", "..", "Asia/Shanghai\0x", "Nowhere/Place", "+24:00", "+2", "++2:00", "+-2:00",
    "+02:60", "2:0", "tzdata.zi", "zone.tab", String(repeating: "a", count: 5_000),
  ]) func refuses(_ name: String) {
    #expect(TimeZoneRules.offset(named: name, atUnixSeconds: 0) == nil)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Shanghai")),
    arguments: [
      ("Asia/Shanghai", "2024-05-01T00:00:00Z", 28_800),
      ("Asia/Shanghai", "1989-07-01T00:00:00Z", 32_400),
      ("America/New_York", "2024-03-10T06:59:59Z", -18_000),
      ("America/New_York", "2024-03-10T07:00:00Z", -14_400),
      ("America/New_York", "2500-07-01T00:00:00Z", -14_400),
      ("Europe/Berlin", "2090-10-29T00:59:59Z", 7_200),
      ("Europe/Berlin", "2090-10-29T01:00:00Z", 3_600),
      ("Australia/Sydney", "2090-01-01T00:00:00Z", 39_600),
      ("Australia/Sydney", "2090-07-01T00:00:00Z", 36_000),
      ("Asia/Kolkata", "2024-01-01T00:00:00Z", 19_800),
      ("America/St_Johns", "2050-01-01T00:00:00Z", -12_600),
    ])
  func readsNamedZones(_ name: String, _ time: String, _ offset: Int) {
    #expect(TimeZoneRules.offset(named: name, atUnixSeconds: Self.seconds(time)) == offset)
  }

  /// The system's own library reads the same files.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Shanghai")),
    arguments: [11, 12] as [UInt64])
  func agreesWithFoundation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let names = [
      "Asia/Shanghai", "Europe/London", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Tehran",
      "Pacific/Apia", "Africa/Cairo", "America/Havana", "Europe/Dublin",
    ]
    for _ in 0..<400 {
      let name = random.pick(names)
      // Foundation knows no daylight saving beyond 2037 in every version.
      let time = Int64.random(in: 0..<2_145_000_000, using: &random)
      let zone = try #require(TimeZone(identifier: name))
      let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(time)))
      #expect(
        TimeZoneRules.offset(named: name, atUnixSeconds: time) == expected,
        "seed \(seed): \(name) at \(time)")
    }
  }

  @Test(arguments: [
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-07-01T00:00:00Z", 7_200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-01-01T00:00:00Z", 3_600),
    ("<+0330>-3:30", "2024-01-01T00:00:00Z", 12_600),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2024-03-31T00:59:59Z", -10_800),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2024-03-31T01:00:00Z", -7_200),
    ("EST5EDT,J60,J300", "2024-03-01T06:59:59Z", -18_000),
    ("EST5EDT,J60,J300", "2024-03-01T07:00:00Z", -14_400),
    ("EST5EDT4:30,59/0,300", "2024-02-29T05:00:00Z", -16_200),
  ]) func followsRules(_ rule: String, _ time: String, _ offset: Int) throws {
    let rule = try #require(DaylightRule(rule))
    #expect(rule.offset(atUnixSeconds: Self.seconds(time)) == offset)
  }

  @Test(arguments: [
    "", "CET", "-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M1.1.1", "<CET-1",
    "CET-1CEST,M3.5.0,M10.5.0/168", "CET-99", "CET-1 ", "CET-1CEST,M3.5.0,M10.5.0,",
  ]) func refusesRules(_ rule: String) { #expect(DaylightRule(rule) == nil) }

  /// Files cut short or with a byte changed give rules or none, but no crash.
  @Test func survivesMalformedFiles() {
    guard let bytes = ZoneDirectory.read("America/New_York") else { return }
    var random = SplitMix64(seed: 5)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      var file = ZoneFile(Array(bytes[..<count]))
      _ = file.read()
    }
    for _ in 0..<500 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      var file = ZoneFile(changed)
      _ = file.read()?.offset(atUnixSeconds: Int64.random(in: -1 << 35...1 << 35, using: &random))
    }
  }
}
