import Synchronization

/// Offsets from UTC, of zones written as `+08:00` or named as in the IANA time zone database.
///
/// Named zones are read from the system's compiled database; without one, only `UTC` and fixed
/// offsets are known.
enum TimeZones {
  private static let capacity = 100
  private static let zones = Mutex<[String: TimeZone]>([:])

  /// Seconds ahead of UTC on the clocks of `zone` at `time`.
  static func offset(of zone: String, at time: Timestamp) throws(EvaluationError) -> Int64 {
    if zone.isEmpty || zone == "UTC" { return 0 }
    if let fixed = FixedOffset.seconds(Array(zone.utf8)[...], signRequired: false) { return fixed }
    return try named(zone).offset(at: time.seconds)
  }

  private static func named(_ name: String) throws(EvaluationError) -> TimeZone {
    if let zone = zones.withLock({ $0[name] }) { return zone }
    guard isZoneName(name), let bytes = ZoneFile.read(name), let zone = TimeZone(bytes) else {
      throw .unknownTimeZone(name)
    }
    zones.withLock { cache in
      if cache.count >= capacity { cache.removeAll(keepingCapacity: true) }
      cache[name] = zone
    }
    return zone
  }

  /// Names such as `America/St_Johns`: nothing that could lead out of the database.
  private static func isZoneName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (1...64).contains(bytes.count), bytes[0] != UInt8(ascii: "/") else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
      default: false
      }
    }
  }
}
