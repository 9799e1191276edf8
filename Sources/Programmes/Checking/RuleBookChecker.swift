public import Diagnostics

/// Proves a rule book sound, or says everything that is wrong with it.
public enum RuleBookChecker {
  /// The checks of things that are readable each; expressions are checked before, by compiling.
  private static let checks: [any RuleBookCheck] = [
    UniqueNames(), NameClashes(), KeyFact(), SharedColumns(), GrantsFields(),
    ProgrammeVersions(), DeclaredSources(), ProgrammeReferences(), RequiresCycles(),
    ClaimLists(), DerivationCycles(), UnusedParameters(), WordingPlaceholders(), CaseExpectations(),
    CaseMembers(),
    CaseNames(),
  ]

  /// Runs every check; `nil` if the book has an error, be it found now or when it was read.
  public static func check(
    _ book: RuleBook, into sink: inout DiagnosticSink
  ) -> CheckedRuleBook? {
    var found = DiagnosticSink(limit: sink.limit)
    let expressions = CompiledExpressions(book, into: &found)
    let context = CheckContext(book, expressions)
    for check in checks { check.run(context, into: &found) }
    sink.add(contentsOf: found.diagnostics)
    guard book.isComplete, !found.hasErrors else { return nil }
    return checkedBook(context)
  }

  private static func checkedBook(_ context: CheckContext) -> CheckedRuleBook? {
    let (book, expressions) = (context.book, context.expressions)
    var programmes: [CheckedProgramme] = []
    for (programme, compiled) in zip(book.programmes, expressions.programmes) {
      let conditions = compiled.conditions.compactMap { $0 }
      guard conditions.count == programme.conditions.count else { return nil }
      programmes.append(
        CheckedProgramme(
          programme: programme, declared: Lazy { compiled.environment }, conditions: conditions,
          amount: compiled.amount))
    }
    return CheckedRuleBook(
      book: book, environment: Lazy { expressions.environment }, programmes: programmes,
      derivations: derivations(context), evaluationOrder: context.prerequisites.order,
      grantQuestions: GrantQuestions(of: book.programmes, in: expressions.environment))
  }

  private static func derivations(_ context: CheckContext) -> [CheckedRuleBook.Derivation] {
    let facts = context.book.facts
    return context.derivations.order.compactMap { name in
      let fact = facts.firstIndex { $0.name == name }
      return fact.flatMap { context.expressions.derivations[$0] }.map {
        CheckedRuleBook.Derivation(fact: name, expression: $0)
      }
    }
  }
}
