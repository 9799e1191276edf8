import Diagnostics
import Records

/// What is said of a file of members before it is run.
extension Wording {
  static func survey(_ name: String, records: Int, rejected: Int) -> LocalizedText {
    let all = count(records, zh: "条记录", en: "record")
    guard rejected > 0 else {
      return LocalizedText(
        zh: "\(name)：\(all.zh)，全部可读", en: "\(name): \(all.en), all can be read")
    }
    let lost = grouped(String(rejected))
    return LocalizedText(
      zh: "\(name)：\(all.zh)，其中 \(lost) 条无法读取",
      en: "\(name): \(all.en), of which \(lost) cannot be read")
  }

  static let columnsFound = LocalizedText(zh: "各列与事实", en: "Columns and their facts")
  static let columnsOfFound = [
    LocalizedText(zh: "列", en: "#"), LocalizedText(zh: "表头", en: "Header"),
    LocalizedText(zh: "事实", en: "Fact"), LocalizedText(zh: "名称", en: "Name"),
    LocalizedText(zh: "有值", en: "Filled"),
  ]
  static let factsWithoutColumn = LocalizedText(zh: "没有列的事实", en: "Facts without a column")
  static let columnsWithoutFact = LocalizedText(
    zh: "不属于任何事实的列（不读取）", en: "Columns that no fact uses (not read)")
  static let badCells = LocalizedText(zh: "无法读取的单元格", en: "Cells that cannot be read")

  static func otherwise(_ otherwise: MembersReport.Otherwise) -> LocalizedText {
    switch otherwise {
    case .derived: LocalizedText(zh: "由其他事实推算", en: "worked out from other facts")
    case .absent: LocalizedText(zh: "按规则取缺省值", en: "taken as the rules say")
    case .unknown: LocalizedText(zh: "视为未知", en: "not known")
    }
  }

  static func place(_ number: Int, isColumn: Bool) -> LocalizedText {
    isColumn
      ? LocalizedText(zh: "第 \(number) 列", en: "column \(number)")
      : LocalizedText(zh: "第 \(number) 行", en: "line \(number)")
  }

  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(zh: "是否指 `\(name)`？", en: "did you mean `\(name)`?")
  }

  static func badCells(of fact: MemberSurvey.Fact) -> LocalizedText {
    let cells = count(fact.badCells, zh: "处", en: "cell")
    let name = fact.field.name
    let header = fact.header ?? name
    let shown = header == name ? name : "\(header) [\(name)]"
    return LocalizedText(zh: "\(shown)：\(cells.zh)", en: "\(shown): \(cells.en)")
  }

  static func badRecords(_ number: Int) -> LocalizedText {
    let records = count(number, zh: "条", en: "record")
    return LocalizedText(zh: "整条记录：\(records.zh)", en: "whole records: \(records.en)")
  }

  /// `line 89, column 95: …; expected …`.
  static func fault(_ reject: Reject) -> LocalizedText {
    let help = reject.help.map { LocalizedText(zh: "（\($0.zh)）", en: " (\($0.en))") }
    return LocalizedText(
      zh: "第 \(reject.line) 行第 \(reject.column) 列：\(reject.message.zh)；应为：\(reject.expected.zh)"
        + (help?.zh ?? ""),
      en: "line \(reject.line), column \(reject.column): \(reject.message.en); expected "
        + reject.expected.en + (help?.en ?? ""))
  }
}
