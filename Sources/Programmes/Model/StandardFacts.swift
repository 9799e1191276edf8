import Diagnostics
import Records

/// Facts every rule book has, declared or not.
enum StandardFacts {
  static let grantsName = "grants"

  /// Benefits already given: what `limits`, `requires` and `excludes` read.
  ///
  /// An absent list means none: without a ledger nobody has been given anything through it.
  static let grants = Fact(
    field: Field(
      name: grantsName,
      type: .list(
        element: .object([
          Field(
            name: "programme", type: .string(), label: LocalizedText(zh: "项目", en: "Programme")),
          Field(
            name: "grantedOn", type: .date(), label: LocalizedText(zh: "发放日期", en: "Given on")),
          Field(
            name: "amount", type: .decimal(), label: LocalizedText(zh: "金额", en: "Amount"),
            unit: LocalizedText(verbatim: "CNY")),
          Field(name: "item", type: .string(), label: LocalizedText(zh: "凭证编号", en: "Item")),
        ])),
      columns: [grantsName, "已享受待遇"],
      label: LocalizedText(zh: "已享受待遇", en: "Benefits already given"), absent: .emptyList),
    derivation: nil, location: nil)

  /// The fields `grants` must have when a rule book declares it itself.
  static let requiredGrantFields: [(name: String, type: FieldType)] = [
    ("programme", .string()), ("grantedOn", .date()),
  ]
}
