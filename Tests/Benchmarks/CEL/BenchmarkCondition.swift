/// One of the ten conditions, as this product and as the peers say it.
struct BenchmarkCondition {
  let name: String
  let expression: String
  /// Where the peers have no calendar dates: the same question of timestamps.
  var peerExpression: String?

  /// The kinds of condition that programmes hold, each once.
  static let all: [BenchmarkCondition] = [
    BenchmarkCondition(name: "equality of a code", expression: #"status == "active""#),
    BenchmarkCondition(
      name: "in a list of texts",
      expression: #"track in ["data-analysis", "cloud-computing", "big-data", "robotics"]"#),
    BenchmarkCondition(name: "int, 10 % unknown", expression: "exempt || score >= 60"),
    BenchmarkCondition(name: "bools", expression: "passed && !certificateHeld || exempt"),
    BenchmarkCondition(
      name: "calendar year", expression: "grantedOn.year() == today.year() - 1",
      peerExpression: "grantedOn.getFullYear() == today.getFullYear() - 1"),
    // The peers can't count years of age: they get the latest birthday that counts, which is less
    // work.
    BenchmarkCondition(
      name: "years of age", expression: "birthDate.yearsUntil(today) >= 18",
      peerExpression: "birthDate <= adultIfBornBy"),
    BenchmarkCondition(
      name: "parts of texts",
      expression: #"unit.startsWith("北京") && number.contains("202") || number.endsWith("7")"#),
    BenchmarkCondition(name: "ternary", expression: #"age >= (sex == "female" ? 55 : 60)"#),
    BenchmarkCondition(name: "arithmetic", expression: "tuition - paid * 2 >= 500 + hours"),
    BenchmarkCondition(
      name: "exists over a list",
      expression: #"honours.exists(h, h in ["全国技术能手", "中华技能大奖"])"#),
  ]
}
