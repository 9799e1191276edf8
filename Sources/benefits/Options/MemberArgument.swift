import Diagnostics
import Glibc
import Records
import SystemPackage

/// The file of members that a command was given: whether it is of the kind the command reads.
///
/// Names and first bytes tell a file of many from one member and either from a spreadsheet's own
/// format, so that the user hears which command or export is wanted instead of a syntax error.
struct MemberArgument {
  /// How Excel and WPS workbooks begin: a ZIP archive, or the older compound file.
  private static let workbookStarts: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  let name: String

  init(_ name: String) { self.name = name }

  /// - Throws: `CommandFailure` for a file that only `batch` reads, or a workbook.
  func requireOneMember() throws {
    try refuseWorkbook()
    guard RecordFormat(fileName: name) != nil else { return }
    throw CommandFailure(
      LocalizedText(
        zh: "`\(name)` 是多名会员的文件，check 只看一名会员",
        en: "`\(name)` is a file of many members; check takes one"),
      help: LocalizedText(
        zh: "请用 benefits batch，或把一名会员写成 YAML 或 JSON 文件",
        en: "use benefits batch, or write one member as a YAML or JSON file"))
  }

  /// The format that the name tells, CSV if it tells none.
  /// - Throws: `CommandFailure` for a file that only `check` reads, or a workbook.
  func formOfMany() throws -> RecordFormat {
    try refuseWorkbook()
    if let format = RecordFormat(fileName: name) { return format }
    guard let ending = FilePath(name).extension?.lowercased(),
      ["yaml", "yml", "json"].contains(ending)
    else { return .csv }
    throw CommandFailure(
      LocalizedText(
        zh: "batch 不读 .\(ending) 文件 `\(name)`",
        en: "batch does not read .\(ending) files such as `\(name)`"),
      help: LocalizedText(
        zh: "一名会员请用 benefits check；每行一个 JSON 对象的文件请加 --input-format ndjson",
        en: """
          for one member use benefits check; for a file with a JSON object a line add \
          --input-format ndjson
          """))
  }

  private func refuseWorkbook() throws {
    let start = firstBytes()
    guard Self.workbookStarts.contains(where: { start.starts(with: $0) }) else { return }
    throw CommandFailure(
      LocalizedText(
        zh: "`\(name)` 是 Excel 或 WPS 工作簿（或压缩文件）",
        en: "`\(name)` is an Excel or WPS workbook (or an archive)"),
      help: LocalizedText(
        zh: "请在表格软件中另存为“CSV UTF-8”，再用 benefits batch",
        en: "save it as “CSV UTF-8” in the spreadsheet program, then use benefits batch"))
  }

  /// Nothing for a stream, whose bytes can be had only once, and for what cannot be read at all;
  /// the reader says so.
  private func firstBytes() -> [UInt8] {
    guard isRegularFile, let file = try? FileDescriptor.open(FilePath(name), .readOnly) else {
      return []
    }
    defer { try? file.close() }
    var bytes = [UInt8](repeating: 0, count: 4)
    let count = try? bytes.withUnsafeMutableBytes {
      try file.read(fromAbsoluteOffset: 0, into: $0)
    }
    return Array(bytes.prefix(count ?? 0))
  }

  private var isRegularFile: Bool {
    var status = stat()
    return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
