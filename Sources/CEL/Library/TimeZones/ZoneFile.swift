import Glibc

/// Files of the system's time zone database.
enum ZoneFile {
  private static let directory = "/usr/share/zoneinfo/"
  /// The largest in use are about 4 KiB.
  private static let maximumSize = 65_536

  /// The content of a zone's file, or `nil` if there is none that can be read.
  static func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(directory + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: maximumSize)
    let count = fread(&bytes, 1, maximumSize, file)
    guard count > 0, count < maximumSize else { return nil }
    return Array(bytes[..<count])
  }
}
