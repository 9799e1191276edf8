package import Archive
import CEL
import Diagnostics
import Records

extension CheckedRuleBook {
  /// All that answers need. Worked examples, and what only the checks look at, are left out.
  /// - Returns: `nil` where the rules say something that there are no archives of.
  func archived() -> [UInt8]? {
    var writer = ArchiveWriter()
    writer.write(book.facts)
    writer.write(book.parameters)
    writer.write(book.programmes)
    for programme in programmes {
      writer.write(programme.conditions)
      writer.write(programme.amount)
    }
    writer.write(derivations)
    writer.write(evaluationOrder)
    writer.write(grantQuestions)
    return writer.isComplete ? writer.bytes : nil
  }

  /// The rule book that `archive` was made of, which was read from `files`.
  init(archive: ArraySlice<UInt8>, files: SourceFiles) throws(ArchiveFault) {
    var reader = ArchiveReader(archive)
    let book = RuleBook(
      files: files, facts: try reader.list(Fact.init(from:)),
      parameters: try reader.list(Parameter.init(from:)),
      programmes: try reader.list(Programme.init(from:)), cases: [], sourceLists: [],
      unreadable: UnreadableNames(),
      isComplete: true)
    // Rules that are sound are seldom asked what their expressions may speak of.
    let environment = Lazy { RuleEnvironment.make(for: book) }
    var programmes: [CheckedProgramme] = []
    for programme in book.programmes {
      programmes.append(
        CheckedProgramme(
          programme: programme,
          declared: Lazy {
            RuleEnvironment.extending(environment.value, for: programme, in: book)
          },
          conditions: try reader.list(CheckedExpression.init(from:)),
          amount: try reader.optional(CheckedExpression.init(from:))))
    }
    self.init(
      book: book, environment: environment, programmes: programmes,
      derivations: try reader.list(Derivation.init(from:)),
      evaluationOrder: try reader.list(String.init(from:)),
      grantQuestions: try .init(from: &reader))
    guard reader.remaining == 0, grantQuestions.cover(book.programmes) else { throw .damaged }
  }
}

extension CheckedRuleBook.Derivation: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(fact: try reader.text(), expression: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: fact)
    writer.write(expression)
  }
}

extension Fact: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      field: try .init(from: &reader),
      derivation: try reader.optional(ExpressionSource.init(from:)),
      location: try reader.optional(SourceLocation.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(field)
    writer.write(derivation)
    writer.write(location)
  }
}
