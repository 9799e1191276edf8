import CEL
import Columns
import Diagnostics

/// What has a value: facts, parameters, constants, and what is worked out from them.
extension Phraser {
  /// The node as a noun; `nil` where plain words are wanting.
  ///
  /// - Parameter entry: how a constant is read, when it stands beside a fact.
  func term(_ id: NodeID, beside entry: Vocabulary.Entry? = nil) -> Term? {
    if let known = named(id, beside: entry) { return known }
    if let value = constant(id) { return constantTerm(value, entry) }
    switch kind(id) {
    case .identifier(let name): return localValue(name, beside: entry)
    case .select(_, let field, _): return fieldOfPicked(id, field)
    case .call(let function, let target, let arguments):
      return called(id, function, target, arguments, beside: entry)
    case .comprehension(let loop): return list(of: loop)
    case .list(let elements, let optionals) where optionals.isEmpty:
      return written(elements, beside: entry)
    case .bind(let name, let value, let body):
      return binding(name, to: .value(value)).term(body, beside: entry)
    case .literal, .has, .list, .map, .object, .error: return nil
    }
  }

  func label(_ entry: Vocabulary.Entry) -> Term {
    Term(text: LocalizedText(zh: entry.label.zh, en: "“\(entry.label.en)”"), entry: entry)
  }

  /// A declared name: a parameter with its value, `today` with its day, a fact by its label.
  private func named(_ id: NodeID, beside entry: Vocabulary.Entry?) -> Term? {
    if case .identifier(let name) = kind(id), let local = locals[name] {
      guard case .element(let list, let entry) = local else { return nil }
      let element = list.flatMap { vocabulary.entries[Vocabulary.element(of: $0)] }
      return Term(text: Wording.entry, entry: element ?? entry)
    }
    guard recordOperand(id) == nil, let name = declaredName(id) else { return nil }
    if name == "today" { return Term(text: Wording.explained(Wording.today, by: asOf)) }
    guard let own = vocabulary.entries[name] else { return nil }
    guard let value = vocabulary.parameters[name] else { return label(own) }
    let text = FactText.text(of: value, own, showSensitive: true)
    return Term(text: Wording.explained(text, by: own.label), entry: own)
  }

  private func constantTerm(_ value: Value, _ entry: Vocabulary.Entry?) -> Term {
    let entry = entry ?? Vocabulary.Entry(label: LocalizedText(verbatim: ""))
    return Term(text: FactText.phrase(of: value, entry))
  }

  private func localValue(_ name: String, beside entry: Vocabulary.Entry?) -> Term? {
    switch locals[name] {
    case .value(let value)?: term(value, beside: entry)
    case .position?: Term(text: Wording.position)
    case .element?, nil: nil
    }
  }

  /// A field of an entry picked by its place: `专利第 1 项的专利类型`.
  private func fieldOfPicked(_ id: NodeID, _ field: String) -> Term? {
    guard let operand = recordOperand(id), let record = picked(operand),
      let list = recordList(operand), let entry = vocabulary.entries["\(list).\(field)"]
    else { return nil }
    return Term(text: Wording.field(label(entry).text, of: record.text), entry: entry)
  }

  /// A list written out: `甲、乙`.
  private func written(_ elements: [NodeID], beside entry: Vocabulary.Entry?) -> Term? {
    guard !elements.isEmpty else { return Term(text: Wording.entries(0, shown: [])) }
    var items: [LocalizedText] = []
    for element in elements {
      guard let item = term(element, beside: entry) else { return nil }
      items.append(item.text)
    }
    return Term(text: Wording.list(items), entry: entry)
  }

