/// Ids of reasons that are no condition of an author's; see `Determination`.
enum ReservedReason {
  static let plain = ["not-in-force", "no-claim", "limit"]
  /// Each is followed by a programme's id.
  static let prefixes = ["requires:", "excluded-by:"]

  /// The programme a reason such as `requires:mutual-aid-card` names.
  static func programme(in reason: String) -> String? {
    prefixes.first { reason.hasPrefix($0) }.map { String(reason.dropFirst($0.count)) }
  }
}
