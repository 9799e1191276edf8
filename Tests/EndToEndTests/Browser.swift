import Foundation
import Testing

/// Headless Chromium, to look at pages with.
struct Browser {
  /// What a page comes to in a window of a certain width.
  struct Look: Decodable {
    let width: Int
    /// Pixels by which it is wider than the window.
    let overflow: Int
    /// Characters that are shown.
    let text: Int
    /// Elements, scrolling tables aside, that reach out of the window.
    let outside: [String]
  }

  /// What was seen of a page.
  struct Sight: Decodable {
    let looks: [Look]
    /// The shares of dark pixels in the upper and the lower half of a picture: a blank one has none.
    let ink: [Double]
  }

  private let executable: URL
  private let folder: TemporaryFolder

  /// `nil`, after saying so aloud, where there is no `chromium` on the `PATH`.
  init?(_ folder: TemporaryFolder) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let candidates = path.split(separator: ":").map { URL(filePath: "\($0)/chromium") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      print("NOT TESTED: there is no chromium on the PATH, so nobody looked at the pages")
      return nil
    }
    executable = found
    self.folder = folder
  }

  /// How a page looks in windows of these widths, and how much ink is in a picture of it.
  func look(at page: String, widths: [Int], picture: Data) throws -> Sight {
    // The page as it stands goes into frames of its parent's origin; only the parent has a script.
    let document = page.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let frames = widths.map {
      #"<iframe width="\#($0)" height="800" style="border:0" srcdoc="\#(document)"></iframe>"#
    }
    try folder.write(
      """
      <!DOCTYPE html><meta charset="utf-8"><body>\(frames.joined())
      <img src="data:image/png;base64,\(picture.base64EncodedString())">
      <script>
      const look = frame => {
        const page = frame.contentDocument, root = page.documentElement
        const outside = [...page.body.querySelectorAll("*")].filter(element =>
          !element.closest(".scroll, .patterns")
            && element.getBoundingClientRect().right > root.clientWidth + 1)
        return { width: root.clientWidth, overflow: root.scrollWidth - root.clientWidth,
          text: page.body.innerText.length, outside: outside.map(element => element.tagName) }
      }
      const share = ({ data }) => {
        let dark = 0
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] + data[i + 1] + data[i + 2] < 450) dark++
        }
        return dark / (data.length / 4)
      }
      const ink = picture => {
        const canvas = document.createElement("canvas"), half = picture.naturalHeight >> 1
        canvas.width = picture.naturalWidth; canvas.height = picture.naturalHeight
        const pen = canvas.getContext("2d")
        pen.drawImage(picture, 0, 0)
        return [0, half].map(top => share(pen.getImageData(0, top, canvas.width, half)))
      }
      onload = () => {
        const sight = { looks: [...document.querySelectorAll("iframe")].map(look),
          ink: ink(document.querySelector("img")) }
        document.body.innerHTML = "<pre>SEEN" + JSON.stringify(sight) + "SEEN</pre>"
      }
      </script>
      """, to: "frames.html")
    let dumped = try run(["--dump-dom", "--virtual-time-budget=5000", url("frames.html")])
    let parts = dumped.components(separatedBy: "SEEN")
    let json = try #require(parts.count == 3 ? parts[1] : nil, "\(dumped.suffix(500))")
    return try JSONDecoder().decode(Sight.self, from: Data(json.utf8))
  }

  /// A picture of the page as PNG.
  func screenshot(of page: String, width: Int, height: Int) throws -> Data {
    try folder.write(page, to: "page.html")
    _ = try run([
      "--window-size=\(width),\(height)",
      "--screenshot=\(folder.path("page.png"))", url("page.html"),
    ])
    return try folder.data(of: "page.png")
  }

  /// The page as it is printed.
  func pdf(of page: String) throws -> Data {
    try folder.write(page, to: "page.html")
    _ = try run([
      "--no-pdf-header-footer", "--print-to-pdf=\(folder.path("page.pdf"))", url("page.html"),
    ])
    return try folder.data(of: "page.pdf")
  }

  private func url(_ name: String) -> String { folder.url.appending(path: name).absoluteString }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = executable
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--user-data-dir=\(folder.path("profile"))",
      ] + arguments
    process.standardOutput = try folder.handle(forWriting: "browser.out")
    process.standardError = FileHandle.nullDevice
    try process.runToEnd()
    return try folder.text(of: "browser.out")
  }
}
