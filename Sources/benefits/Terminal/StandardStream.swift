import Glibc

/// The process's own output and error streams, written without buffering by the C library.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Takes the places of streams that are closed, lest a file that is opened later stand there and
  /// receive what was meant for them. Reading and writing results still fails, as it should.
  static func occupyClosed() {
    for (stream, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_WRONLY)]
    where fcntl(Int32(stream), F_GETFD) < 0 {
      // The lowest free number is given out, which is the stream's.
      _ = open("/dev/null", mode)
    }
  }

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `text`; what a closed stream does not take is dropped.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if written < 0 {
        guard errno == EINTR else { return }
        continue
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Whether colour may be used: on a terminal that can show it, and never with `NO_COLOR`.
  var allowsColour: Bool {
    isTerminal && ProcessEnvironment["NO_COLOR"] == nil && ProcessEnvironment["TERM"] != "dumb"
  }

  /// The terminal's width in columns, 80 when it is none or does not say.
  var width: Int {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, Int(size.ws_col))
  }
}

/// The process's environment variables.
enum ProcessEnvironment {
  /// The variable's value; `nil` when it is not set or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
