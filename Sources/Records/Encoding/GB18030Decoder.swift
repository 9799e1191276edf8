import Glibc

/// Turns GB18030 into UTF-8, a piece at a time.
///
/// By the C library's `iconv`: the standard's table of 24,000 pairs is there already, and kept. What
/// has no meaning in GB18030 is reported, never replaced.
final class GB18030Decoder {
  /// Why a piece was not decoded to its end.
  enum Stop {
    /// It was.
    case atEnd
    /// Its last character goes on behind it.
    case cutShort
    /// What follows is no character.
    case malformed
  }

  private let descriptor: iconv_t

  /// `nil` when this system has no converter for GB18030, as some very small ones don't.
  init?() {
    guard let descriptor = iconv_open("UTF-8", "GB18030"),
      descriptor != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The text of as many whole characters as there are, and how many bytes they took.
  func decode(_ bytes: [UInt8]) -> (text: [UInt8], used: Int, stop: Stop) {
    var used = 0
    var stop = Stop.atEnd
    // Two bytes become at most three, and four at most four.
    let capacity = bytes.count * 2
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      bytes.withUnsafeBytes { input in
        // `iconv` takes its input as mutable but only reads it.
        var from = UnsafeMutablePointer(
          mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
        var left = input.count
        var free = capacity
        buffer.withMemoryRebound(to: CChar.self) { output in
          var into = output.baseAddress
          if iconv(descriptor, &from, &left, &into, &free) == -1 {
            stop = errno == EINVAL ? .cutShort : .malformed
          }
        }
        used = input.count - left
        written = capacity - free
      }
    }
    return (text, used, stop)
  }
}
