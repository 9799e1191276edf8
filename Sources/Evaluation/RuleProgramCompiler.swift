import CEL
import Columns
import Diagnostics
import Programmes

/// Turns a checked rule book into plans for one day.
struct RuleProgramCompiler {
  let checked: CheckedRuleBook
  let asOf: CalendarDate
  private var memberPlan: PlanBuilder
  /// Roots of the member plan by their text: programmes ask for the same facts and grants.
  private var memberRoots: [String: PlanRoot] = [:]

  init(_ checked: CheckedRuleBook, asOf: CalendarDate) {
    self.checked = checked
    self.asOf = asOf
    memberPlan = Self.builder(checked, environment: checked.environment)
  }

  /// Compiles the named programmes, in the order given.
  mutating func compile(_ ids: [String]) -> [CompiledProgramme] {
    ids.map { compile($0) }
  }

  consuming func finish() -> Plan { memberPlan.finish() }

  private mutating func compile(_ id: String) -> CompiledProgramme {
    let versions = checked.programmes.filter { $0.programme.id == id }
    let inForce = versions.first { $0.programme.effective.contains(asOf) }
    let latest = versions.max {
      ($0.programme.effective.from ?? .earliest) < ($1.programme.effective.from ?? .earliest)
    }
    guard let version = inForce ?? latest else {
      preconditionFailure("a checked rule book names only programmes it holds")
    }
    let programme = version.programme
    let summary = ProgrammeSummary(
      id: id, title: programme.title, version: programme, isInForce: inForce != nil)
    guard inForce != nil else {
      return CompiledProgramme(summary: summary, body: nil, reasons: [.notInForce])
    }
    let body = compileBody(version)
    return CompiledProgramme(summary: summary, body: body, reasons: reasons(of: body))
  }

  mutating func compileBody(_ version: CheckedProgramme) -> CompiledProgramme.Body {
    let programme = version.programme
    let roots: CompiledProgramme.ExpressionRoots
    var claimPlan: Plan?
    if programme.claim == nil {
      var facts: [String: PlanRoot] = [:]
      for source in factSources(of: version) { facts[source] = memberFact(source) }
      roots = Self.roots(of: version, facts, &memberPlan)
    } else {
      var builder = Self.builder(checked, environment: version.environment)
      var facts: [String: PlanRoot] = [:]
      for source in factSources(of: version) {
        facts[source] = builder.add(Self.compile(source, in: version.environment))
      }
      roots = Self.roots(of: version, facts, &builder)
      claimPlan = builder.finish()
    }
    return CompiledProgramme.Body(
      checked: version, roots: roots, claimPlan: claimPlan,
      requires: programme.requires.map { grant($0.id) },
      excludes: programme.excludes.map { grant($0.id) },
      limits: programme.limits.map {
        .init(limit: $0, used: memberRoot(GrantExpressions.used(programme.id, per: $0.period)))
      })
  }

  private mutating func grant(_ id: String) -> CompiledProgramme.Grant {
    .init(programme: id, isGranted: memberRoot(GrantExpressions.isGranted(id)))
  }

  private mutating func memberFact(_ name: String) -> PlanRoot {
    if let known = memberRoots[name] { return known }
    let root = memberPlan.add(variable: name)
    memberRoots[name] = root
    return root
  }

  private mutating func memberRoot(_ source: String) -> PlanRoot {
    if let known = memberRoots[source] { return known }
    let root = memberPlan.add(Self.compile(source, in: checked.environment))
    memberRoots[source] = root
    return root
  }

  /// Compiles an expression of the product's own making.
  static func compile(_ source: String, in environment: Environment) -> CheckedExpression {
    var sink = DiagnosticSink()
    let file = FileID(index: .max)
    guard let expression = environment.compile(source, file: file, into: &sink) else {
      preconditionFailure("a checked rule book declares what \(source) needs")
    }
    return expression
  }

  func reasons(of body: CompiledProgramme.Body) -> [Reason] {
    var reasons = body.checked.programme.conditions.map { Reason.condition($0.id) }
    if body.claimPlan != nil { reasons.append(.noClaim) }
    if !body.limits.isEmpty { reasons.append(.limit) }
    reasons += body.requires.map { .requires($0.programme) }
    reasons += body.excludes.map { .excludedBy($0.programme) }
    return reasons
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

  /// What the version's expressions refer to, directly or by way of derived facts, sorted.
  private func factSources(of version: CheckedProgramme) -> [String] {
    let expressions = version.conditions + (version.amount.map { [$0] } ?? [])
    var sources = Set(
      expressions.flatMap { $0.factReferences(claim: version.programme.claim) }.map(\.source))
    // Derivations are ordered by dependency, so one pass from the last to the first reaches all.
    for derivation in checked.derivations.reversed() where sources.contains(derivation.fact) {
      sources.formUnion(derivation.expression.factReferences(claim: nil).map(\.source))
    }
    if let claim = version.programme.claim { sources.insert(claim.variable) }
    return sources.sorted()
  }

  private static func roots(
    of version: CheckedProgramme, _ facts: [String: PlanRoot], _ builder: inout PlanBuilder
  ) -> CompiledProgramme.ExpressionRoots {
    .init(
      conditions: version.conditions.map { builder.add($0) },
      amount: version.amount.map { builder.add($0) }, facts: facts)
  }
}
