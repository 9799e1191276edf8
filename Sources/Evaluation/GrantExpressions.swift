import Programmes

/// The expressions that `requires`, `excludes` and `limits` stand for. They are ordinary CEL over
/// the standard fact `grants`, so a missing or incomplete list of grants is unknown like any fact.
enum GrantExpressions {
  /// A grant of the programme is on record.
  static func isGranted(_ programme: String) -> String {
    "grants.exists(g, g.programme == \"\(programme)\")"
  }

  /// How many grants of the programme count against a limit today.
  static func used(_ programme: String, per period: Limit.Period) -> String {
    switch period {
    case .lifetime:
      "size(grants.filter(g, g.programme == \"\(programme)\"))"
    case .calendarYear:
      "size(grants.filter(g, g.programme == \"\(programme)\""
        + " && g.grantedOn.year() == today.year()))"
    }
  }
}
