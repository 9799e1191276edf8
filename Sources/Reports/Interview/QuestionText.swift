public import Columns
public import Diagnostics
public import Evaluation
public import Programmes
import Records

/// Questions about a member as an officer reads them in a terminal.
///
///     QuestionText(book, asOf: day).prompt(question, number: 3)
///     // 3. 会籍状态？（5 个项目待此确定）
///     //    1 在册  2 暂停  3 终止
public struct QuestionText: Sendable {
  let vocabulary: Vocabulary

  /// - Parameter asOf: the day that is asked about.
  public init(_ book: RuleBook, asOf: CalendarDate) {
    vocabulary = Vocabulary(book, asOf: asOf)
  }

  /// The question with the answers it takes; ends in a line break.
  ///
  /// - Parameter number: how many questions were put before, and one.
  public func prompt(_ question: Question, number: Int) -> LocalizedText {
    let waiting = Wording.waiting(question.programmes.count)
    let title = Wording.numbered(number, Wording.asked(name(of: question)), remark: waiting)
    var lines = [title]
    if let description = question.field.description { lines.append(.indented(description)) }
    lines += answers(question).map(LocalizedText.indented)
    if !question.standIns.isEmpty {
      lines.append(.indented(Wording.skippable(vocabulary.labels(question.standIns))))
    }
    return LocalizedText(
      zh: lines.map { $0.zh + "\n" }.joined(), en: lines.map { $0.en + "\n" }.joined())
  }

  /// What is asked for, with the element of the list it belongs to.
  private func name(of question: Question) -> LocalizedText {
    let own = question.field.label ?? vocabulary.label(question.fact)
    switch question.subject {
    case .fact: return own
    case .count(let list): return Wording.howMany(vocabulary.label(list))
    case .item(let list, let index, let count):
      return Wording.place(index + 1, of: count, in: vocabulary.label(list))
    case .field(_, let list, let index, let count):
      var place = Wording.place(index + 1, of: count, in: vocabulary.label(list))
      if let known = known(question, list) { place = .parenthesized(place, known) }
      return Wording.labelled(place, own)
    }
  }

  /// What tells the element from the others: the first field that was given and may be shown.
  private func known(_ question: Question, _ list: String) -> LocalizedText? {
    let fields = question.element.keys.sorted().filter { !vocabulary["\(list).\($0)"].isSensitive }
    let name = fields.first { vocabulary["\(list).\($0)"].codes.isEmpty } ?? fields.first
    return name.flatMap { name in
      question.element[name].map { text in
        vocabulary["\(list).\(name)"].name(ofCode: text) ?? LocalizedText(verbatim: text)
      }
    }
  }

  /// What can be answered, a line each.
  private func answers(_ question: Question) -> [LocalizedText] {
    if case .count = question.subject { return [Wording.count(upTo: Interview.mostElements)] }
    let field = question.field
    switch field.type {
    case .enumeration(let enumeration):
      return enumeration.values.enumerated().map { index, value in
        Wording.choice(index + 1, value.label ?? LocalizedText(verbatim: value.code))
      }
    case .bool: return [Wording.yesOrNo]
    case .int(let min, let max):
      return [
        Wording.number(
          Wording.wholeNumber, min.map { "\($0)" }, max.map { "\($0)" }, unit: field.unit)
      ]
    case .decimal(let min, let max):
      return [Wording.number(Wording.decimal, min?.description, max?.description, unit: field.unit)]
    case .double: return [Wording.number(Wording.decimal, nil, nil, unit: field.unit)]
    case .date(let min, let max):
      return [Wording.number(Wording.dateForm, min?.description, max?.description, unit: nil)]
    case .string(.residentID): return [Wording.residentID]
    case .string(nil), .list: return []
    }
  }
}

extension LocalizedText {
  fileprivate static func indented(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "   \(text.zh)", en: "   \(text.en)")
  }
}
