import CEL
import Testing

/// What library functions come to: the expression, and its value as CEL writes it, or its error.
@Suite struct LibraryTests {
  @Test(arguments: [
    ("date(\"2024-01-31\").addMonths(1)", "date(\"2024-02-29\")"),
    ("date(\"2024-02-29\").addYears(1)", "date(\"2025-02-28\")"),
    ("date(\"2000-02-29\").yearsUntil(date(\"2018-02-28\"))", "18"),
    ("date(\"2024-05-01\").daysUntil(date(\"2024-04-30\"))", "-1"),
    ("date(\"2024-05-01\").monthsUntil(date(\"2024-06-01\"))", "1"),
    ("date(\"2024-05-01\").year()", "2024"),
    ("date(\"2024-05-01\") < date(\"2024-05-02\")", "true"),
    ("date(timestamp(\"2024-05-01T23:59:59Z\"))", "date(\"2024-05-01\")"),
    ("date(\"9999-12-31\").addDays(1)", "error cel.overflow"),
    ("date(\"2023-02-29\")", "error cel.invalid-conversion"),
    ("string(date(\"2024-05-01\"))", "\"2024-05-01\""),
  ])
  func dates(_ source: String, _ expected: String) { #expect(text(evaluated(source)) == expected) }

  @Test(arguments: [
    ("decimal(\"0.1\") + decimal(\"0.2\") == decimal(\"0.3\")", "true"),
    ("decimal(\"0.1\") + 0.2 == 0.3", "true"), ("decimal(\"10\") * 3", "decimal(\"30\")"),
    ("2 - decimal(\"0.5\")", "decimal(\"1.5\")"), ("-decimal(\"0.5\")", "decimal(\"-0.5\")"),
    ("decimal(\"3000\") == 3000", "true"), ("decimal(\"2.5\") < 3", "true"),
    ("decimal(\"10\").divide(decimal(\"3\"), 2)", "decimal(\"3.33\")"),
    ("decimal(\"10\").divide(3, 2)", "decimal(\"3.33\")"),
    ("decimal(\"0.125\").round(2)", "decimal(\"0.12\")"),
    ("decimal(\"0.125\").round(2, \"half-up\")", "decimal(\"0.13\")"),
    ("decimal(\"1\").round(2, \"up\")", "error cel.invalid-argument"),
    ("decimal(\"1\").round(-1)", "error cel.invalid-argument"),
    ("decimal(\"1\").divide(decimal(\"0\"), 2)", "error cel.divide-by-zero"),
    ("decimal(\"99999999999999999999999999999999999999\") * 10", "error cel.overflow"),
    ("decimal(\"1,000\")", "error cel.invalid-conversion"),
    ("int(decimal(\"3\"))", "3"), ("int(decimal(\"3.5\"))", "error cel.invalid-conversion"),
    ("math.least(decimal(\"2.5\"), 3)", "decimal(\"2.5\")"),
    ("math.greatest(decimal(\"2.5\"), 3)", "decimal(\"3\")"),
    ("math.least([3, 1, 2])", "1"), ("math.greatest(2u, 2.5)", "2.5"),
    ("math.least(date(\"2024-05-01\"), date(\"2024-04-01\"))", "date(\"2024-04-01\")"),
  ])
  func decimals(_ source: String, _ expected: String) {
    #expect(text(evaluated(source)) == expected)
  }

  @Test(arguments: [
    ("9223372036854775807 + 1", "error cel.overflow"), ("0u - 1u", "error cel.overflow"),
    ("-9223372036854775808 / -1", "error cel.overflow"), ("1 / 0", "error cel.divide-by-zero"),
    ("1 % 0", "error cel.divide-by-zero"), ("-7 / 2", "-3"), ("-7 % 2", "-1"), ("1.0 / 0.0", "inf"),
    ("int(\"٣\")", "error cel.invalid-conversion"), ("uint(-1)", "error cel.out-of-range"),
    ("int(1e30)", "error cel.out-of-range"), ("string(1.0)", "\"1\""),
    ("{1: \"a\"}[dyn(1.0)]", "\"a\""), ("dyn(1.0) in {1: true}", "true"),
    ("dyn(1u) in [1]", "true"),
    ("[1, 2][2]", "error cel.index-out-of-bounds"), ("{1: 2}[3]", "error cel.no-such-key"),
    ("{1: 1, 1u: 2}", "error cel.repeated-key"), ("size(\"职工\")", "2"),
  ])
  func numbersAndCollections(_ source: String, _ expected: String) {
    #expect(text(evaluated(source)) == expected)
  }

  @Test(arguments: [
    ("timestamp(\"2024-03-10T07:30:00Z\").getHours(\"America/Chicago\")", "1"),
    ("timestamp(\"2024-03-10T08:30:00Z\").getHours(\"America/Chicago\")", "3"),
    ("timestamp(\"2050-07-01T12:00:00Z\").getHours(\"America/Chicago\")", "7"),
    ("timestamp(\"2050-01-01T12:00:00Z\").getHours(\"Australia/Sydney\")", "23"),
    ("timestamp(\"2024-05-01T16:30:00Z\").getDate(\"Asia/Shanghai\")", "2"),
    ("timestamp(\"1850-01-01T00:00:00Z\").getHours(\"Asia/Shanghai\")", "8"),
    (
      "timestamp(\"2024-05-01T16:30:00Z\").getDate(\"../../etc/passwd\")",
      "error cel.unknown-time-zone"
    ),
    ("timestamp(\"2024-05-01T16:30:00Z\").getDate(\"Mars/Base\")", "error cel.unknown-time-zone"),
    ("timestamp(\"1969-12-31T23:59:59.5Z\")", "timestamp(\"1969-12-31T23:59:59.5Z\")"),
    ("timestamp(\"2024-05-01T08:00:00+08:00\")", "timestamp(\"2024-05-01T00:00:00Z\")"),
    ("timestamp(\"2024-05-01\")", "error cel.invalid-conversion"),
    ("duration(\"1h30m0.5s\")", "duration(\"5400.5s\")"),
    ("duration(\"-1.5s\")", "duration(\"-1.5s\")"),
    ("duration(\"1\")", "error cel.invalid-conversion"),
  ])
  func timestamps(_ source: String, _ expected: String) {
    #expect(text(evaluated(source)) == expected)
  }

  @Test(arguments: [
    ("residentId(\"11010519491231002X\").isValid()", "true"),
    ("residentId(\"11010519491231002x\").isValid()", "true"),
    ("residentId(\"110105194912310021\").isValid()", "false"),
    ("residentId(\"440524188001010014\").isValid()", "true"),
    ("residentId(\"110105491231002\").isValid()", "false"),
    ("residentId(\"\").isValid()", "false"),
    ("residentId(\"11010519491231002X\").birthDate()", "date(\"1949-12-31\")"),
    ("residentId(\"11010519491231002X\").sex()", "\"female\""),
    ("residentId(\"440524188001010014\").sex()", "\"male\""),
    ("residentId(\"123\").birthDate()", "error cel.invalid-resident-id"),
  ])
  func residentIDs(_ source: String, _ expected: String) {
    #expect(text(evaluated(source)) == expected)
  }

  @Test(arguments: [
    ("optional.of(1).orValue(2)", "1"), ("optional.none().orValue(2)", "2"),
    ("{\"a\": 1}.?b.orValue(7)", "7"), ("[1][?3].hasValue()", "false"),
    ("optional.of(2).optMap(x, x + 1)", "optional.of(3)"),
    ("[?optional.none(), 1]", "[1]"), ("optional.none().value()", "error cel.empty-optional"),
    ("\"a,b,c\".split(\",\", 2)", "[\"a\", \"b,c\"]"), ("[\"a\", \"b\"].join(\"-\")", "\"a-b\""),
    ("\"tacocat\".replace(\"\", \"_\")", "\"_t_a_c_o_c_a_t_\""), ("\"职工\".reverse()", "\"工职\""),
    ("\"tacocat\".substring(4)", "\"cat\""), ("\" x \".trim()", "\"x\""),
    ("\"abc\".charAt(9)", "error cel.index-out-of-bounds"),
  ])
  func optionalsAndStrings(_ source: String, _ expected: String) {
    #expect(text(evaluated(source)) == expected)
  }
}
