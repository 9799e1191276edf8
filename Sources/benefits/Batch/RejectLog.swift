import Diagnostics
import Records

/// Where rejected records go: a file, or the screen when the answers go to standard output.
enum RejectLog {
  case file(RejectWriter)
  case screen(RejectScreen)

  /// - Parameter name: the file the rejected records stand in.
  mutating func write(_ rejects: [Reject], of name: String) throws {
    switch self {
    case .file(var writer):
      try writer.write(rejects, of: name)
      self = .file(writer)
    case .screen(var screen):
      screen.write(rejects, of: name)
      self = .screen(screen)
    }
  }

  /// Says on the screen how many it left out; a file is whole as it stands.
  func close() {
    if case .screen(let screen) = self { screen.close() }
  }
}

/// Shows the first rejects on standard error, and says how to get them all.
struct RejectScreen {
  private static let shown = 20
  private let language: Language
  private let progress: ProgressBar?
  private var count = 0

  /// - Parameter progress: what makes way for the rejects that are shown.
  init(_ language: Language, besides progress: ProgressBar?) {
    self.language = language
    self.progress = progress
  }

  mutating func write(_ rejects: [Reject], of name: String) {
    for reject in rejects {
      if count < Self.shown {
        progress?.clear()
        StandardStream.error.write("\(name):\(reject.rendered(in: language))\n")
      }
      count += 1
    }
  }

  func close() {
    guard count > Self.shown else { return }
    let rest = count - Self.shown
    let text = LocalizedText(
      zh: "另有 \(rest) 条未显示；用 --rejects 文件名 可全部写出",
      en: "\(rest) more are not shown; --rejects FILE writes them all")
    StandardStream.error.write(text[language] + "\n")
  }
}
