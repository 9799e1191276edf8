import Synchronization

/// When the clocks of a place stood how far ahead of UTC.
struct TimeZoneRules: Sendable {
  /// Unix seconds at which the offset changes, ascending, and the offset from then on.
  let transitions: [(time: Int64, offset: Int)]
  /// Seconds east of UTC before the first transition.
  let firstOffset: Int
  /// What holds after the last transition; `nil`: its offset goes on.
  let lasting: DaylightRule?

  /// Seconds that clocks of a zone are ahead of UTC (negative: behind) at a Unix time.
  ///
  /// `name` is empty, `UTC` or `GMT`; an offset (`+08:00`, `-8:00`, `02:00`); or a name of the
  /// IANA database (`Asia/Shanghai`), read from the system's files once. `nil` for any other, and
  /// for every IANA name on a machine without those files.
  static func offset(named name: String, atUnixSeconds seconds: Int64) -> Int? {
    switch name {
    case "", "UTC", "GMT": 0
    default: fixedOffset(name) ?? cached(name)?.offset(atUnixSeconds: seconds)
    }
  }

  /// Seconds east of UTC at a Unix time.
  func offset(atUnixSeconds seconds: Int64) -> Int {
    if let last = transitions.last, let lasting, seconds >= last.time {
      return lasting.offset(atUnixSeconds: seconds)
    }
    if transitions.isEmpty, let lasting { return lasting.offset(atUnixSeconds: seconds) }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].time <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// `+08:00`, and as CEL allows it without the sign or the leading zero.
  private static func fixedOffset(_ name: String) -> Int? {
    let digits = name.drop { $0 == "+" || $0 == "-" }
    let sign = name.dropLast(digits.count)
    guard sign.utf8.count <= 1 else { return nil }
    let padding = digits.utf8.count == 4 ? "0" : ""
    let text = Array("\(sign)\(padding)\(digits)".utf8)
    return FixedOffset.seconds(text[...], signRequired: false).map { Int($0) }
  }

  // MARK: Cache

  /// By name; `nil` for names that no file has.
  private static let cache = Mutex<[String: TimeZoneRules?]>([:])
  /// More names than the database has; names come from data, and memory must not grow with it.
  private static let cacheLimit = 1_000

  private static func cached(_ name: String) -> TimeZoneRules? {
    if let known = cache.withLock({ $0[name] }) { return known }
    let rules = ZoneDirectory.read(name).flatMap { bytes in
      var file = ZoneFile(bytes)
      return file.read()
    }
    cache.withLock { if $0.count < cacheLimit { $0[name] = .some(rules) } }
    return rules
  }
}
