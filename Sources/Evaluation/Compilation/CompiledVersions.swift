import CEL
import Columns
import Programmes

/// The versions of some programmes that are in force on a day, compiled.
struct CompiledVersions {
  /// Prerequisites come before what requires them.
  let programmes: [CompiledProgramme]
  /// Everything about the member that is no claim's.
  let memberPlan: Plan
  /// For each derivation of the rules, what its expression refers to.
  let derivationReferences: [[FactReference]]

  /// - Parameter versions: prerequisites first.
  init(_ versions: [ChosenVersion], of checked: CheckedRuleBook) {
    var compiler = RuleProgramCompiler(checked)
    programmes = versions.map { version in
      let programme = checked.programmes[version.index]
      return version.isInForce
        ? compiler.compile(programme) : CompiledProgramme(programme, nil)
    }
    derivationReferences = compiler.derivationReferences
    memberPlan = compiler.finish()
  }

  init(
    programmes: [CompiledProgramme], memberPlan: Plan, derivationReferences: [[FactReference]]
  ) {
    self.programmes = programmes
    self.memberPlan = memberPlan
    self.derivationReferences = derivationReferences
  }

  /// As kept, or compiled and kept for the next time.
  init(_ versions: [ChosenVersion], of checked: CheckedRuleBook, keptIn kept: KeptPrograms?) {
    let key = Self.key(versions)
    if let archive = kept?.archive(for: key),
      let known = try? CompiledVersions(archive: archive, versions, of: checked)
    {
      self = known
      return
    }
    self.init(versions, of: checked)
    if let kept, let archive = archived() { kept.keep(archive, for: key) }
  }
}