  private func called(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID],
    beside entry: Vocabulary.Entry?
  ) -> Term? {
    if let list = sizeOf(id) {
      return term(list).map { Term(text: Wording.numberOfEntries($0.text)) }
    }
    if case .function(let name) = checked.references[id] { return namespaced(name, arguments) }
    if let record = picked(id) { return record }
    switch (function, target, arguments.count) {
    case ("_?_:_", nil, 3): return alternative(arguments, beside: entry)
    case ("-_", nil, 1): return term(arguments[0]).map { $0.with(Wording.minus($0.text)) }
    case ("size", let text?, 0): return term(text).map { Term(text: Wording.length($0.text)) }
    case ("size", nil, 1):
      return term(arguments[0]).map { Term(text: Wording.length($0.text)) }
    case (_, nil, 2): return combined(function, arguments)
    case (_, nil, 1) where Self.conversions.contains(function): return term(arguments[0])
    case (_, let target?, 0) where Self.transparent.contains(function): return term(target)
    case ("sex", let target?, 0): return sex(of: target)
    case (_, let target?, let count):
      if count == 1,
        let time = timeBetween(function, target, arguments[0])
          ?? shifted(function, target, by: arguments[0])
      {
        return time
      }
      return method(function, of: target, arguments)
    default: return nil
    }
  }

  private static let conversions: Set = [
    "decimal", "int", "uint", "double", "string", "residentId", "date", "dyn", "bool", "timestamp",
  ]
  /// What changes the form of a value and not what a reader calls it.
  private static let transparent: Set = ["trim", "flatten", "value", "unwrapOpt"]

  /// Operators of which the right side only scales the left one.
  private static let scaling: Set = ["_*_", "_/_", "_%_"]

  /// `a + b`, `a % b`.
  private func combined(_ function: String, _ arguments: [NodeID]) -> Term? {
    guard let left = term(arguments[0]),
      let right = term(arguments[1], beside: Self.scaling.contains(function) ? nil : left.entry),
      let text = Wording.combination(function, [left.text, right.text])
    else { return nil }
    return Term(text: text, entry: left.entry ?? right.entry)
  }

  /// `math.least(a, b)`, `math.abs(a)`, `optional.of(a)`.
  private func namespaced(_ function: String, _ arguments: [NodeID]) -> Term? {
    var arguments = arguments
    if arguments.count == 1, case .list(let elements, _) = kind(arguments[0]) {
      arguments = elements
    }
    var terms: [Term] = []
    for argument in arguments {
      guard let term = term(argument, beside: terms.first?.entry) else { return nil }
      terms.append(term)
    }
    guard let first = terms.first else { return nil }
    if function == "optional.of" || function == "optional.ofNonZeroValue" { return first }
    return Wording.combination(function, terms.map(\.text)).map { first.with($0) }
  }

  /// `a ? b : c` between values.
  private func alternative(_ parts: [NodeID], beside entry: Vocabulary.Entry?) -> Term? {
    guard let premise = statement(parts[0], .premise), let yes = term(parts[1], beside: entry),
      let no = term(parts[2], beside: yes.entry ?? entry)
    else { return nil }
    return Term(
      text: Wording.alternative(if: premise.text, yes.text, no.text), entry: yes.entry ?? no.entry)
  }

  /// The sex told by a resident ID, whose codes have names like those of a fact.
  private func sex(of target: NodeID) -> Term? {
    term(target).map {
      let name = Wording.part(Wording.sex, of: $0.text)
      return Term(text: name, entry: Vocabulary.Entry(label: name, codes: Wording.sexes))
    }
  }

  /// `d.year()`, `text.substring(0, 4)`, `amount.round(2)`, `optional.orValue(0)`.
  private func method(_ function: String, of target: NodeID, _ arguments: [NodeID]) -> Term? {
    guard let whole = term(target) else { return nil }
    var terms: [LocalizedText] = []
    for argument in arguments {
      if let number = constantInt(argument) {
        terms.append(LocalizedText(verbatim: String(number)))
      } else {
        guard let term = term(argument, beside: whole.entry) else { return nil }
        terms.append(term.text)
      }
    }
    return Wording.method(function, of: whole.text, terms).map { text in
      Wording.keepsMeaning(function) ? whole.with(text) : Term(text: text)
    }
  }
}

extension Term {
  /// Another name for a value that is read the same way.
  fileprivate func with(_ text: LocalizedText) -> Term { Term(text: text, entry: entry) }
}
