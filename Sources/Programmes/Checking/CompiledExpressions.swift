import CEL
import Diagnostics
import Records

/// Every expression of a rule book, checked against the environment; `nil` where it is unsound.
struct CompiledExpressions {
  let environment: Environment
  /// By index into the book's facts.
  private(set) var derivations: [CheckedExpression?] = []
  /// By index into the book's programmes.
  private(set) var programmes: [CompiledProgramme] = []

  struct CompiledProgramme {
    let environment: Environment
    /// By index into the programme's conditions.
    let conditions: [CheckedExpression?]
    let amount: CheckedExpression?
  }

  /// Compiles all, reporting every fault in its place in the rule files.
  init(_ book: RuleBook, into sink: inout DiagnosticSink) {
    environment = RuleEnvironment.make(for: book)
    derivations = book.facts.map { fact in
      let type = FactType.celType(of: fact.field.type, named: fact.name)
      return fact.derivation.flatMap {
        Self.compile($0, as: .derivation(type), in: environment, into: &sink)
      }
    }
    programmes = book.programmes.map { programme in
      let scope = RuleEnvironment.extending(environment, for: programme, in: book)
      return CompiledProgramme(
        environment: scope,
        conditions: programme.conditions.map {
          Self.compile($0.expression, as: .condition, in: scope, into: &sink)
        },
        amount: programme.benefit.amount.flatMap {
          Self.compile($0, as: .amount, in: scope, into: &sink)
        })
    }
  }

  private static func compile(
    _ source: ExpressionSource, as role: ExpressionRole, in environment: Environment,
    into sink: inout DiagnosticSink
  ) -> CheckedExpression? {
    var found = DiagnosticSink()
    let file = source.location.file
    let checked = environment.compile(source.text, file: file, into: &found)
    sink.add(
      contentsOf: found.diagnostics.map {
        $0.mapLocations { SourceLocation(file: file, span: source.locate($0.span)) }
      })
    guard let checked, !found.hasErrors else { return nil }
    guard role.accepts(checked.type) else {
      let whole = SourceSpan(0..<source.text.utf8.count)
      sink.add(
        RuleMessages.wrongType(
          role, found: checked.type.description,
          at: SourceLocation(file: file, span: source.locate(whole))))
      return nil
    }
    return checked
  }
}

extension CheckedExpression {
  /// The names of the inputs it reads.
  var variables: Set<String> {
    Set(
      references.values.compactMap {
        if case .variable(let name) = $0 { name } else { nil }
      })
  }
}
