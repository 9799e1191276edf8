import Diagnostics

/// Shows diagnostics to the person at the terminal, on standard error.
struct DiagnosticOutput {
  let files: SourceFiles
  let language: Language

  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let renderer = FullRenderer(
      files: files, language: language, color: StandardStream.error.allowsColour)
    StandardStream.error.write(renderer.render(diagnostics))
  }
}
