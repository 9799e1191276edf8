import CEL
public import Columns
public import Programmes
import Records

/// A rule book compiled for one day: what every check, batch and test runs.
///
///     let program = RuleProgram(checked, asOf: today)
///     let answers = program.determine(batch)
///     answers.programmes[0].status(row: 0)  // .eligible
///
/// It is immutable and can be used from any number of tasks at once.
public struct RuleProgram: Sendable {
  /// The rules it was compiled from.
  public let checked: CheckedRuleBook
  /// The day it decides for; another day needs another program.
  public let asOf: CalendarDate
  /// The programmes that are answered, in rule-file order.
  public let programmeIDs: [String]
  /// All that must be evaluated: those, and what has a say in them; prerequisites first.
  let compiled: [CompiledProgramme]
  /// Everything about the member that is no claim's: conditions, grants counted, limits.
  let memberPlan: Plan
  /// For each derivation of the rules, what its expression refers to.
  let derivationReferences: [[FactReference]]
  /// Where each fact stands in the rule book; a field of a list's elements follows its list.
  let factPositions: [String: Int]

  /// - Parameters:
  ///   - programmes: the ids to answer; all of them when `nil`. Unknown ids are ignored: callers check
  ///     them against the rule book, where a suggestion can be made.
  ///   - kept: where it may be found as it was compiled before, and is put for the next time. To be
  ///     given for questions that come again: what is kept longest makes room.
  public init(
    _ checked: CheckedRuleBook, asOf: CalendarDate, programmes: [String]? = nil,
    keptIn kept: KeptPrograms? = nil
  ) {
    let selected = programmes.map(Set.init)
    let programmeIDs = checked.book.programmeIDs.filter { selected?.contains($0) ?? true }
    let needed = checked.related(to: programmeIDs)
    let versions = checked.evaluationOrder.filter(needed.contains).map {
      checked.version(of: $0, on: asOf)
    }
    self.init(
      checked, asOf: asOf, programmeIDs: programmeIDs,
      CompiledVersions(versions, of: checked, keptIn: kept))
  }

  init(
    _ checked: CheckedRuleBook, asOf: CalendarDate, programmeIDs: [String],
    _ versions: CompiledVersions
  ) {
    self.checked = checked
    self.asOf = asOf
    self.programmeIDs = programmeIDs
    compiled = versions.programmes
    memberPlan = versions.memberPlan
    derivationReferences = versions.derivationReferences
    factPositions = Dictionary(
      checked.book.facts.flatMap(\.pathNames).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension CheckedRuleBook {
  /// The programmes named, and all that have a say in their answers, directly or not, in any
  /// version: those they require, and those whose grant excludes them.
  func related(to ids: [String]) -> Set<String> {
    var result: Set<String> = []
    var pending = ids
    while let id = pending.popLast() {
      guard result.insert(id).inserted else { continue }
      for programme in book.programmes where programme.id == id {
        pending += (programme.requires + programme.excludes).map(\.id)
      }
    }
    return result
  }
}

extension Fact {
  /// Its own name, and those of the fields its elements have: `patents`, `patents.grantedOn`.
  fileprivate var pathNames: [String] {
    guard case .list(element: .object(let fields)) = field.type else { return [name] }
    return [name] + fields.map { "\(name).\($0.name)" }
  }
}
