import Diagnostics

/// What the checker says about types.
extension Diagnostic {
  static func badKey(_ type: CELType, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celType, .init(zh: "\(type) 不能作映射的键", en: "\(type) cannot be the key of a map"),
      at: Label(place),
      help: .init(
        zh: "键应为 bool、int、uint 或 string", en: "use a bool, int, uint or string as key"))
  }

  static func branchesDiffer(
    _ value: CELType, _ otherwise: CELType, at place: SourceLocation, other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celNoOverload,
      .init(
        zh: "条件式的两个值类型不同：\(value) 与 \(otherwise)",
        en: "the values of the conditional differ in type: \(value) and \(otherwise)"),
      at: Label(place, .init(verbatim: "\(otherwise)")),
      secondary: [Label(other, .init(verbatim: "\(value)"))],
      help: Set([value, otherwise]) == [.int, .double]
        ? .init(
          zh: "两个数都写小数点，如 `3000.0`", en: "write both numbers with a point, such as `3000.0`")
        : .init(zh: "让两个值类型相同", en: "give both values the same type"))
  }

  static func cannotCompare(
    _ left: CELType, _ right: CELType, at place: SourceLocation
  ) -> Diagnostic {
    let help: LocalizedText
    switch (left, right) {
    case (.null, _), (_, .null):
      help = .init(
        zh: "缺少的值是未知而不是 null；去掉与 null 的比较",
        en: "a missing value is unknown, not null; leave out the comparison with null")
    case (.date, .string), (.string, .date):
      help = .init(
        zh: "日期写作 `date(\"2024-05-01\")`", en: "write a date as `date(\"2024-05-01\")`")
    default:
      help = .init(
        zh: "先转换其中一个，如 `string(x)`、`int(x)`",
        en: "convert one of them, for example with `string(x)` or `int(x)`")
    }
    return Diagnostic(
      .celNoOverload,
      .init(
        zh: "\(left) 与 \(right) 不能相比", en: "\(left) and \(right) cannot be compared"),
      at: Label(place), help: help)
  }

  static func cannotContain(
    _ element: CELType, _ container: CELType, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celNoOverload,
      .init(
        zh: "\(container) 中不可能有 \(element)", en: "\(container) cannot contain \(element)"),
      at: Label(place),
      help: .init(
        zh: "`in` 右边应为同类值的列表，或以它为键的映射",
        en: "`in` takes a list of such values on its right, or a map with such keys"))
  }

  static func doubleBesideDecimal(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celDecimal,
      .init(
        zh: "double 不能与 decimal 一同计算", en: "a double cannot be used beside a decimal"),
      at: Label(place),
      notes: [
        .init(
          zh: "double 是二进制近似值，结果会不精确；直接写在 decimal 旁边的小数则按原样读取",
          en: "a double is a binary approximation, so the result would not be exact; "
            + "a number written right beside a decimal is read exactly")
      ],
      help: .init(
        zh: "用 `decimal(\"0.05\")` 写出精确值", en: "write the exact value as `decimal(\"0.05\")`"))
  }

  static func noIndex(_ type: CELType, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celNoOverload, .init(zh: "\(type) 不能用 `[…]` 取值", en: "\(type) has no `[…]`"),
      at: Label(place),
      help: .init(zh: "只有列表和映射可以", en: "only lists and maps have one"))
  }

  static func noOverload(
    _ call: Call, overloads: [FunctionOverload], at place: SourceLocation
  ) -> Diagnostic {
    let signatures = overloads.map { call.signature($0.parameters, isMethod: $0.isReceiver) }
    let shown = signatures.prefix(8).map { "`\($0)`" }
    let more = signatures.count > shown.count ? " …" : ""
    let notes: [LocalizedText] =
      shown.isEmpty
      ? []
      : [
        .init(
          zh: "可用：\(shown.joined(separator: "、"))\(more)",
          en: "available: \(shown.joined(separator: ", "))\(more)")
      ]
    let found = call.signature(call.types, isMethod: call.isMethod)
    return Diagnostic(
      .celNoOverload,
      .init(zh: "没有 `\(found)` 这种用法", en: "there is no `\(found)`"), at: Label(place),
      notes: notes, help: overloadHelp(call, overloads))
  }

  private static func overloadHelp(
    _ call: Call, _ overloads: [FunctionOverload]
  ) -> LocalizedText {
    let wantsOtherStyle = overloads.contains {
      $0.isReceiver != call.isMethod && $0.parameters.count == call.types.count
    }
    if wantsOtherStyle {
      let usage = call.isMethod ? "\(call.function)(x)" : "x.\(call.function)()"
      return .init(zh: "写成 `\(usage)` 的样子", en: "write it like `\(usage)`")
    }
    let precedence = BinaryOperator.byFunction[call.function]?.precedence
    if call.isChained, precedence == BinaryOperator.comparison {
      return .init(
        zh: "比较不能连写；写 `a < b && b < c`",
        en: "comparisons do not chain; write `a < b && b < c`")
    }
    if call.types.contains(.date), call.types.contains(.string) {
      return .init(
        zh: "日期写作 `date(\"2024-05-01\")`", en: "write a date as `date(\"2024-05-01\")`")
    }
    if call.types.contains(.double), call.types.contains(.int) {
      return .init(
        zh: "给整数加小数点（`1.0`），或用 `double(x)`",
        en: "give the int a point (`1.0`) or use `double(x)`")
    }
    return .init(
      zh: "改变参数，或先转换类型，如 `int(x)`、`string(x)`",
      en: "change the arguments, or convert them first, for example with `int(x)` or `string(x)`")
  }

  static func notBool(_ type: CELType, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celNotBool, .init(zh: "此处应为 bool，却是 \(type)", en: "expected a bool, found \(type)"),
      at: Label(place),
      help: .init(
        zh: "写成比较，如 `x == …` 或 `x > 0`", en: "write a comparison such as `x == …` or `x > 0`"))
  }

  static func notExactDecimal(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celDecimal,
      .init(zh: "`\(text)` 不能精确读作 decimal", en: "`\(text)` cannot be read as a decimal"),
      at: Label(place),
      help: .init(
        zh: "不用指数，且位数不要太多", en: "write it without an exponent and with fewer digits"))
  }

  static func notOptional(_ type: CELType, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celType, .init(zh: "此处应为可选值，却是 \(type)", en: "expected an optional, found \(type)"),
      at: Label(place),
      help: .init(
        zh: "去掉 `?`，或用 `optional.of(x)`", en: "leave out the `?`, or use `optional.of(x)`"))
  }

  static func typeTooDeep(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celTooLarge,
      .init(zh: "类型嵌套超过 \(limit) 层", en: "the type is nested more than \(limit) deep"),
      at: Label(place),
      help: .init(zh: "把表达式拆成几个条件", en: "split the expression into several conditions"))
  }

  static func wrongEntry(_ type: CELType, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .celType, .init(zh: "此处应为映射，却是 \(type)", en: "expected a map, found \(type)"),
      at: Label(place),
      help: .init(zh: "写一项的映射：`{键: 值}`", en: "write a map of one entry: `{key: value}`"))
  }

  static func wrongField(
    _ field: String, _ type: CELType, expected: CELType, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celType,
      .init(
        zh: "字段 `\(field)` 应为 \(expected)，却是 \(type)",
        en: "field `\(field)` takes \(expected), found \(type)"),
      at: Label(place), help: .init(zh: "换一个值", en: "give it a value of that type"))
  }

  static func wrongIndex(
    _ type: CELType, expected: CELType, of container: CELType, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .celNoOverload,
      .init(
        zh: "\(container) 要用 \(expected) 取值，却是 \(type)",
        en: "\(container) is indexed by \(expected), found \(type)"),
      at: Label(place), help: .init(zh: "换一个下标", en: "use an index of that type"))
  }

  static func wrongRange(
    _ type: CELType, of macro: String, at place: SourceLocation
  ) -> Diagnostic {
    let wanted: LocalizedText =
      macro.hasPrefix("opt")
      ? .init(zh: "可选值", en: "an optional") : .init(zh: "列表或映射", en: "a list or map")
    return Diagnostic(
      .celType,
      .init(
        zh: "`\(macro)` 要用于\(wanted.zh)，却是 \(type)",
        en: "`\(macro)` runs over \(wanted.en), found \(type)"),
      at: Label(place),
      help: .init(
        zh: "写成 `\(Macros.usage[macro] ?? macro)`", en: "write `\(Macros.usage[macro] ?? macro)`"))
  }

  static func wrongResult(
    _ found: CELType, expected: CELType, at place: SourceLocation
  ) -> Diagnostic {
    let help: LocalizedText =
      switch expected {
      case .bool: .init(zh: "条件要写成比较，如 `x >= 18`", en: "write a condition, such as `x >= 18`")
      case .decimal:
        .init(
          zh: "金额写成 `3000`、`0.5` 或 `decimal(\"0.05\")`",
          en: "write an amount as `3000`, `0.5` or `decimal(\"0.05\")`")
      default: .init(zh: "改写表达式", en: "rewrite the expression")
      }
    return Diagnostic(
      .celResultType,
      .init(
        zh: "此处的结果应为 \(expected)，却是 \(found)",
        en: "the result here must be \(expected), found \(found)"),
      at: Label(place), help: help)
  }
}

extension Call {
  /// How a call with arguments of these types is written: `int + string`, `string.contains(int)`.
  func signature(_ types: [CELType], isMethod: Bool) -> String {
    let texts = types.map(\.description)
    if let operation = BinaryOperator.byFunction[function], texts.count == 2 {
      return "\(texts[0]) \(operation.symbol) \(texts[1])"
    }
    if function == "-_", let operand = texts.first { return "-\(operand)" }
    let arguments = texts.dropFirst(isMethod ? 1 : 0).joined(separator: ", ")
    return (isMethod ? "\(texts.first ?? "")." : "") + "\(function)(\(arguments))"
  }
}
