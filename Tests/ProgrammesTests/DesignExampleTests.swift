import Diagnostics
import Testing

/// The rule files as the design describes them.
struct DesignExampleTests {
  @Test func isSound() {
    let text = RuleText(
      """
      facts:
        member.id:            {type: string, key: true, columns: [会员编号, member_id], label: {zh: 会员编号, en: Member number}}
        member.birthDate:     {type: date, columns: [出生日期], label: {zh: 出生日期, en: Date of birth}, sensitive: true}
        membership.status:
          type: enum
          values: {active: {zh: 在册, en: active, aliases: [正常]}, suspended: {zh: 暂停, en: suspended}, ended: {zh: 终止, en: ended}}
        training.hours:       {type: int, min: 0, max: 10000, unit: {zh: 学时, en: hours}}
        member.idNumber:      {type: string, format: resident-id, sensitive: true, columns: [身份证号]}
        member.age:           {type: int, derive: member.birthDate.yearsUntil(today)}
        employment.form:      {type: enum, values: {courier: 快递员, ride-hailing: 网约车司机, standard: 标准}}
        employment.isNewForm: {type: bool, derive: 'employment.form in ["courier", "ride-hailing"]'}
        patents:
          type: list
          absent: []            # an absent list means none; without this line it means not known
          of: {kind: {type: enum, values: {invention: {zh: 发明, en: invention}, utility-model: {zh: 实用新型}}}, grantedOn: {type: date}}
      ---
      parameters:
        invention.amount: {type: decimal, unit: CNY, history: [{from: 2019-01-01, value: 3000, source: evening-2019}]}
      sources:
        evening-2019: {title: 职工创新发明可申请工会助推金, publisher: 北京晚报, date: 2019-11-27}
      ---
      programme: invention-subsidy
      title: {zh: 职务发明助推, en: Employee invention subsidy}
      provider: {zh: 北京市总工会, en: Beijing Federation of Trade Unions}
      effective: {from: 2019-01-01}
      sources:
        evening-2019: {title: 职工创新发明可申请工会助推金, publisher: 北京晚报, date: 2019-11-27}
      claim: {patent: patents}
      conditions:
        all:
          - {id: active, label: {zh: 在册会员, en: Active member}, expr: membership.status == "active", source: evening-2019}
          - id: previous-year
            label: {zh: 上一自然年授权, en: Granted in the previous calendar year}
            expr: patent.grantedOn.year() == today.year() - 1
            source: evening-2019
            remedy: {zh: 明年再来, en: Come again next year}
      benefit: {kind: cash, amount: params.invention.amount}
      limits: [{count: 1, per: calendar-year}]
      requires: [mutual-aid-card]
      documents: [{zh: 专利证书, en: Patent certificate}]
      ---
      \(Prelude.programme("mutual-aid-card").replacing("age >= 18", with: "member.age >= 18"))
      ---
      cases:
        - name: second patent in one year
          asOf: 2024-05-01
          member: {member: {id: A1}, 出生日期: 1990-01-01, patents: []}
          expect: {invention-subsidy: {status: eligible, amount: "3000.00"}}
      """)
    let errors = text.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { describe($0, in: text.files) } == [])
    let warnings = Set(text.diagnostics.map(\.code.description))
    #expect(warnings == ["rule.missing-label", "rule.missing-translation"])
    #expect(text.checked != nil)
  }
}
