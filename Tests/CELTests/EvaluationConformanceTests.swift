import CEL
import Columns
import Diagnostics
import Foundation
import Testing

/// The conformance cases, run through parser, checker and evaluator.
@Suite(.enabled(if: ConformanceCases.isPresent, "set CEL_CONFORMANCE to the folder of the cases"))
struct EvaluationConformanceTests {
  /// Extensions that this implementation has; cases that need others are out of scope.
  private static let supported: Set<String> = [
    "checker", "optional", "macros2", "quoted_ident", "ext:bindings", "ext:strings",
    "ext:math", "ext:encoders",
  ]
  private static let core: Set<String> = ["checker"]

  @Test func coreCasesPass() {
    let cases = ConformanceCases.all.filter { $0.needs.isSubset(of: Self.core) && !$0.isCheckOnly }
    let failures = cases.compactMap(Self.failure)
    for failure in failures { Issue.record("\(failure)") }
    print("conformance, core: \(cases.count - failures.count) of \(cases.count) pass")
  }

  @Test func extensionCasesPass() {
    let cases = ConformanceCases.all.filter {
      !$0.needs.isSubset(of: Self.core) && $0.needs.isSubset(of: Self.supported)
        && !$0.isCheckOnly
    }
    let failures = cases.compactMap(Self.failure)
    for failure in failures { Issue.record("\(failure)") }
    print("conformance, extensions: \(cases.count - failures.count) of \(cases.count) pass")
  }

  /// What is wrong with a case, or `nil` if it passes.
  private static func failure(_ example: ConformanceCases.Case) -> String? {
    let found = outcome(example)
    let fits =
      switch (example.expected.only?.key, found) {
      case ("value", .value(let value)):
        sameResult(value, conformanceValue(example.expected["value"]))
      case ("error", .error): true
      case ("unknown", .unknown): true
      default: example.expected["type"].isNull ? false : fitsTyped(example, found)
      }
    return fits ? nil : "\(example.id): \(example.expression) gave \(text(found))"
  }

  private static func fitsTyped(_ example: ConformanceCases.Case, _ found: Outcome) -> Bool {
    guard case .value(let value) = found else { return false }
    return sameResult(value, conformanceValue(example.expected["value"]))
  }

  private static func outcome(_ example: ConformanceCases.Case) -> Outcome {
    var environment = Environment(container: example.container)
    var inputs = Inputs(rowCount: 1)
    if case .object(let bindings) = example.bindings {
      for (name, json) in bindings {
        let value = conformanceValue(json)
        environment.declare(variable: name, type: value.staticType.loose)
        inputs.bindConstant(name, value)
      }
    }
    var sink = DiagnosticSink()
    let expression = environment.parse(example.expression, file: testFile, into: &sink)
    let checked =
      example.isCheckDisabled
      ? environment.resolveUnchecked(expression) : environment.compile(expression, into: &sink)
    guard let checked, !sink.hasErrors else {
      let found = sink.diagnostics.map { $0.headline.en }.joined(separator: "; ")
      return .error(EvaluationError(DiagnosticCode("test.invalid"), LocalizedText(verbatim: found)))
    }
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    return builder.finish().evaluate(inputs).outcome(root, row: 0)
  }

  /// Equal in type and value, element by element; `NaN` matches `NaN`.
  private static func sameResult(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.double(let a), .double(let b)): return a == b || a.isNaN && b.isNaN
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy(sameResult)
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          b[key].map { sameResult(value, $0) } ?? false
        }
    case (.optional(let a?), .optional(let b?)): return sameResult(a, b)
    default: return a.typeName == b.typeName && a == b
    }
  }
}

extension CELType {
  /// Lists of anything: the cases' lists may be mixed.
  fileprivate var loose: CELType {
    if case .list = self { .list(.dyn) } else { self }
  }
}

/// A value as the conformance files write it.
func conformanceValue(_ json: JSON) -> Value {
  guard let (kind, content) = json.only else { return .null }
  switch kind {
  case "bool": return .bool(content.bool)
  case "int": return .int(Int64(content.string) ?? 0)
  case "uint": return .uint(UInt64(content.string) ?? 0)
  case "double": return .double(Double(content.string) ?? .nan)
  case "string": return .string(content.string)
  case "bytes": return .bytes(Array(Data(base64Encoded: content.string) ?? Data()))
  case "list": return .list(content.array.map(conformanceValue))
  case "map":
    let entries = content.array.map { pair in
      (key: conformanceValue(pair.array[0]), value: conformanceValue(pair.array[1]))
    }
    return .map((try? MapValue(entries)) ?? .empty)
  case "timestamp":
    return Timestamp(
      seconds: Int64(content["seconds"].string) ?? 0,
      nanoseconds: Int32(content["nanos"].string) ?? 0
    ).map(Value.timestamp) ?? .null
  case "duration":
    return TimeSpan(
      seconds: Int64(content["seconds"].string) ?? 0,
      nanoseconds: Int32(content["nanos"].string) ?? 0
    ).map(Value.duration) ?? .null
  case "type": return .type(TypeValue(name: content.string))
  default: return .null
  }
}
