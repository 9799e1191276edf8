import ArgumentParser
import Diagnostics
import Glibc
import Records

/// How the process ends; the codes are part of the contract (DESIGN, section 7).
enum Exit: Int32, Error {
  case done = 0
  /// The question was answered no: findings, failed cases, not eligible with `--fail`.
  case answeredNo = 1
  /// Usage, configuration or input and output.
  case unusable = 2
  case invalidRules = 3
  case undetermined = 4
  case tooManyRejects = 5

  func leave() -> Never { Glibc.exit(rawValue) }

  /// Tells the user what went wrong, if anything did, and picks the code.
  static func report(_ error: any Error) -> Exit {
    switch error {
    case let exit as Exit: return exit
    case FileFailure.closedPipe: return .done
    case let failure as FileFailure: return show(failure.diagnostic)
    case let failure as CommandFailure: return show(failure.diagnostic)
    default: return reportParsing(error)
    }
  }

  private static func show(_ diagnostic: Diagnostic) -> Exit {
    DiagnosticOutput(files: SourceFiles(), language: .ofUser).show([diagnostic])
    return .unusable
  }

  /// ArgumentParser's own errors: `--help` and `--version` are no failure, the rest is usage.
  private static func reportParsing(_ error: any Error) -> Exit {
    let message = Benefits.fullMessage(for: error)
    guard Benefits.exitCode(for: error) == .success else {
      StandardStream.error.write(message + "\n")
      return .unusable
    }
    StandardStream.output.write(message + "\n")
    return .done
  }
}

/// A failure that no place in a file is to blame for: a bad argument, say.
struct CommandFailure: Error {
  let diagnostic: Diagnostic

  init(_ headline: LocalizedText, help: LocalizedText? = nil) {
    diagnostic = Diagnostic(DiagnosticCode("usage.bad-argument"), headline, help: help)
  }

  /// A failure that is one here even if it is none elsewhere: a closed pipe.
  init(_ failure: FileFailure) { diagnostic = failure.diagnostic }
}
