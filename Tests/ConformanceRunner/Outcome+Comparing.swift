import CEL
import Diagnostics

extension Outcome {
  /// Whether this is what a case asks for; which error it is does not count.
  func fits(_ expected: ConformanceCase.Expectation.Result) -> Bool {
    switch (self, expected) {
    case (.value(let value), .value(let wanted)): value.isSame(as: wanted)
    case (.error, .error), (.unknown, .unknown): true
    default: false
    }
  }

  /// Whether two runs of one expression agree.
  func isSame(as other: Outcome) -> Bool {
    switch (self, other) {
    case (.value(let a), .value(let b)): a.isSame(as: b)
    default: self == other
    }
  }

  var text: String {
    switch self {
    case .value(let value): value.description
    case .unknown(let names): "unknown: waits for \(names.joined(separator: ", "))"
    case .error(let error): "error \(error.code): \(error.message.en)"
    }
  }
}

extension Value {
  /// Equal in type and value, element by element, maps in any order; `NaN` matches `NaN`.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.double(let a), .double(let b)): return a == b || a.isNaN && b.isNaN
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.map(let a), .map(let b)):
      let keys = Dictionary(b.keys.map { ($0.description, $0) }) { first, _ in first }
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          keys[key.description].flatMap { b[$0] }.map { value.isSame(as: $0) } ?? false
        }
    case (.optional(let a?), .optional(let b?)): return a.isSame(as: b)
    default: return typeName == other.typeName && self == other
    }
  }
}

extension ConformanceCase.Expectation {
  var text: String {
    switch outcome {
    case .value(let value): value.description
    case .error: "an error"
    case .unknown: "unknown"
    case nil: type.map { "type \($0)" } ?? "nothing"
    }
  }
}
