import CEL
import Columns
import Evaluation

/// Changes made to records as tests hold them: all of a set, or any part of it.

extension Counterfactual {
  static func day(of changes: [Change]) -> CalendarDate? {
    Counterfactual(changes: changes).day
  }
}

extension Change {
  func setting(to value: Value) -> Change {
    Change(target: target, from: from, to: value, alternatives: [], remedy: nil)
  }
}

extension [Change] {
  var properParts: [[Change]] {
    guard count > 1 else { return [] }
    return (1..<(1 << count) - 1).map { bits in
      indices.filter { bits >> $0 & 1 == 1 }.map { self[$0] }
    }
  }
}

extension Datum.Record {
  func applying(_ changes: [Change], on day: CalendarDate) -> Datum.Record {
    var record = self
    for change in changes {
      guard let name = change.target.fact else { continue }
      var elements: [Datum] = []
      if case .list(let items) = record[name] { elements = items }
      switch change.target {
      case .today: break
      case .fact: record[name] = Datum(change.to)
      case .field(_, let index, let field):
        guard case .record(var element) = elements[index] else { continue }
        element[field] = Datum(change.to)
        elements[index] = .record(element)
        record[name] = .list(elements)
      case .element:
        record[name] = .list(elements + [Datum(change.to)].compactMap { $0 })
      case .grant(let programme):
        elements.removeAll { $0["programme"] == .text(programme) }
        if change.to == .bool(true) {
          elements.append(.record(["programme": .text(programme), "grantedOn": .date(day)]))
        }
        record[name] = .list(elements)
      }
    }
    return record
  }
}

extension Datum {
  fileprivate init?(_ value: Value) {
    switch value {
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .decimal(let number): self = .decimal(number)
    case .date(let date): self = .date(date)
    case .string(let text): self = .text(text)
    case .list(let values): self = .list(values.compactMap { Datum($0) })
    case .object(let object):
      self = .record(
        Dictionary(
          uniqueKeysWithValues: object.fields.compactMap { field in
            Datum(field.value).map { (field.name, $0) }
          }))
    default: return nil
    }
  }
}
