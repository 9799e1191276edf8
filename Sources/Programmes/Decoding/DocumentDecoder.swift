import Diagnostics
import YAMLTree

/// Tells what a document is by its keys, and has it read as that.
enum DocumentDecoder {
  enum Kind: String, CaseIterable {
    case facts, parameters, programme, cases
  }

  static func decode(
    _ document: YAMLValue, into book: inout RuleBook, _ context: inout DecodingContext
  ) {
    guard !document.isNull, var fields = document.fields(&context) else { return }
    let kinds = fields.keys.filter { Kind(rawValue: $0.value) != nil }
    guard let first = kinds.first else {
      let found = fields.keys.first ?? Located("", at: document.location)
      context.report(RuleMessages.noDocumentKind(found))
      return
    }
    for other in kinds.dropFirst() {
      context.report(RuleMessages.secondDocumentKind(other, first: first))
    }
    for kind in kinds.compactMap({ Kind(rawValue: $0.value) }) {
      decode(kind, &fields, into: &book, &context)
    }
    fields.rejectUnknownKeys(&context.sink)
  }

  private static func decode(
    _ kind: Kind, _ fields: inout YAMLDecodingCursor, into book: inout RuleBook,
    _ context: inout DecodingContext
  ) {
    switch kind {
    case .facts: book.facts += FactsDecoder.decode(&fields, &context)
    case .parameters: book.parameters += ParametersDecoder.decode(&fields, &context)
    case .cases: book.cases += CasesDecoder.decode(&fields, &context)
    case .programme:
      if let programme = ProgrammeDecoder.decode(&fields, &context) {
        book.programmes.append(programme)
      }
    }
  }
}
