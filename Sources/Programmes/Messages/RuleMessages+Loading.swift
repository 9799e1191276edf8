import Diagnostics
import SystemPackage

/// What the file system gets in the way with.
extension RuleMessages {
  /// What an error of the system means, in both languages where it is a common one.
  static func reason(_ error: Errno) -> LocalizedText {
    switch error {
    case .noSuchFileOrDirectory:
      LocalizedText(zh: "文件不存在", en: "there is no such file")
    case .permissionDenied: LocalizedText(zh: "没有读取权限", en: "permission denied")
    case .isDirectory: LocalizedText(zh: "它是目录", en: "it is a directory")
    default: LocalizedText(verbatim: error.description)
    }
  }

  static let notAFile = LocalizedText(
    zh: "它既不是文件也不是目录", en: "it is neither a file nor a directory")

  static func missingPath(_ path: String) -> Diagnostic {
    make(
      .missingPath, zh: "找不到规则 `\(path)`", en: "there are no rules at `\(path)`", at: nil,
      help: LocalizedText(
        zh: "请用 `--rules` 指定规则目录或文件", en: "name a directory or a file of rules with `--rules`"))
  }

  static func unreadable(_ path: String, reason: LocalizedText) -> Diagnostic {
    make(
      .unreadableFile, zh: "无法读取 `\(path)`：\(reason.zh)",
      en: "cannot read `\(path)`: \(reason.en)", at: nil,
      help: LocalizedText(
        zh: "检查该路径是否存在、是否有读取权限", en: "check that it exists and that you may read it"))
  }

  static func noRuleFiles(_ path: String) -> Diagnostic {
    make(
      .noRuleFiles, zh: "目录 `\(path)` 中没有规则文件", en: "the directory `\(path)` holds no rule files",
      at: nil,
      help: LocalizedText(
        zh: "规则文件以 `.yaml` 或 `.yml` 结尾，且不以 `.` 开头",
        en: "rule files end in `.yaml` or `.yml` and do not start with `.`"))
  }

  static func noRules(_ path: String) -> Diagnostic {
    make(
      .noRuleFiles, zh: "`\(path)` 中没有任何规则", en: "`\(path)` holds no rules", at: nil,
      help: LocalizedText(
        zh: "写入 `facts`、`parameters`、`programme` 或 `cases`，或检查路径是否正确",
        en: "write `facts`, `parameters`, a `programme` or `cases`, or check the path"))
  }

  static func symlinkLoop(_ path: String) -> Diagnostic {
    make(
      .symlinkLoop, zh: "符号链接 `\(path)` 指回它所在的目录",
      en: "the symbolic link `\(path)` leads back to a directory it is in", at: nil,
      help: LocalizedText(zh: "删除该链接", en: "remove the link"))
  }

  static func tooManyFiles(_ path: String, limit: Int) -> Diagnostic {
    make(
      .tooManyFiles, zh: "目录 `\(path)` 中的规则文件超过 \(limit) 个",
      en: "the directory `\(path)` holds more than \(limit) rule files", at: nil,
      help: LocalizedText(
        zh: "请检查所给目录是否正确", en: "check that this is the directory of the rules"))
  }

  static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
    make(
      .tooDeep, zh: "目录 `\(path)` 嵌套超过 \(limit) 层",
      en: "the directory `\(path)` is nested more than \(limit) levels deep", at: nil,
      help: LocalizedText(
        zh: "请检查所给目录是否正确", en: "check that this is the directory of the rules"))
  }

  static func fileTooLarge(_ path: String, limit: Int) -> Diagnostic {
    make(
      .fileTooLarge, zh: "规则文件 `\(path)` 超过 \(limit >> 20) MiB",
      en: "the rule file `\(path)` is larger than \(limit >> 20) MiB", at: nil,
      help: LocalizedText(
        zh: "请拆分该文件，或检查它是否为规则文件", en: "split it, or check that it is a rule file"))
  }

  static func libraryTooLarge(_ path: String, limit: Int) -> Diagnostic {
    make(
      .fileTooLarge, zh: "`\(path)` 中的规则文件合计超过 \(limit >> 20) MiB",
      en: "the rule files in `\(path)` are larger than \(limit >> 20) MiB together", at: nil,
      help: LocalizedText(
        zh: "请检查所给目录是否正确", en: "check that this is the directory of the rules"))
  }
}
