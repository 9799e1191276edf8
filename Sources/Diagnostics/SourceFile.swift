/// A text that diagnostics can point into: its name as the user gave it, and its bytes.
public struct SourceFile: Sendable {
  /// The path or title as messages show it.
  public let name: String
  /// The whole text; UTF-8 if the file was sound, but anything is accepted.
  public let bytes: [UInt8]
  private let lineTable: Lazy<LineTable>

  /// Keeps the bytes as they are.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineTable = Lazy { LineTable(bytes) }
  }

  /// The same from a text; offsets then count its UTF-8 bytes.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line ends, found once.
  var lines: LineTable { lineTable.value }

  /// The 1-based line and column of a byte offset; columns count code points.
  public func position(of offset: UInt32) -> SourcePosition {
    lines.position(of: Int(offset), in: bytes)
  }
}

/// A place as a person names it: 1-based line, 1-based column counted in Unicode code points.
public struct SourcePosition: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in code points, not in bytes or columns of a screen.
  public let column: Int

  /// Both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The files of one run, by `FileID`.
public struct SourceFiles: Sendable {
  private var files: [SourceFile] = []

  /// Without any file.
  public init() {}

  /// Takes a file in and says by which id spans refer to it; ids count up from 0.
  @discardableResult
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: UInt32(files.count - 1))
  }

  /// The file of an id. Precondition: `id` was given out by this collection.
  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
  /// How many files were added.
  public var count: Int { files.count }
}
