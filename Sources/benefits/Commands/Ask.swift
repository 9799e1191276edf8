import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// `benefits ask [MEMBER]`: asks what still matters, one question at a time, and answers.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: help(
      zh: "逐项询问还会影响结果的事项，然后给出判定",
      en: "Ask only what still matters, one thing at a time, and decide"),
    discussion: help(
      zh: """
        可从已有的会员文件开始，只问其中缺少的；不指定时从头问起。问题写到标准错误，
        判定写到标准输出；每行读一个回答，因此也可以由脚本提供。

        随时可输入：返回、跳过、保存 文件名、退出、帮助。输入结束时按已答内容判定。

        示例：
          benefits ask
          benefits ask Examples/gaps.yaml --programme junior-title --save member.yaml

        退出码：0 完成；2 参数、文件或会员记录有误；3 规则文件有错。
        """,
      en: """
        Starts from a member file if one is given, asking only what it lacks. Questions go to \
        standard error, the decisions to standard output; an answer is read from each line, so \
        a script can give them.

        At any time: back, skip, save FILE, quit, help. At the end of input the decisions rest \
        on what was answered.

        Examples:
          benefits ask
          benefits ask Examples/gaps.yaml --programme junior-title --save member.yaml

        Exit codes: 0 done; 2 arguments, files or the member record; 3 rule files invalid.
        """))

  @Argument(
    help: .init(
      help(zh: "会员文件（YAML 或 JSON）", en: "Member file, YAML or JSON"), valueName: "member"))
  var member: String?

  @OptionGroup var question: QuestionOptions
  @OptionGroup var languageOption: LanguageOption

  @Option(
    help: .init(
      help(zh: "结束时把记录写成这个文件", en: "Write the record to this file in the end"),
      valueName: "file"))
  var save: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var privacy: PrivacyOptions

  func run() throws {
    let language = languageOption.language
    try refuseStandardInput()
    let program = try question.compile(language)
    var record = DraftRecord()
    if let member {
      let argument = MemberArgument(member)
      try argument.requireOneMember()
      let book = program.checked.book
      record = DraftRecord(
        try argument.readOne(Interview.schema(of: book), language))
    }
    var conversation = Conversation(
      Interview(program, record: record, asksForDefaults: member == nil), language: language,
      defaultFile: save)
    try conversation.run()
    if let save { try conversation.write(to: save) }
    try output.place.write(letter(conversation.interview, program))
  }

  /// Standard input brings the answers.
  private func refuseStandardInput() throws {
    guard member == "-" else { return }
    throw CommandFailure(
      LocalizedText(
        zh: "ask 从标准输入读取回答，不能同时读会员记录",
        en: "ask reads the answers from standard input, so the record cannot come from there"),
      help: LocalizedText(zh: "请写会员文件的名称", en: "name the member's file"))
  }

  private func letter(_ interview: Interview, _ program: RuleProgram) -> String {
    let book = program.checked.book
    var key: String?
    if let name = book.schema.key?.name, case .text(let text)? = interview.record[name] {
      key = text
    }
    let isScreen = output.place.isStandardOutput
    let options = TextReport.Options(
      language: languageOption.language, width: isScreen ? StandardStream.output.width : 80,
      color: isScreen && StandardStream.output.allowsColour,
      showSensitive: privacy.showSensitive)
    var answers = MemberDeterminations(
      member: key, asOf: program.asOf, determinations: interview.determinations)
    answers.missingFacts = interview.missingFacts
    return TextReport(book, asOf: program.asOf, options: options).render(answers)
  }
}
