import CEL
import Programmes

/// Turns versions of programmes into plans.
struct RuleProgramCompiler {
  let checked: CheckedRuleBook
  private var memberPlan: PlanBuilder
  /// Roots of the member plan: programmes ask for the same facts and grants.
  private var factRoots: [String: PlanRoot] = [:]
  private var grantRoots: [GrantQuestion: PlanRoot] = [:]
  /// For each derivation, what it refers to.
  let derivationReferences: [[FactReference]]

  /// What is asked of the grants on record about one programme.
  private struct GrantQuestion: Hashable {
    let form: GrantQuestions.Form
    let programme: String
  }

  init(_ checked: CheckedRuleBook) {
    self.checked = checked
    memberPlan = Self.builder(checked, environment: checked.environment)
    derivationReferences = checked.derivations.map {
      $0.expression.factReferences(claim: nil)
    }
  }

  consuming func finish() -> Plan { memberPlan.finish() }

  /// A version, whatever the day.
  mutating func compile(_ version: CheckedProgramme) -> CompiledProgramme {
    CompiledProgramme(version, compileBody(version))
  }

  private mutating func compileBody(_ version: CheckedProgramme) -> CompiledProgramme.Body {
    let programme = version.programme
    let references = version.expressions.map { $0.factReferences(claim: programme.claim) }
    let sources = sources(of: references, claim: programme.claim)
    var facts = [String: PlanRoot](minimumCapacity: sources.count)
    let roots: CompiledProgramme.ExpressionRoots
    var claimPlan: Plan?
    if let claim = programme.claim {
      var builder = Self.builder(checked, environment: version.environment)
      for source in sources {
        let isDeclared = version.environment.variables[source] != nil
        facts[source] =
          isDeclared ? builder.add(variable: source) : builder.add(field: source, of: claim)
      }
      roots = Self.roots(of: version, references, facts, &builder)
      claimPlan = builder.finish()
    } else {
      for source in sources { facts[source] = memberFact(source) }
      roots = Self.roots(of: version, references, facts, &memberPlan)
    }
    return CompiledProgramme.Body(
      checked: version, roots: roots, claimPlan: claimPlan,
      standing: .init(
        requires: programme.requires.map { memberRoot(.isGranted, $0.id) },
        excludes: programme.excludes.map { memberRoot(.isGranted, $0.id) },
        limits: programme.limits.map { memberRoot(.init(usedPer: $0.period), programme.id) }))
  }

  private mutating func memberFact(_ name: String) -> PlanRoot {
    if let known = factRoots[name] { return known }
    let root = memberPlan.add(variable: name)
    factRoots[name] = root
    return root
  }

  private mutating func memberRoot(
    _ form: GrantQuestions.Form, _ programme: String
  ) -> PlanRoot {
    let question = GrantQuestion(form: form, programme: programme)
    if let known = grantRoots[question] { return known }
    let root = memberPlan.add(checked.grantQuestions.expression(form, of: programme))
    grantRoots[question] = root
    return root
  }

  private static func builder(
    _ checked: CheckedRuleBook, environment: Environment
  ) -> PlanBuilder {
    var builder = PlanBuilder(environment: environment)
    for derivation in checked.derivations {
      builder.define(variable: derivation.fact, as: derivation.expression)
    }
    return builder
  }

  /// What expressions of one version refer to, directly or by way of derived facts.
  private func sources(of references: [[FactReference]], claim: Claim?) -> [String] {
    // A dozen names, which are soon looked through.
    var sources = claim.map { [$0.variable] } ?? []
    func add(_ references: [FactReference]) {
      for reference in references where !sources.contains(reference.source) {
        sources.append(reference.source)
      }
    }
    for references in references { add(references) }
    // Derivations are ordered by dependency, so one pass from the last to the first reaches all.
    for index in derivationReferences.indices.reversed()
    where sources.contains(checked.derivations[index].fact) {
      add(derivationReferences[index])
    }
    return sources
  }

  private static func roots(
    of version: CheckedProgramme, _ references: [[FactReference]], _ facts: [String: PlanRoot],
    _ builder: inout PlanBuilder
  ) -> CompiledProgramme.ExpressionRoots {
    .init(
      conditions: version.conditions.map { builder.add($0) },
      amount: version.amount.map { builder.add($0) }, references: references, facts: facts)
  }
}

extension PlanBuilder {
  /// Adds a field of the claim, by the name that expressions call it: `patent.grantedOn`.
  fileprivate mutating func add(field source: String, of claim: Claim) -> PlanRoot {
    add(field: String(source.dropFirst(claim.variable.count + 1)), of: claim.variable)
  }
}
