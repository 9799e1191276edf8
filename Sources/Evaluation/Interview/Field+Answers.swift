import Diagnostics
import Records

extension Field {
  /// The same field, not known when absent.
  var withoutDefault: Field {
    var field = self
    field.absent = nil
    return field
  }

  /// The field that an element of a list of plain values is.
  var element: Field {
    guard case .list(.scalar(let type)) = type else { return self }
    var field = self
    field.type = type
    return field
  }

  /// What a reply means: for an enum fact a number is a place in the list of its values, counted
  /// from 1, and a label is its code. `nil` for an empty reply.
  func value(of reply: String) -> String? {
    let text = reply.trimmed
    guard !text.isEmpty else { return nil }
    guard case .enumeration(let enumeration) = type, enumeration[text] == nil else { return text }
    if let number = Int(text), number >= 1, number <= enumeration.values.count {
      return enumeration.values[number - 1].code
    }
    let value = enumeration.values.first { value in
      value.aliases.contains(text) || value.label.map { $0.zh == text || $0.en == text } == true
    }
    return value?.code ?? text
  }

  /// What is said of an empty reply.
  var emptyAnswer: LocalizedText {
    LocalizedText(
      zh: "请回答，或输入 跳过", en: "please answer, or type skip")
  }
}

extension Schema {
  /// The list and the field that `patents.grantedOn` names.
  func listField(_ name: String) -> (list: String, field: Field)? {
    for list in fields {
      guard case .list(.object(let inner)) = list.type, name.hasPrefix(list.name + ".")
      else { continue }
      let short = name.dropFirst(list.name.count + 1)
      if let field = inner.first(where: { $0.name == short }) { return (list.name, field) }
    }
    return nil
  }
}

extension FactValue {
  /// Whether it is worked out from that fact, directly or not.
  func isDerived(from name: String) -> Bool {
    derivedFrom.contains { $0.name == name || $0.isDerived(from: name) }
  }

  /// What could be asked to learn this fact, where what it is derived from was skipped.
  func options(isSkipped: (String) -> Bool) -> [String] {
    guard origin == .missing, !isSkipped(name) else { return [] }
    let unknown = derivedFrom.filter { $0.origin == .missing }
    guard !unknown.isEmpty else { return [name] }
    let options = unknown.map { $0.options(isSkipped: isSkipped) }
    return options.contains { $0.isEmpty } ? [name] : options.flatMap { $0 }
  }
}

extension String {
  /// Without the white space around it, the ideographic space included.
  fileprivate var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = start.reversed().drop { $0.properties.isWhitespace }.count
    return String(String.UnicodeScalarView(start.prefix(end)))
  }
}
