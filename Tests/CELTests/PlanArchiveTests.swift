import Archive
import TestSupport
import Testing

@testable import CEL

/// Plans come out of an archive as they went in, and come to the same.
@Suite struct PlanArchiveTests {
  /// The plan in an archive; `nil` where it holds what has no place there.
  private func archived(_ plan: Plan) -> [UInt8]? {
    var writer = ArchiveWriter()
    writer.write(plan)
    return writer.isComplete ? writer.bytes : nil
  }

  private func plan(_ bytes: [UInt8]) throws -> Plan {
    var reader = ArchiveReader(bytes[...])
    let plan = try Plan(from: &reader)
    #expect(reader.remaining == 0)
    return plan
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func randomExpressions(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let environment = RandomBatch.environment
    let batch = RandomBatch(rowCount: 24, &random)
    var kept = 0
    for _ in 0..<40 {
      let source = RandomCondition(&random).bool(depth: 4)
      guard let checked = compiled(source, in: environment) else { continue }
      var builder = PlanBuilder(environment: environment)
      let root = builder.add(checked)
      let fresh = builder.finish()
      guard let bytes = archived(fresh) else { continue }
      kept += 1
      let again = try plan(bytes)
      #expect(archived(again) == bytes, "seed \(seed): \(source)")
      let (expected, found) = (fresh.evaluate(batch.inputs), again.evaluate(batch.inputs))
      for row in 0..<24 {
        #expect(
          text(found.outcome(root, row: row)) == text(expected.outcome(root, row: row)),
          "seed \(seed), row \(row): \(source)")
      }
      #expect(found.truths(root) == expected.truths(root), "seed \(seed): \(source)")
    }
    // Some hold a part that always fails.
    #expect(kept >= 25, "seed \(seed)")
  }

  /// Nothing is put into an archive that would come out as something else.
  @Test(arguments: [
    "1 / 0 == 1", "b'a' == s", "duration('1h') == s", "timestamp('2024-05-01T00:00:00Z') == s",
    "{'a': s}.a == 'b'", "[?optional.of(s)] == []", "{1: 2} == s",
  ])
  func whatHasNoPlaceThere(source: String) throws {
    var environment = Environment()
    environment.declare(variable: "s", type: .dyn)
    var builder = PlanBuilder(environment: environment)
    _ = builder.add(try #require(compiled(source, in: environment)))
    #expect(archived(builder.finish()) == nil)
  }

  @Test func otherLimitsAndFunctionsHaveNoPlaceEither() throws {
    var environment = Environment()
    environment.declare(
      function: FunctionDeclaration(
        "twice", [FunctionOverload("twice_int", [.int], .int) { $0[0] }]))
    environment.declare(variable: "i", type: .int)
    func plan(_ source: String, _ environment: Environment) throws -> Plan {
      var builder = PlanBuilder(environment: environment)
      _ = builder.add(try #require(compiled(source, in: environment)))
      return builder.finish()
    }
    #expect(archived(try plan("twice(i) == 2", environment)) == nil)
    #expect(archived(try plan("i == 2", environment)) != nil)
    environment.limits.work = 7
    #expect(archived(try plan("i == 2", environment)) == nil)
  }

  /// Whatever the bytes are, there is a plan that can be run, or none.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func anyBytesCanBeRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let environment = RandomBatch.environment
    let batch = RandomBatch(rowCount: 3, &random)
    var builder = PlanBuilder(environment: environment)
    for source in ["items.exists(x, x.n > i1 && x.kind in ['a', 'b'])", "b1 || i1 + 1 == i2"] {
      _ = builder.add(try #require(compiled(source, in: environment)))
    }
    let whole = try #require(archived(builder.finish()))
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      var reader = ArchiveReader(bytes[...])
      guard let plan = try? Plan(from: &reader) else { continue }
      _ = plan.evaluate(batch.inputs)
    }
  }

  @Test func everyOverloadIsFoundAtItsPlace() throws {
    for function in FunctionLibrary.all {
      for overload in function.overloads {
        let place = try #require(FunctionLibrary.place(of: overload, function.name))
        #expect(FunctionLibrary.overload(at: place)?.id == overload.id)
        #expect(FunctionLibrary.overload(at: place)?.parameters == overload.parameters)
      }
    }
    #expect(FunctionLibrary.overload(at: .init(family: 99, declaration: 0, overload: 0)) == nil)
    #expect(FunctionLibrary.overload(at: .init(family: 0, declaration: 99, overload: 0)) == nil)
    #expect(FunctionLibrary.overload(at: .init(family: 0, declaration: 0, overload: 99)) == nil)
  }
}
