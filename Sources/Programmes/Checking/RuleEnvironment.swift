import CEL
import Records

/// Declares to the expression language what a rule book's expressions may speak of.
enum RuleEnvironment {
  static let today = "today"
  static let parameterPrefix = "params."

  /// Every fact, every parameter and `today`.
  ///
  /// What could not be read is declared with the type that fits everywhere, so that its users are
  /// not reported too.
  static func make(for book: RuleBook) -> Environment {
    var environment = Environment()
    environment.declare(variable: today, type: .date)
    for name in book.unreadable.facts { environment.declare(variable: name, type: .error) }
    for name in book.unreadable.parameters {
      environment.declare(variable: parameterPrefix + name, type: .error)
    }
    for parameter in book.parameters {
      declare(parameter.variable, parameter.type, in: &environment)
    }
    for fact in book.facts { declare(fact.name, fact.field.type, in: &environment) }
    return environment
  }

  /// The environment of a programme: with its claim's variable, if it has one.
  static func extending(
    _ environment: Environment, for programme: Programme, in book: RuleBook
  ) -> Environment {
    // A variable that hides a fact is reported as such; then the fact keeps its name.
    guard let claim = programme.claim, environment.variables[claim.variable] == nil else {
      return environment
    }
    var extended = environment
    extended.declare(variable: claim.variable, type: elementType(of: claim.list, in: book))
    return extended
  }

  private static func elementType(of list: String, in book: RuleBook) -> CELType {
    guard let fact = book.facts.first(where: { $0.name == list }),
      case .list(let element) = FactType.celType(of: fact.field.type, named: list)
    else { return .error }
    return element
  }

  private static func declare(
    _ name: String, _ type: FieldType, in environment: inout Environment
  ) {
    environment.declare(variable: name, type: FactType.celType(of: type, named: name))
    for object in FactType.objects(of: type, named: name) { environment.declare(object: object) }
  }
}
