import Diagnostics
import Records

/// What is said of the files of a batch as wholes.
extension Wording {
  /// `2 keys occur more than once (3 members too many)`.
  static func duplicateKeys(_ found: DuplicateKeys) -> LocalizedText {
    let keys = count(found.keys, zh: "个主键", en: "key")
    let members = count(found.members, zh: "条", en: "member")
    let verb = found.keys == 1 ? "occurs" : "occur"
    return LocalizedText(
      zh: "\(keys.zh)重复出现，多出 \(members.zh)记录",
      en: "\(keys.en) \(verb) more than once (\(members.en) too many)")
  }

  /// `M1: lines 2, 17 and 5 more`.
  static func lines(of key: DuplicateKeys.Key) -> LocalizedText {
    let lines = key.lines.map { grouped(String($0)) }
    let more = key.count - lines.count
    let zh = lines.joined(separator: "、")
    let en = lines.joined(separator: ", ")
    return LocalizedText(
      zh: "\(key.key)：第 \(zh) 行" + (more > 0 ? "，另有 \(more) 处" : ""),
      en: "\(key.key): lines \(en)" + (more > 0 ? " and \(more) more" : ""))
  }

  /// `patents.csv: 12 rows of patents read, 1 rejected, 2 rows of 1 key belong to no member`.
  static func listFile(_ list: JoinResult) -> LocalizedText {
    let rows = count(list.rows, zh: "行", en: "row")
    var zh = "\(list.name)：读取 \(list.fact) \(rows.zh)"
    var en = "\(list.name): \(rows.en) of \(list.fact) read"
    if list.rejects > 0 {
      zh += "，退回 \(count(list.rejects, zh: "行", en: "row").zh)"
      en += ", \(count(list.rejects, zh: "行", en: "row").en) rejected"
    }
    if list.orphanKeys > 0 {
      let orphans = count(list.orphanRows, zh: "行", en: "row")
      let keys = count(list.orphanKeys, zh: "个主键", en: "key")
      zh += "，\(orphans.zh)（\(keys.zh)）不属于任何会员"
      en +=
        ", \(orphans.en) of \(keys.en) \(list.orphanRows == 1 ? "belongs" : "belong") to no member"
    }
    return LocalizedText(zh: zh, en: en)
  }

  static func orphan(_ orphan: JoinResult.Orphan) -> LocalizedText {
    let line = grouped(String(orphan.line))
    return LocalizedText(zh: "\(orphan.key)：第 \(line) 行", en: "\(orphan.key): line \(line)")
  }
}
