/// Offsets from UTC, of zones written as `+08:00` or named as in the system's zone database.
enum TimeZones {
  /// Seconds that clocks of `zone` are ahead of UTC at `time`. Throws `cel.unknown-time-zone`.
  static func offset(of zone: String, at time: Timestamp) throws(EvaluationError) -> Int64 {
    let offset = TimeZoneRules.offset(named: zone, atUnixSeconds: time.seconds)
    return Int64(try offset.orThrow(.unknownTimeZone(zone)))
  }
}
