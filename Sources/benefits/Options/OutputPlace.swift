import Records

/// Where a command's answer goes: a file, put in place when it is whole, or `-` for standard output.
struct OutputPlace {
  var name = "-"

  var isStandardOutput: Bool { name == "-" }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// - Parameter utf8: a text.
  func write(_ utf8: [UInt8]) throws {
    let file = try AtomicFile(name)
    try file.write(utf8)
    try file.commit()
  }
}
