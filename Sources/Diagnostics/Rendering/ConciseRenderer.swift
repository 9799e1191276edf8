/// One line a finding, for editors, `grep` and build logs:
/// `file:line:column: error[code]: headline`.
public struct ConciseRenderer: DiagnosticRenderer {
  private let files: SourceFiles
  private let language: Language

  /// `files` must hold every file that a diagnostic points into.
  public init(files: SourceFiles, language: Language) {
    self.files = files
    self.language = language
  }

  /// A line for each finding, each with a line break; empty for none. Labels, notes and help are
  /// left out.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { line($0) + "\n" }.joined()
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.primary.map { files.describe($0.location) + ": " } ?? ""
    let kind = "\(diagnostic.severity.name[language])[\(diagnostic.code)]"
    let text = "\(place)\(kind): \(diagnostic.headline[language])".terminalSafe
    // A headline that quotes a line break must not become two findings to a reader of lines.
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
