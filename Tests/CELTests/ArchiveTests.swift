import Archive
import Diagnostics
import TestSupport
import Testing

@testable import CEL

/// Expressions and types come out of an archive as they went in.
@Suite struct ArchiveTests {
  private func again<Value: Archivable>(_ value: Value) throws -> Value {
    var writer = ArchiveWriter()
    writer.write(value)
    var reader = ArchiveReader(writer.bytes[...])
    let again = try Value(from: &reader)
    #expect(reader.remaining == 0)
    return again
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func randomTrees(seed: UInt64) throws {
    var source = RandomSyntaxTree(seed: seed)
    for _ in 0..<40 {
      let tree = source.next()
      #expect(try again(tree) == tree, "seed \(seed): \(tree.text)")
    }
  }

  @Test(arguments: [
    "member.age >= 18 && membership.status == \"active\"",
    "patents.exists(p, p.kind == \"invention\" && p.grantedOn.year() == today.year() - 1)",
    "tags.map(t, size(t)) == [1, 2]", "[1, 2].exists(i, x, i < x)", "math.least(1, 2) == 1",
    "Patent{kind: \"invention\"}.kind == \"invention\"", "type(1) == int",
    "{\"a\": 1u}.size() == 1",
    "amount * 0.05 + 1 > amount", "cel.bind(x, anything, x == null)", "optional.of(1).value() == 1",
    "b\"a\" == b\"\\xff\"", "tags.?a.optMap(x, x).hasValue()",
  ])
  func checkedExpressions(source: String) throws {
    let checked = CheckingFixture.environment
    var sink = DiagnosticSink()
    let tree = checked.parse(source, file: testFile, into: &sink)
    // Where the small world lacks something, names are resolved all the same.
    let expression =
      checked.compile(tree, into: &sink) ?? checked.resolveUnchecked(tree)
    let copy = try again(expression)
    #expect(copy.expression == expression.expression)
    #expect(copy.types == expression.types)
    #expect(copy.references == expression.references)
  }

  @Test func everyKindOfType() throws {
    let status = CELType.enumeration(CheckingFixture.status)
    let types: [CELType] = [
      .dyn, .error, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .date, .decimal, .residentID, status, .list(status), .map(.string, .list(.int)),
      .object("Patent"), .optional(.date), .type(nil), .type(.int), .opaque("set", [.int, .bool]),
      .parameter("A"),
    ]
    #expect(try types.map(again) == types)
  }
}
