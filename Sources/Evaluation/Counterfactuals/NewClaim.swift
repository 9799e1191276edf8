import CEL
import Columns
import Records

/// Makes up an element of a claimed list that meets what is asked of a claim, if there is one.
struct NewClaim {
  let runner: ScenarioRunner
  let list: String
  /// The element's fields that conditions look at, with the values worth trying.
  let fields: [(name: String, values: [Value])]
  /// What stands in the way of the claim itself, not of the member.
  let isOfClaim: (Reason) -> Bool

  /// The element: found by changing one field at a time for the better, from the likeliest values.
  func element() -> Value? {
    var current = fields.compactMap { field in field.values.first.map { (field.name, $0) } }
    guard current.count == fields.count, var open = faults(of: [current]).first else { return nil }
    while open > 0 {
      let variants = fields.indices.flatMap { index in
        fields[index].values.map { value in
          var variant = current
          variant[index].1 = value
          return variant
        }
      }
      let counts = faults(of: variants)
      guard let best = counts.indices.min(by: { counts[$0] < counts[$1] }), counts[best] < open
      else { return nil }
      (current, open) = (variants[best], counts[best])
    }
    return element(current)
  }

  private func element(_ fields: [(name: String, value: Value)]) -> Value {
    .object(ObjectValue(fields: fields, of: list))
  }

  private func faults(of variants: [[(name: String, value: Value)]]) -> [Int] {
    let answers = runner.run(
      variants.map { Scenario().setting(.element(list: list), to: element($0)) })
    return variants.indices.map { row in
      answers.reasons(row: row, .newClaim).filter(isOfClaim).count
    }
  }
}
