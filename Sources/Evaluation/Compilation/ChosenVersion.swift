import Columns
import Programmes

/// The version of a programme that the answers of a day speak of.
struct ChosenVersion {
  /// Its place among the versions of all programmes.
  let index: Int
  /// Otherwise none is, and this is the latest.
  let isInForce: Bool
}

extension CheckedRuleBook {
  /// Precondition: the rule book holds a programme of that id.
  func version(of id: String, on day: CalendarDate) -> ChosenVersion {
    let versions = programmes.indices.filter { programmes[$0].programme.id == id }
    if let inForce = versions.first(where: { programmes[$0].programme.effective.contains(day) }) {
      return ChosenVersion(index: inForce, isInForce: true)
    }
    let latest = versions.max {
      let (a, b) = (programmes[$0].programme.effective, programmes[$1].programme.effective)
      return (a.from ?? .earliest) < (b.from ?? .earliest)
    }
    guard let latest else {
      preconditionFailure("a checked rule book names only programmes it holds")
    }
    return ChosenVersion(index: latest, isInForce: false)
  }
}
