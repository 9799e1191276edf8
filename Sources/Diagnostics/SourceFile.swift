/// A text that diagnostics can point into: its name as the user gave it, and its bytes.
public struct SourceFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
  let lines: LineTable

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lines = LineTable(bytes)
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The 1-based line and column of a byte offset; columns count code points.
  public func position(of offset: UInt32) -> SourcePosition {
    lines.position(of: Int(offset), in: bytes)
  }
}

/// A place as a person names it: 1-based line, 1-based column counted in Unicode code points.
public struct SourcePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The files of one run, by `FileID`.
public struct SourceFiles: Sendable {
  private var files: [SourceFile] = []

  public init() {}

  @discardableResult
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: UInt32(files.count - 1))
  }

  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
  public var count: Int { files.count }
}
