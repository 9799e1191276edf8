import Diagnostics
import Records

/// Where rejected records go: a file, or the screen when the answers go to standard output.
enum RejectLog {
  case file(RejectWriter)
  case screen(RejectScreen)

  mutating func write(_ rejects: [Reject]) throws {
    switch self {
    case .file(var writer):
      try writer.write(rejects)
      self = .file(writer)
    case .screen(var screen):
      screen.write(rejects)
      self = .screen(screen)
    }
  }

  func commit() throws {
    switch self {
    case .file(let writer): try writer.commit()
    case .screen(let screen): screen.close()
    }
  }
}

/// Shows the first rejects on standard error, and says how to get them all.
struct RejectScreen {
  private static let shown = 20
  private let name: String
  private let language: Language
  private var count = 0

  init(_ name: String, _ language: Language) {
    self.name = name
    self.language = language
  }

  mutating func write(_ rejects: [Reject]) {
    for reject in rejects {
      if count < Self.shown {
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
