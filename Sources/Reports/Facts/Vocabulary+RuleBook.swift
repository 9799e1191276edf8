import CEL
import Columns
import Diagnostics
import Programmes
import Records

extension Vocabulary {
  /// The vocabulary of a rule book, with its parameters as they stand on `asOf`.
  init(_ book: RuleBook, asOf: CalendarDate) {
    programmes = book.programmes
    titles.reserveCapacity(programmes.count)
    for programme in programmes { titles[programme.id] = programme.title }
    entries.reserveCapacity(2 * book.facts.count + book.parameters.count)
    entries["today"] = Entry(label: Wording.today)
    for fact in book.facts { add(fact.field, as: fact.name) }
    for parameter in book.parameters {
      entries[parameter.variable] = Entry(
        name: parameter.name, label: parameter.label, unit: parameter.unit)
      parameters[parameter.variable] = parameter.value(on: asOf)?.value
    }
    // The ledger names programmes by id; a reader knows them by title.
    entries["grants.programme"]?.codes = titles.map { id, title in
      EnumerationValue(code: id, label: Wording.quoted(title))
    }
  }

  private mutating func add(_ field: Field, as name: String) {
    var entry = Entry(name: name, label: field.label, unit: field.unit)
    entry.isSensitive = field.isSensitive
    switch field.type {
    case .enumeration(let enumeration): entry.codes = enumeration.values
    case .list(.object(let fields)):
      for inner in fields { add(inner, as: "\(name).\(inner.name)") }
    case .list(.scalar(let type)):
      if case .enumeration(let enumeration) = type { entry.codes = enumeration.values }
      entries[Self.element(of: name)] = entry
    case .string, .int, .decimal, .double, .bool, .date: break
    }
    entries[name] = entry
  }
}

extension Vocabulary.Entry {
  /// A unit that is an ISO 4217 code is a currency.
  fileprivate init(name: String, label: LocalizedText?, unit: LocalizedText?) {
    self.init(label: label ?? LocalizedText(verbatim: name))
    if let code = unit?.en, code.utf8.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) {
      currency = code
    } else {
      self.unit = unit
    }
  }
}
