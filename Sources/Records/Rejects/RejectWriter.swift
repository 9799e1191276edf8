public import Diagnostics

/// Writes rejects as a CSV table that can be opened beside the file they are about. Cells that a
/// spreadsheet would take for formulas are neutralised (`FormulaGuard`).
public struct RejectWriter {
  private let language: Language
  private let file: AtomicFile
  private var csv = CSVWriter()
  /// How many rejects were written.
  public private(set) var count = 0

  /// Starts with the header.
  public init(to file: AtomicFile, in language: Language) throws(FileFailure) {
    self.file = file
    self.language = language
    csv.row([
      "file", "line", "column", "record", "key", "fact", "label", "code", "found", "message",
      "expected",
      "help",
    ])
    try file.write(csv.take())
  }

  /// Adds a line for each; throws when the file can't be written.
  ///
  /// - Parameter name: the file the rejected records stand in, as the user gave it.
  public mutating func write(
    _ rejects: some Sequence<Reject>, of name: String
  ) throws(FileFailure) {
    for reject in rejects {
      csv.guardedRow([
        name, String(reject.line), String(reject.column), String(reject.record), reject.key ?? "",
        reject.fact ?? "", reject.label?[language] ?? "", reject.code.description, reject.found,
        reject.message[language], reject.expected[language], reject.help?[language] ?? "",
      ])
      count += 1
    }
    try file.write(csv.take())
  }

  /// Gives the table its name.
  public func commit() throws(FileFailure) { try file.commit() }
}
