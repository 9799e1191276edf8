import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Records

/// `--with` and `--key`: lists from files of their own.
struct JoinOptions: ParsableArguments {
  @Option(
    name: .customLong("with"),
    help: .init(
      help(
        zh: "列表事实取自另一文件，如 patents=patents.csv，每行一个元素；可重复",
        en:
          "A list fact from a file of its own, as patents=patents.csv; a row an element; repeatable"
      ),
      valueName: "list=file"))
  var lists: [String] = []

  @Option(
    help: .init(
      help(
        zh: "--with 文件中会员主键的列名（默认与会员文件相同）",
        en: "Column of the member's key in --with files (default: as in files of members)"),
      valueName: "column"))
  var key: String?

  /// The names of the files.
  var fileNames: [String] { lists.compactMap { ListRequest($0)?.file } }

  func validate() throws {
    for text in lists where ListRequest(text) == nil {
      throw ValidationError(
        help(
          zh: "--with 应写成 列表=文件，如 patents=patents.csv，而不是 \(text)",
          en: "--with takes LIST=FILE, such as patents=patents.csv, not \(text)"))
    }
    if key != nil, lists.isEmpty {
      throw ValidationError(
        help(zh: "--key 只与 --with 一起使用", en: "--key goes with --with only"))
    }
  }
}

/// One `--with`.
struct ListRequest {
  let fact: String
  let file: String

  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    (fact, file) = (String(parts[0]), String(parts[1]))
  }
}

extension JoinOptions {
  /// The files, read whole; nothing is joined when none are given.
  ///
  /// - Parameters:
  ///   - binding: the columns of the members' file, none of which may be such a list.
  ///   - rejected: takes the rows that could not be read, with the name of their file.
  /// - Throws: `CommandFailure` for lists that can't be joined; an `Exit` after findings were shown.
  func load(
    for program: RuleProgram, besides binding: HeaderBinding?, _ encoding: EncodingOption,
    _ language: Language, rejected: ([Reject], String) throws -> Void
  ) throws -> ListJoins {
    let schema = program.checked.schema
    var files: [ListFile] = []
    for text in lists {
      guard let request = ListRequest(text) else { continue }
      let list = try field(request, schema, besides: binding)
      guard !files.contains(where: { $0.fact == list.name }) else {
        throw JoinFailure.twice(list.name)
      }
      guard let key = schema.key, let reader = ListFileReader(list, key: key, column: self.key)
      else { throw JoinFailure.noKey }
      var sources = SourceFiles()
      var sink = DiagnosticSink()
      let file = try reader.read(
        encoding.decoding(FileSource(request.file), request.file, language), name: request.file,
        format: MemberArgument(request.file).formOfMany(), files: &sources, into: &sink
      ) { try rejected($0, request.file) }
      DiagnosticOutput(files: sources, language: language).show(sink.diagnostics)
      guard let file else { throw Exit.unusable }
      files.append(file)
    }
    return ListJoins(files)
  }

  private func field(
    _ request: ListRequest, _ schema: Schema, besides binding: HeaderBinding?
  ) throws -> Field {
    guard let index = schema.index(of: request.fact) ?? HeaderNames(schema)[request.fact] else {
      throw JoinFailure.unknown(request.fact, schema)
    }
    let field = schema.fields[index]
    guard field.type.isList else { throw JoinFailure.noList(field.name) }
    if binding?.fields.contains(index) == true { throw JoinFailure.inBoth(field.name) }
    return field
  }
}

/// What keeps a list file from being joined.
enum JoinFailure {
  static func unknown(_ fact: String, _ schema: Schema) -> CommandFailure {
    let lists = schema.fields.filter(\.type.isList).map(\.name)
    return CommandFailure(
      LocalizedText(zh: "没有列表事实 `\(fact)`", en: "there is no list fact `\(fact)`"),
      help: nearest(to: fact, among: lists).first.map {
        LocalizedText(zh: "是否要写 `\($0)`？", en: "did you mean `\($0)`?")
      }
        ?? LocalizedText(
          zh: "列表事实有：\(lists.joined(separator: "、"))",
          en: "the list facts are: \(lists.joined(separator: ", "))"))
  }

  static func noList(_ fact: String) -> CommandFailure {
    CommandFailure(
      LocalizedText(
        zh: "`\(fact)` 不是列表，不能用 --with", en: "`\(fact)` is no list and cannot be given by --with"),
      help: LocalizedText(zh: "把它写成会员文件的一列", en: "make it a column of the members' file"))
  }

  static func twice(_ fact: String) -> CommandFailure {
    CommandFailure(
      LocalizedText(zh: "--with 两次给出 `\(fact)`", en: "--with gives `\(fact)` twice"),
      help: LocalizedText(zh: "把两个文件合成一个", en: "put the two files into one"))
  }

  static var noKey: CommandFailure {
    CommandFailure(
      LocalizedText(
        zh: "规则没有声明主键，无法用 --with", en: "the rules declare no key, which --with needs"),
      help: LocalizedText(
        zh: "在一个事实上写 key: true", en: "write key: true with one of the facts"))
  }

  static func inBoth(_ fact: String) -> CommandFailure {
    CommandFailure(
      LocalizedText(
        zh: "会员文件和 --with 都给出了 `\(fact)`",
        en: "`\(fact)` is in the members' file and is given by --with too"),
      help: LocalizedText(zh: "去掉其中一个", en: "leave out one of the two"))
  }

  static func inBoth(_ conflict: ListConflict) -> CommandFailure {
    CommandFailure(
      LocalizedText(
        zh: "会员 `\(conflict.key)` 的记录中已有 `\(conflict.fact)`，--with 又给出了它",
        en: """
          the record of member `\(conflict.key)` holds `\(conflict.fact)`, which --with gives too
          """),
      help: LocalizedText(zh: "去掉其中一个", en: "leave out one of the two"))
  }
}
