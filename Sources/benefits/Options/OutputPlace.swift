import Records

/// Where a command's answer goes: a file, put in place when it is whole, or `-` for standard output.
struct OutputPlace {
  var name = "-"

  var isStandardOutput: Bool { name == "-" }

  func write(_ text: String) throws {
    let file = try AtomicFile(name)
    try file.write(text)
    try file.commit()
  }
}
