public import CEL
import Diagnostics
public import Records

/// A rule book that is proved sound: every name resolved, every expression typed, prerequisites in
/// an order. The only input of `Evaluation`.
public struct CheckedRuleBook: Sendable {
  /// The rules as decoded.
  public let book: RuleBook
  /// What member records can hold.
  public let schema: Schema
  private let declared: Lazy<Environment>
  /// By index into `book.programmes`.
  public let programmes: [CheckedProgramme]
  /// Derived facts and their expressions, each after those it depends on.
  public let derivations: [Derivation]
  /// Programme ids, prerequisites before those that require them.
  public let evaluationOrder: [String]
  /// What the programmes ask of the grants on record.
  public let grantQuestions: GrantQuestions

  init(
    book: RuleBook, environment: Lazy<Environment>, programmes: [CheckedProgramme],
    derivations: [Derivation], evaluationOrder: [String], grantQuestions: GrantQuestions
  ) {
    self.book = book
    schema = book.schema
    declared = environment
    self.programmes = programmes
    self.derivations = derivations
    self.evaluationOrder = evaluationOrder
    self.grantQuestions = grantQuestions
  }

  /// Declares every fact, parameter and `today`.
  public var environment: Environment { declared.value }

  /// A fact that is computed where a record lacks it.
  public struct Derivation: Sendable {
    /// The fact's full name: `member.age`.
    public let fact: String
    /// What its `derive` says, of the fact's own type.
    public let expression: CheckedExpression
  }
}

/// A programme with its expressions checked.
public struct CheckedProgramme: Sendable {
  /// The version as decoded.
  public let programme: Programme
  let declared: Lazy<Environment>
  /// By index into `programme.conditions`.
  public let conditions: [CheckedExpression]
  /// The sum of a cash benefit, of type decimal; `nil` when the programme pays none.
  public let amount: CheckedExpression?

  /// Its conditions, then its amount.
  package var expressions: [CheckedExpression] { conditions + (amount.map { [$0] } ?? []) }

  /// What its expressions may use: the rule book's environment, and the claim's variable.
  public var environment: Environment { declared.value }
}
