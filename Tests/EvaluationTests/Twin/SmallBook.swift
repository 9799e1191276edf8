/// A rule book small enough to be read twice: as rule text by the product, and as this by the twin.
struct SmallBook {
  var programmes: [Version]

  /// One `programme` document.
  struct Version {
    var id: String
    var from: String?
    var until: String?
    /// One claim per element of `items`.
    var hasClaim: Bool
    var requirement: Tree
    var amount: Amount
    var limits: [Limit]
    var requires: [String]
    var excludes: [String]
  }

  indirect enum Tree {
    case condition(id: String, Test)
    case all([Tree])
    case any([Tree])
    case none([Tree])
  }

  /// What one condition says; names are facts, or fields of the claim such as `item.x`.
  indirect enum Test {
    case flag(String)
    case atLeast(String, Int64)
    /// An error where the fact is 0.
    case ratio(String)
    /// An error on days when the parameter has no value.
    case parameter(String)
    case not(Test)
    case both(Test, Test)
    case either(Test, Test)
  }

  enum Amount {
    case none
    case constant(Int64)
    case fact(String)
    /// An error where the fact is 0.
    case share(String)
  }

  struct Limit {
    var count: Int
    var isPerYear: Bool
  }
}

// MARK: As rule text

extension SmallBook {
  static let parameterValue: Int64 = 3
  /// The year in which the parameter has a value.
  static let parameterYear = 2024

  /// `d` and `e` are derived; unlike in other rule books, an absent list of grants is unknown.
  private static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: id}}
      a: {type: bool, label: {zh: 甲, en: a}}
      b: {type: bool, label: {zh: 乙, en: b}}
      n: {type: int, label: {zh: 数, en: n}}
      f: {type: decimal, label: {zh: 金额, en: f}}
      d: {type: bool, derive: '!b', label: {zh: 丁, en: d}}
      e: {type: int, derive: 'd ? n : 5', label: {zh: 戊, en: e}}
      items:
        type: list
        of: {x: {type: bool}, n: {type: int}, v: {type: decimal}}
        label: {zh: 项, en: items}
      grants:
        type: list
        of: {programme: {type: string}, grantedOn: {type: date}}
        label: {zh: 已享受待遇, en: grants}
    ---
    parameters:
      \(RuleText.parameter(
        "p",
        history: RuleText.value(
          "\(parameterValue)", from: "\(parameterYear)-01-01", until: "\(parameterYear)-12-31")))
    """

  var text: String {
    ([Self.facts] + programmes.map(\.text)).joined(separator: "---\n")
  }
}

extension SmallBook.Version {
  var text: String {
    var more: [String] = []
    if from != nil || until != nil {
      let period = [from.map { "from: \($0)" }, until.map { "until: \($0)" }].compactMap { $0 }
      more.append("effective: {\(period.joined(separator: ", "))}")
    }
    if hasClaim { more.append("claim: {item: items}") }
    more.append("limits: [\(limits.map(\.text).joined(separator: ", "))]")
    more.append("requires: [\(requires.joined(separator: ", "))]")
    more.append("excludes: [\(excludes.joined(separator: ", "))]")
    return RuleText.programme(
      named: id, requirement.text, amount: amount.text, more.joined(separator: "\n"))
  }
}

extension SmallBook.Limit {
  var text: String { "{count: \(count), per: \(isPerYear ? "calendar-year" : "lifetime")}" }
}

extension SmallBook.Tree {
  var text: String {
    switch self {
    case .condition(let id, let test): RuleText.of(id, test.text)
    case .all(let parts): "{all: [\(parts.map(\.text).joined(separator: ", "))]}"
    case .any(let parts): "{any: [\(parts.map(\.text).joined(separator: ", "))]}"
    case .none(let parts): "{none: [\(parts.map(\.text).joined(separator: ", "))]}"
    }
  }
}

extension SmallBook.Test {
  var text: String {
    switch self {
    case .flag(let name): name
    case .atLeast(let name, let bound): "\(name) >= \(bound)"
    case .ratio(let name): "12 / \(name) > 2"
    case .parameter(let name): "\(name) >= params.p"
    case .not(let part): "!(\(part.text))"
    case .both(let a, let b): "((\(a.text)) && (\(b.text)))"
    case .either(let a, let b): "((\(a.text)) || (\(b.text)))"
    }
  }
}

extension SmallBook.Amount {
  var text: String? {
    switch self {
    case .none: nil
    case .constant(let value): "\(value)"
    case .fact(let name): name
    case .share(let name): "24 / \(name)"
    }
  }
}
