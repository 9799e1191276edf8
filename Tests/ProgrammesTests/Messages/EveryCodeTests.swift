import Programmes
import Testing

/// No message without a case that shows it.
struct EveryCodeTests {
  /// Codes that need files or several expressions, and the tests that show them.
  private static let elsewhere: Set<RuleCode> = [
    .missingPath, .unreadableFile, .noRuleFiles, .symlinkLoop, .tooManyFiles, .tooDeep,
    .fileTooLarge,  // RuleLibraryTests
    .deriveType,  // ExpressionTypeTests
    .cyclicDerive,  // DerivationCycleTests
  ]

  @Test func everyCodeHasACase() {
    let facts = FactMessageTests.documents + FactMessageTests.facts + FactMessageTests.parameters
    let programmes =
      ProgrammeMessageTests.programmes + ProgrammeMessageTests.conditions
      + ProgrammeMessageTests.sources + ProgrammeMessageTests.cases
    let shown = Set((facts + programmes).map(\.code))
    let missing = RuleCode.allCases.filter {
      !shown.contains($0.rawValue) && !Self.elsewhere.contains($0)
    }
    #expect(missing == [])
  }

  @Test func codesAreSorted() {
    let codes = RuleCode.allCases.map(\.rawValue)
    #expect(codes == codes.sorted())
  }
}
