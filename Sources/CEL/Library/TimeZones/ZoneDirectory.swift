import Glibc

/// The system's zone files.
enum ZoneDirectory {
  /// Zone files are a few kilobytes; anything much larger is none.
  private static let sizeLimit = 1 << 18

  /// `$TZDIR`, as other programs have it, else where Linux keeps the files.
  private static let path: String =
    getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"

  /// The bytes of a zone's file; `nil` if there is none, or `name` can't be a zone's name.
  static func read(_ name: String) -> [UInt8]? {
    guard isZoneName(name) else { return nil }
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(of: descriptor)
  }

  /// Letters, digits, `_`, `+`, `-` in parts joined by `/`: no name leads out of the directory.
  static func isZoneName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 100 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func contents(of descriptor: CInt) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8_192)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0, bytes.count + count <= sizeLimit else { return nil }
      bytes += chunk[..<count]
    }
  }
}
