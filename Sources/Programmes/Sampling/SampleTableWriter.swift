import Diagnostics
import Records

/// Writes records as an office's spreadsheet has them: enum labels, 是 and 否, nothing where a value
/// is left out, lists as JSON arrays.
struct SampleTableWriter: SampleWriter {
  private var csv: CSVWriter
  private var json = JSONWriter()
  private let leavesEmptyListsOut: [Bool]

  init(delimiter: UInt8, leavesEmptyListsOut: [Bool]) {
    csv = CSVWriter(delimiter: delimiter)
    self.leavesEmptyListsOut = leavesEmptyListsOut
  }

  mutating func append(_ record: [SampledValue]) {
    for (column, value) in record.enumerated() {
      csv.cell(text(of: value, column: column))
    }
    csv.endRow()
  }

  mutating func take() -> [UInt8] { csv.take() }

  private mutating func text(of value: SampledValue, column: Int) -> String {
    switch value {
    case .gap: return ""
    case .text(let text), .number(let text): return text
    case .truth(let flag): return flag ? "是" : "否"
    case .choice(_, let label): return label
    case .list(let elements) where elements.isEmpty && leavesEmptyListsOut[column]: return ""
    case .list, .object:
      json.removeAll()
      json.sampled(value)
      return json.text
    }
  }
}

extension JSONWriter {
  /// A sampled value as JSON: codes, `true` and `false`, `null` where a value is left out.
  mutating func sampled(_ value: SampledValue) {
    switch value {
    case .gap: null()
    case .text(let text): self.value(text)
    case .number(let digits): verbatim(digits)
    case .truth(let flag): self.value(flag)
    case .choice(let code, _): self.value(code)
    case .list(let elements): array(elements) { $0.sampled($1) }
    case .object(let fields):
      object { json in
        for field in fields {
          json.key(field.name)
          json.sampled(field.value)
        }
      }
    }
  }
}
