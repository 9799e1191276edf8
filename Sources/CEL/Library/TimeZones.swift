/// Offsets from UTC, of zones written as `+08:00` or named as in the system's zone database.
enum TimeZones {
  static func offset(of zone: String, at time: Timestamp) throws(EvaluationError) -> Int64 {
    if zone.isEmpty || zone == "UTC" { return 0 }
    if let fixed = FixedOffset.seconds(Array(zone.utf8)[...], signRequired: false) { return fixed }
    throw .unknownTimeZone(zone)
  }
}
