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

  struct CompiledProgramme: Sendable {
    let environment: Environment
    /// By index into the programme's conditions.
    let conditions: [CheckedExpression?]
    let amount: CheckedExpression?
  }

  /// Compiles all, reporting every fault in its place in the rule files.
  init(_ book: RuleBook, into sink: inout DiagnosticSink) {
    environment = RuleEnvironment.make(for: book)
    derivations = book.facts.map { Self.derivation(of: $0, in: environment, into: &sink) }
    let compiled = book.programmes.concurrentMap { [environment, limit = sink.limit] programme in
      var found = DiagnosticSink(limit: limit)
      let scope = RuleEnvironment.extending(environment, for: programme, in: book)
      return (Self.compile(programme, in: scope, into: &found), found)
    }
    for (programme, found) in compiled {
      programmes.append(programme)
      sink.add(contentsOf: found)
    }
  }

  private static func compile(
    _ programme: Programme, in scope: Environment, into sink: inout DiagnosticSink
  ) -> CompiledProgramme {
    CompiledProgramme(
      environment: scope,
      conditions: programme.conditions.map {
        compile($0.expression, as: .bool, in: scope, into: &sink)
      },
      amount: programme.benefit.amount.flatMap {
        compile($0, as: .decimal, in: scope, into: &sink)
      })
  }

  private static func derivation(
    of fact: Fact, in environment: Environment, into sink: inout DiagnosticSink
  ) -> CheckedExpression? {
    guard let source = fact.derivation else { return nil }
    let type = FactType.celType(of: fact.field.type, named: fact.name)
    let checked = compile(source, as: type, in: environment, into: &sink)
    // An int is welcome where an amount is asked for; a fact's values are all of its own type.
    guard let checked, type == .decimal, checked.type == .int else { return checked }
    sink.add(RuleMessages.deriveType(fact, at: source.location))
    return nil
  }

  /// The checked expression; what is wrong is reported in its place in the rule file.
  private static func compile(
    _ source: ExpressionSource, as expected: CELType, in environment: Environment,
    into sink: inout DiagnosticSink
  ) -> CheckedExpression? {
    var found = DiagnosticSink()
    let file = source.location.file
    let checked = environment.compile(
      source.text, file: file, expecting: expected, into: &found)
    sink.add(
      contentsOf: found.diagnostics.map {
        $0.mapLocations { SourceLocation(file: file, span: source.locate($0.span)) }
      })
    return found.hasErrors ? nil : checked
  }
}
