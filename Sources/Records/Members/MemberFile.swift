public import Diagnostics
import YAMLTree

/// The form of a file of one member.
public enum MemberFormat: String, Sendable, CaseIterable {
  /// One mapping, or one object, in the file.
  case yaml, json

  /// What the name's ending says (`.yaml`, `.yml`, `.json`), or else the first bytes: JSON starts
  /// with `{"` or `{}`.
  public init(fileName: String, bytes: [UInt8]) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    default:
      let start = bytes.filter { !HalfWidth.isSpace($0) }.prefix(2)
      self = start.elementsEqual("{\"".utf8) || start.elementsEqual("{}".utf8) ? .json : .yaml
    }
  }
}

/// Reads the file of one member.
public enum MemberFile {
  /// A file of one member is small; more is a mistake.
  public static let maximumBytes = 4 << 20

  /// Reads the member in the file called `name`, or from standard input for `-`.
  ///
  /// The text is added to `files`; what is wrong with it goes to `sink`, and then the result is
  /// `nil`. That `auto` took it for GB18030 is a note in `sink`. Throws when the file can't be read
  /// at all.
  public static func read(
    _ name: String, _ projection: Projection, format: MemberFormat? = nil,
    encoding: TextEncoding = .auto, files: inout SourceFiles, into sink: inout DiagnosticSink
  ) throws(FileFailure) -> RecordBatch? {
    var isGB18030 = false
    var source = try TextSource(FileSource(name), name: name, encoding: encoding) {
      isGB18030 = true
    }
    let bytes = try source.readAll(limit: maximumBytes + 1)
    if isGB18030 { sink.add(EncodingMessages.chosen(name)) }
    guard bytes.count <= maximumBytes else {
      sink.add(FileMessages.tooLarge(name, limit: maximumBytes))
      return nil
    }
    return read(bytes, name: name, projection, format: format, files: &files, into: &sink)
  }

  /// Reads the member that `bytes` describe.
  public static func read(
    _ bytes: [UInt8], name: String, _ projection: Projection, format: MemberFormat? = nil,
    files: inout SourceFiles, into sink: inout DiagnosticSink
  ) -> RecordBatch? {
    let file = files.add(SourceFile(name: name, bytes: bytes))
    let decoder = MemberDecoder(projection)
    switch format ?? MemberFormat(fileName: name, bytes: bytes) {
    case .json:
      return decoder.decode(json: bytes, file: file, into: &sink)
    case .yaml:
      let documents = YAMLReader.read(file: file, in: files, into: &sink)
      guard documents.count == 1, let node = documents.first else {
        if !sink.hasErrors {
          sink.add(MemberMessages.notOneMember(name, count: documents.count))
        }
        return nil
      }
      return decoder.decode(yaml: node, into: &sink)
    }
  }
}
