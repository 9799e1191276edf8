import Foundation
import Testing

/// The pages, looked at in a real browser: on a wide screen, on a telephone and on A4.
@Suite("pages", .serialized)
struct PageTests {
  /// A page that a command writes.
  enum Page: String, CaseIterable, CustomTestStringConvertible {
    case letter, claims, gaps, batch

    var testDescription: String { rawValue }

    func arguments(_ file: String) -> [String] {
      switch self {
      case .letter: ["check", "Examples/courier.yaml", "--format", "html", "-o", file]
      case .claims: ["check", "Examples/engineer.yaml", "--format", "html", "-o", file]
      case .gaps: ["check", "Examples/gaps.yaml", "--format", "html", "-o", file]
      case .batch: ["batch", "Examples/members.csv", "-o", "/dev/null", "--report", file]
      }
    }
  }

  private func page(_ page: Page, _ language: String, _ folder: TemporaryFolder) throws -> String {
    let result = try CommandLineTool.run(
      page.arguments(folder.path("made.html")) + ["--as-of", "2024-05-01", "--lang", language])
    try #require(result.status == 0, "\(result.errors)")
    return try folder.text(of: "made.html")
  }

  @Test(
    "fit every screen and A4",
    arguments: [
      (Page.letter, "zh"), (.letter, "en"), (.claims, "en"), (.gaps, "zh"), (.batch, "zh"),
      (.batch, "en"),
    ])
  func looks(page: Page, language: String) throws {
    let folder = try TemporaryFolder()
    guard let browser = Browser(folder) else { return }
    let html = try self.page(page, language, folder)
    let screen = try browser.screenshot(of: html, width: 1_280, height: 1_600)
    let sight = try browser.look(at: html, widths: [360, 768, 1_280], picture: screen)
    #expect(sight.looks.map(\.width) == [360, 768, 1_280])
    for look in sight.looks {
      #expect(look.overflow == 0 && look.outside.isEmpty, "\(look)")
      #expect(look.text > 1_000)
    }
    #expect(sight.ink.allSatisfy { (0.005...0.5).contains($0) }, "\(sight.ink)")
    let paper = String(decoding: try browser.pdf(of: html), as: UTF8.self)
    #expect(paper.hasPrefix("%PDF-"))
    let sheets = paper.components(separatedBy: "/MediaBox [").dropFirst()
    #expect(!sheets.isEmpty)
    // 210 by 297 mm in points.
    #expect(sheets.allSatisfy { $0.hasPrefix("0 0 594.95996 841.91998]") })
  }

  @Test("stand alone and say what they are", arguments: Page.allCases, ["zh", "en"])
  func markup(page: Page, language: String) throws {
    let folder = try TemporaryFolder()
    let html = try self.page(page, language, folder)
    #expect(html.contains("<html lang=\"\(language == "zh" ? "zh-Hans" : "en")\">"))
    for outside in ["<script", "<link", "<img", "src=", "@import", "url(http", "href=\"http"] {
      #expect(!html.contains(outside), "\(outside)")
    }
    #expect(html.components(separatedBy: "<h1>").count == 2)
    let other = language == "zh" ? "Eligible" : "符合条件"
    #expect(!html.contains(">\(other)"))
    // Every tag that is opened is closed.
    for name in ["section", "table", "tr", "th", "td", "ul", "li", "dl", "div", "svg", "p", "span"]
    {
      let opened = html.components(separatedBy: "<\(name)").dropFirst()
        .count { $0.hasPrefix(">") || $0.hasPrefix(" ") }
      #expect(opened == html.components(separatedBy: "</\(name)>").count - 1, "\(name)")
    }
  }

  @Test func checkWritesMarkdown() throws {
    let result = try CommandLineTool.run([
      "check", "Examples/courier.yaml", "--as-of", "2024-05-01", "--lang", "en", "--format",
      "markdown", "--programme", "tuition-aid",
    ])
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("# Benefits check for member M900001\n"))
    #expect(result.text.contains("**Eligible: CNY 6,800.00**"))
  }

  /// As the documentation of `RuleBook.digest` says.
  @Test func theDigestCanBeWorkedOutByAnybody() throws {
    let script = """
      find Rules -name '*.yaml' ! -name '*.cases.yaml' | LC_ALL=C sort | xargs sha256sum \
        | cut -c1-64 | sha256sum | cut -c1-64
      """
    let digest = try CommandLineTool.shell(script).text.trimmingCharacters(in: .newlines)
    #expect(digest.count == 64)
    let folder = try TemporaryFolder()
    #expect(try page(.letter, "zh", folder).contains(digest))
  }
}
