import Columns
import Evaluation
import Foundation
import Programmes
import TestSupport
import Testing

/// Every counterfactual is applied to the member's record and decided afresh, by rules compiled for
/// the day; so is every part of it, and so are the days at the edges of every window.
///
/// `COUNTERFACTUAL_MEMBERS=10000` runs it over so many members, each under every shipped programme and
/// half as many under random rules; `swift test -c release` then takes minutes instead of hours.
@Suite struct CounterfactualTwinTests {
  private static let asOf = CalendarDate("2024-05-01") ?? .earliest
  private static let members = ProcessInfo.processInfo.environment["COUNTERFACTUAL_MEMBERS"]
    .flatMap { Int($0) }
  private static let roundSize = 16

  @Test func shippedRules() async throws {
    let twin = CounterfactualTwin(try ShippedRules.load(), asOf: Self.asOf)
    let rounds = max(1, (Self.members ?? 0) / Self.roundSize)
    let tally = await inRounds(rounds) { twin.compare(members: Self.roundSize, seed: $0) }
    #expect(tally.problems.isEmpty)
    // The random members are such that there is something to check.
    #expect(tally.ways > 50 && tally.risks > 10 && tally.windows > 5, "\(tally)")
    guard Self.members != nil else { return }
    print("shipped rules: \(tally)")
    #expect(tally.isComplete, "\(tally)")
  }

  /// Random rules, with claims, limits of both kinds, requires and excludes, errors and parameters that
  /// have no value on some days.
  @Test func randomRules() async throws {
    let rounds = max(12, (Self.members ?? 0) / 8)
    let tally = try await inRounds(rounds) { seed in
      var random = SplitMix64(seed: seed)
      let text = RandomBook.make(&random).text
      let twin = CounterfactualTwin(try Rules(text: text).checked, asOf: Self.asOf)
      return twin.compare(members: 4, seed: seed)
    }
    #expect(tally.problems.isEmpty)
    if Self.members != nil { print("random rules: \(tally)") }
  }

  /// The rounds of seeds 1, 2, 3 …, over all processors.
  private func inRounds(
    _ count: Int, _ round: @escaping @Sendable (UInt64) throws -> CounterfactualTally
  ) async rethrows -> CounterfactualTally {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    return try await withThrowingTaskGroup(of: CounterfactualTally.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var tally = CounterfactualTally()
          for number in stride(from: worker, to: count, by: workers) {
            tally.add(try round(UInt64(number + 1)))
          }
          return tally
        }
      }
      return try await group.reduce(into: CounterfactualTally()) { $0.add($1) }
    }
  }
}
