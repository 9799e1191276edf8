import Columns
import Foundation

/// The conditions and rows as `peers.py` reads them, and its answer.
struct PeerJob: Encodable {
  struct Condition: Encodable {
    var name: String
    var expression: String
  }

  struct Fact: Encodable {
    /// `int`, `bool`, `string`, `timestamp` (in days since 1970) or `list`.
    var type: String
    var values: [Cell?]
  }

  enum Cell: Encodable {
    case bool(Bool)
    case int(Int64)
    case text(String)
    case texts([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .bool(let value): try container.encode(value)
      case .int(let value): try container.encode(value)
      case .text(let value): try container.encode(value)
      case .texts(let values): try container.encode(values)
      }
    }
  }

  let conditions: [Condition]
  private(set) var facts: [String: Fact] = [:]

  init(conditions: [BenchmarkCondition], rows: SyntheticRows) throws {
    self.conditions = conditions.map {
      Condition(name: $0.name, expression: $0.peerExpression ?? $0.expression)
    }
    for batch in rows.batches {
      for fact in batch.facts {
        facts[fact.name, default: Fact(type: fact.column.peerType, values: [])].values +=
          fact.column.cells
      }
      add("today", SyntheticRows.today, count: batch.count)
      add("adultIfBornBy", SyntheticRows.adultIfBornBy, count: batch.count)
    }
  }

  private mutating func add(_ name: String, _ date: CalendarDate, count: Int) {
    let cell = Cell.int(Int64(date.daysSinceEpoch))
    facts[name, default: Fact(type: "timestamp", values: [])].values +=
      Array(repeating: cell, count: count)
  }

  /// Runs `peers.py`, which stands beside this file.
  func run(python: String) throws -> [PeerFigures] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("cel-benchmark-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(self).write(to: file)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("peers.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script.path, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([PeerFigures].self, from: answer)
  }
}

/// What a peer took, or why it could not be run.
struct PeerFigures: Decodable {
  struct Condition: Decodable {
    var nanosecondsPerRow: Double
    var isTrue: Int
    var isUnknown: Int
  }

  var name: String
  var missing: String?
  var conditions: [Condition]?
}

extension Column {
  fileprivate var peerType: String {
    switch self {
    case .bool: "bool"
    case .date: "timestamp"
    case .string: "string"
    case .list: "list"
    default: "int"
    }
  }

  fileprivate var cells: [PeerJob.Cell?] {
    (0..<count).map { row in
      validity.map { $0[row] } ?? true ? cell(row) : nil
    }
  }

  private func cell(_ row: Int) -> PeerJob.Cell? {
    switch self {
    case .bool(let column): .bool(column.values[row])
    case .int(let column): .int(column.values[row])
    case .date(let column): .int(Int64(column.values[row].daysSinceEpoch))
    case .string(let column): .text(column.dictionary[column.codes[row]])
    case .list(let column):
      if case .string(let elements) = column.elements {
        .texts(
          (column.offsets[row]..<column.offsets[row + 1]).map {
            elements.dictionary[elements.codes[$0]]
          })
      } else {
        nil
      }
    default: nil
    }
  }
}
