import Testing

/// The shortcut that `check` takes for a plain command line, beside ArgumentParser, which any option
/// that is not plain brings in.
@Suite struct PlainArgumentsTests {
  @Test(arguments: [
    "check Examples/courier.yaml --as-of 2024-05-01",
    "check --as-of 2024-05-01 --lang zh Examples/engineer.yaml",
    "check Examples/gaps.yaml --as-of 2024-05-01 --programme junior-title --programme tuition-aid",
    "check Examples/engineer.yaml --windows --changes --as-of 2024-05-01 --programme tuition-aid",
    "check Examples/retired.yaml --fail --rules Rules --as-of 2024-05-01",
    "check Examples/courier.yaml --lang en --lang zh --as-of 2024-05-01",
    "check Examples/courier.yaml --as-of 2024-02-30",
    "check Examples/courier.yaml --lang fr",
    "check Examples/courier.yaml --as-of",
    "check Examples/courier.yaml --programme none",
    "check Examples/courier.yaml Examples/gaps.yaml",
    "check Examples/courier.yaml --as-of 2024-05-01 --windows --windows",
    "check none.yaml",
    "check",
  ])
  func `a plain command line means the same to both`(_ line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let plain = try CommandLineTool.run(arguments)
    let parsed = try CommandLineTool.run(arguments + ["--output=-"])
    #expect(plain.status == parsed.status)
    #expect(plain.text == parsed.text)
    #expect(plain.errors == parsed.errors)
  }
}
