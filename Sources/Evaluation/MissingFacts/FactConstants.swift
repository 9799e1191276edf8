import CEL
import Programmes

/// What facts are compared with, in any expression that looks at them: directly, or through facts
/// derived from them.
struct FactConstants {
  /// The parameters' values on the day, by variable.
  private let parameters: [String: Value]
  private let derivations: [CheckedRuleBook.Derivation]
  private let derivationReferences: [[FactReference]]
  /// The place of each derived fact's derivation.
  private let places: [String: Int]
  private var byFact: [String: ExpressionConstants] = [:]

  /// - Parameters:
  ///   - facts: as a determination names them; a field of a list's elements by its full name.
  ///   - programmes: ids of those whose expressions are read.
  init(_ program: RuleProgram, of facts: Set<String>, in programmes: Set<String>) {
    parameters = Dictionary(
      program.checked.book.parameters.compactMap { parameter in
        parameter.value(on: program.asOf).map { (parameter.variable, $0.value) }
      }, uniquingKeysWith: { first, _ in first })
    derivations = program.checked.derivations
    derivationReferences = program.derivationReferences
    places = Dictionary(
      zip(derivations.map(\.fact), derivations.indices), uniquingKeysWith: { first, _ in first })
    byFact = Dictionary(uniqueKeysWithValues: facts.map { ($0, ExpressionConstants()) })
    for programme in program.compiled where programmes.contains(programme.summary.id) {
      guard let body = programme.body else { continue }
      for (expression, references) in zip(body.checked.expressions, body.roots.references) {
        visit(expression, references, ExpressionConstants())
      }
    }
  }

  subscript(fact: String) -> ExpressionConstants { byFact[fact] ?? ExpressionConstants() }

  /// - Parameter outer: what the facts derived by `expression` are compared with.
  private mutating func visit(
    _ expression: CheckedExpression, _ references: [FactReference], _ outer: ExpressionConstants
  ) {
    let matters = references.contains { reference in
      byFact[reference.name] != nil || places[reference.source] != nil
    }
    guard matters else { return }
    var used = outer
    used.formUnion(ExpressionConstants(expression))
    for reference in references {
      if let value = parameters[reference.source] { used.add(value) }
    }
    for reference in references {
      byFact[reference.name]?.formUnion(used)
      guard let place = places[reference.source] else { continue }
      visit(derivations[place].expression, derivationReferences[place], used)
    }
  }
}
