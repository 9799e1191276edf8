import CEL
import Columns
import Programmes

/// Turns a checked rule book into plans for one day.
struct RuleProgramCompiler {
  let checked: CheckedRuleBook
  let asOf: CalendarDate
  private var memberPlan: PlanBuilder
  /// Roots of the member plan: programmes ask for the same facts and grants.
  private var factRoots: [String: PlanRoot] = [:]
  private var grantRoots: [GrantQuestion: PlanRoot] = [:]
  /// For each derivation, what it refers to.
  private let derivationSources: [[String]]

  /// What is asked of the grants on record about one programme.
  private struct GrantQuestion: Hashable {
    let form: GrantQuestions.Form
    let programme: String
  }

  init(_ checked: CheckedRuleBook, asOf: CalendarDate) {
    self.checked = checked
    self.asOf = asOf
    memberPlan = Self.builder(checked, environment: checked.environment)
    derivationSources = checked.derivations.map { derivation in
      derivation.expression.factReferences(claim: nil).map(\.source)
    }
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
    let sources = factSources(of: version)
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
      roots = Self.roots(of: version, facts, &builder)
      claimPlan = builder.finish()
    } else {
      for source in sources { facts[source] = memberFact(source) }
      roots = Self.roots(of: version, facts, &memberPlan)
    }
    return CompiledProgramme.Body(
      checked: version, roots: roots, claimPlan: claimPlan,
      requires: programme.requires.map { grant($0.id) },
      excludes: programme.excludes.map { grant($0.id) },
      limits: programme.limits.map {
        .init(limit: $0, used: memberRoot(.init(usedPer: $0.period), programme.id))
      })
  }

  private mutating func grant(_ id: String) -> CompiledProgramme.Grant {
    .init(programme: id, isGranted: memberRoot(.isGranted, id))
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

  /// What the version's expressions refer to, directly or by way of derived facts.
  private func factSources(of version: CheckedProgramme) -> [String] {
    let claim = version.programme.claim
    // A dozen names, which are soon looked through.
    var sources = claim.map { [$0.variable] } ?? []
    func add(_ source: String) { if !sources.contains(source) { sources.append(source) } }
    for expression in version.conditions + (version.amount.map { [$0] } ?? []) {
      for reference in expression.factReferences(claim: claim) { add(reference.source) }
    }
    // Derivations are ordered by dependency, so one pass from the last to the first reaches all.
    for index in derivationSources.indices.reversed()
    where sources.contains(checked.derivations[index].fact) {
      for source in derivationSources[index] { add(source) }
    }
    return sources
  }

  private static func roots(
    of version: CheckedProgramme, _ facts: [String: PlanRoot], _ builder: inout PlanBuilder
  ) -> CompiledProgramme.ExpressionRoots {
    .init(
      conditions: version.conditions.map { builder.add($0) },
      amount: version.amount.map { builder.add($0) }, facts: facts)
  }
}

extension PlanBuilder {
  /// Adds a field of the claim, by the name that expressions call it: `patent.grantedOn`.
  fileprivate mutating func add(field source: String, of claim: Claim) -> PlanRoot {
    add(field: String(source.dropFirst(claim.variable.count + 1)), of: claim.variable)
  }
}
