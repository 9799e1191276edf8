/// Small rule files and members for the tests that the shipped rules are too large or too right for.
enum RuleText {
  /// Two facts, and one programme for members of 18 or more.
  static let small = rules(condition: "member.age >= 18")

  /// The same with another condition on the line that the tests point at.
  static func rules(condition: String) -> String {
    """
    facts:
      member.id: {type: string, key: true, columns: [会员编号], label: {zh: 会员编号, en: Member}}
      member.age: {type: int, min: 0, max: 150, label: {zh: 年龄, en: Age}}
    ---
    programme: walk
    title: {zh: 健步走, en: Walk}
    provider: {zh: 总工会, en: Federation}
    conditions:
      all:
        - id: adult
          label: {zh: 成年, en: Adult}
          expr: '\(condition)'
          assumption: {zh: 推定, en: Assumed}
    benefit: {kind: place}

    """
  }

  /// A case of the small rules; it passes when `status` is `eligible`.
  static func cases(expecting status: String) -> String {
    """
    cases:
      - name: an adult
        asOf: 2024-05-01
        member: {member: {id: m1, age: 30}}
        expect: {walk: {status: \(status)}}

    """
  }

  /// A parameter that nothing uses, which is a warning.
  static let unused = """
    parameters:
      spare.amount: {type: int, label: {zh: 备用, en: Spare}, history: [\
      {from: 2024-01-01, value: 1, assumption: {zh: 推定, en: Assumed}}]}

    """
}
