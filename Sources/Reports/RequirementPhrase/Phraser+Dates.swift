import CEL
import Columns
import Diagnostics

/// Calendar years, and time that has gone by.
extension Phraser {
  /// The date of which the node takes the year; `nil` for another shape or a year already known.
  func yearOf(_ id: NodeID) -> NodeID? {
    guard case .call("year", let target?, _) = kind(id), type(target) == .date,
      constant(target) == nil
    else { return nil }
    return target
  }

  /// `d.year() == today.year() - 1`.
  ///
  /// - Parameter isRelative: whether the year was worked out from `today`, so that "the previous
  ///   year" is what the author meant.
  func calendarYear(
    _ relation: Relation, of date: NodeID, _ year: Int64, isRelative: Bool, _ mood: Sense.Mood
  ) -> Leaf? {
    guard let subject = term(date) else { return nil }
    let offset = isRelative ? year - Int64(asOf.year) : nil
    let words = Wording.calendarYear(relation, String(year), offset: offset, mood)
    return Leaf(subject: date, name: subject.text, predicate: words, entry: subject.entry)
  }

  enum TimeUnit { case days, months, years }

  /// How long ago `start` must be, in whole units until today.
  struct Elapsed {
    var start: NodeID
    var relation: Relation
    var amount: NodeID
    var unit: TimeUnit
  }

  /// `d.yearsUntil(today) >= 1`, `d.addYears(1) <= today` and either with the sides exchanged.
  func elapsed(_ relation: Relation, _ left: NodeID, _ right: NodeID) -> Elapsed? {
    guard case .call(let function, let start?, let arguments) = kind(left), arguments.count == 1,
      constant(start) == nil, relation != .notEqual
    else { return nil }
    if let unit = Self.untilFunctions[function], variable(arguments[0]) == "today",
      constantInt(right) != nil
    {
      return Elapsed(start: start, relation: relation, amount: right, unit: unit)
    }
    if let unit = Self.addFunctions[function], variable(right) == "today",
      constantInt(arguments[0]) != nil, relation != .equal
    {
      return Elapsed(start: start, relation: relation.flipped, amount: arguments[0], unit: unit)
    }
    return nil
  }

  private static let untilFunctions: [String: TimeUnit] = [
    "daysUntil": .days, "monthsUntil": .months, "yearsUntil": .years,
  ]
  private static let addFunctions: [String: TimeUnit] = [
    "addDays": .days, "addMonths": .months, "addYears": .years,
  ]

  /// `自入会日期起至今须满 1 年`.
  func passage(_ elapsed: Elapsed, _ mood: Sense.Mood) -> Leaf? {
    guard let start = term(elapsed.start), let number = constantInt(elapsed.amount) else {
      return nil
    }
    var amount = Wording.quantity(String(number), unit: Wording.name(of: elapsed.unit))
    if let name = variable(elapsed.amount) {
      amount = Wording.explained(amount, by: vocabulary.label(name))
    }
    let words = { (start: LocalizedText) in
      Wording.passage(since: start, elapsed.relation, amount, isPlural: number != 1, mood)
    }
    return Leaf(
      subject: elapsed.start, name: start.text, predicate: words(Wording.then),
      whole: words(start.text), entry: start.entry)
  }

  /// The term `d.yearsUntil(e)`, where it is not a plain passage of time until today.
  func timeBetween(_ function: String, _ start: NodeID, _ end: NodeID) -> Term? {
    guard let unit = Self.untilFunctions[function], let start = term(start), let end = term(end)
    else { return nil }
    let name = Wording.name(of: unit)
    let label = Wording.timeBetween(start.text, end.text, name)
    return Term(text: label, entry: Vocabulary.Entry(label: label, unit: name))
  }

  /// The term `d.addYears(n)`.
  func shifted(_ function: String, _ date: NodeID, by amount: NodeID) -> Term? {
    guard let unit = Self.addFunctions[function], let date = term(date) else { return nil }
    guard let number = constantInt(amount) else {
      return term(amount).map {
        let later = Wording.sum(of: $0.text, Wording.name(of: unit))
        return Term(text: Wording.shifted(date.text, by: later, isLater: true))
      }
    }
    let magnitude = Wording.quantity(String(number.magnitude), unit: Wording.name(of: unit))
    return Term(text: Wording.shifted(date.text, by: magnitude, isLater: number >= 0))
  }
}
