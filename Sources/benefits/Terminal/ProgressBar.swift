import Diagnostics
import Glibc
import Reports

/// A line on the terminal that is drawn anew as a run goes on, and gone when it ends.
///
/// It is there only where a person watches: standard error is a terminal that understands how to
/// clear a line, and the answers don't scroll over the same screen.
final class ProgressBar {
  /// Seconds between two drawings: ten a second are enough for any eye.
  private static let interval = 0.1

  private let language: Language
  private let bytesInAll: Int?
  private let start = ProgressBar.now
  private var drawn: Double
  private var isVisible = false

  /// `nil` where there is nobody to see it.
  ///
  /// - Parameters:
  ///   - bytesInAll: the size of the input, if it is known.
  ///   - isScreenFree: whether nothing else is written to the terminal meanwhile.
  init?(_ language: Language, bytesInAll: Int?, isScreenFree: Bool) {
    guard StandardStream.error.isTerminal, ProcessEnvironment["TERM"] != "dumb",
      isScreenFree || !StandardStream.output.isTerminal
    else { return nil }
    self.language = language
    self.bytesInAll = bytesInAll
    drawn = start
  }

  /// Draws the line if it is time to.
  func update(members: Int, rejects: Int, bytesRead: Int) {
    let now = Self.now
    guard now - drawn >= Self.interval else { return }
    drawn = now
    let line = ProgressLine(
      members: members, rejects: rejects, bytesRead: bytesRead, bytesInAll: bytesInAll,
      seconds: now - start)
    // One column is left free, lest the cursor wrap.
    let text = line.text(width: StandardStream.error.width - 1, language: language)
    StandardStream.error.write("\r" + Self.faint(text) + "\u{1B}[K")
    isVisible = true
  }

  /// Takes the line away, for what comes after it or in between.
  func clear() {
    if isVisible { StandardStream.error.write("\r\u{1B}[K") }
    isVisible = false
  }

  /// Colour is an ornament here, and left out where it isn't wanted.
  private static func faint(_ text: String) -> String {
    StandardStream.error.allowsColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

  /// Seconds since some moment, never set back.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
