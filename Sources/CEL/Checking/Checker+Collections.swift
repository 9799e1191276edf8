import Diagnostics

/// Lists, maps, objects, and the macros that run over them.
extension Checker {
  mutating func checkList(_ elements: [NodeID], _ optionals: Set<Int>) -> CELType {
    if optionals.isEmpty { adaptDecimals(elements, includingInts: true) }
    var joined: CELType?
    for (index, element) in elements.enumerated() {
      let type = optionals.contains(index) ? unwrapOptional(element) : types[element.index]
      joined = join(joined, type)
    }
    return .list(joined ?? inference.freshVariable())
  }

  mutating func checkMap(_ entries: [Node.MapEntry]) -> CELType {
    adaptDecimals(entries.filter { !$0.isOptional }.map(\.value), includingInts: true)
    var key: CELType?
    var value: CELType?
    for entry in entries {
      key = join(key, checkKey(entry.key))
      value = join(value, entry.isOptional ? unwrapOptional(entry.value) : types[entry.value.index])
    }
    return .map(key ?? inference.freshVariable(), value ?? inference.freshVariable())
  }

  /// The common type of a literal's elements; `dyn` where they have none.
  private mutating func join(_ previous: CELType?, _ type: CELType) -> CELType {
    guard let previous else { return type }
    return inference.join(previous, type) ?? .dyn
  }

  private mutating func checkKey(_ id: NodeID) -> CELType {
    let type = resolved(id)
    switch type {
    case .bool, .int, .uint, .string, .enumeration, .dyn, .error, .parameter: return type
    default:
      report(.badKey(type, at: location(id)))
      return .error
    }
  }

  /// The type inside an element written `?element`.
  private mutating func unwrapOptional(_ id: NodeID) -> CELType {
    switch resolved(id) {
    case .optional(let wrapped): return wrapped
    case .dyn, .error: return .dyn
    case let type:
      report(.notOptional(type, at: location(id)))
      return .error
    }
  }

  mutating func checkObject(
    _ id: NodeID, _ written: String, _ fields: [Node.ObjectEntry]
  ) -> CELType {
    guard let name = names.objects[id], let object = environment.objects[name] else {
      let near = nearest(to: written, among: environment.objects.keys)
      report(.undeclaredType(written, suggestions: near, at: anchor(id)))
      return .error
    }
    references[id] = .type(.object(name))
    for entry in fields {
      let place = SourceLocation(file: expression.file, span: entry.span)
      guard let expected = object[entry.field] else {
        let known = object.fields.map(\.name)
        report(
          .undefinedField(
            entry.field, of: .object(name), suggestions: nearest(to: entry.field, among: known),
            fields: known, at: place))
        continue
      }
      adapt(entry.value, to: expected)
      checkCodes(entry.value, against: expected)
      let type = entry.isOptional ? unwrapOptional(entry.value) : resolved(entry.value)
      if !inference.fit(type, expected) {
        report(.wrongField(entry.field, type, expected: expected, at: location(entry.value)))
      }
    }
    return .object(name)
  }

  // MARK: Macros

  /// The types a macro's variables take from its range: the element or key; with two variables,
  /// index and element or key and value.
  mutating func rangeTypes(of loop: Comprehension) -> [CELType] {
    let hasTwo = loop.variables.count == 2
    let range = resolved(loop.range)
    if loop.form == .optMap || loop.form == .optFlatMap {
      if case .optional(let wrapped) = range { return [wrapped] }
      return [range.isDynamic ? .dyn : .error]
    }
    switch range {
    case .list(let element): return hasTwo ? [.int, element] : [element]
    case .map(let key, let value): return hasTwo ? [key, value] : [key]
    case .parameter:
      _ = inference.fit(.dyn, range)
      return [.dyn, .dyn]
    case .dyn: return [.dyn, .dyn]
    default: return [.error, .error]
    }
  }

  mutating func checkComprehension(_ id: NodeID, _ loop: Comprehension) -> CELType {
    let variables = variableTypes(of: id)
    let range = resolved(loop.range)
    if !range.isDynamic, variables.values.contains(.error), !isRange(range, of: loop.form) {
      report(.wrongRange(range, of: Macros.name(of: loop), at: location(loop.range)))
    }
    if let filter = loop.filter { requireBool(filter) }
    let body = resolved(loop.body)
    switch loop.form {
    case .all, .exists, .existsOne:
      requireBool(loop.body)
      return .bool
    case .filter:
      requireBool(loop.body)
      return .list(variables[loop.variables[0]] ?? .dyn)
    case .sortBy:
      requireSortable(loop.body)
      return .list(variables[loop.variables[0]] ?? .dyn)
    case .map, .transformList: return .list(body)
    case .transformMap: return .map(variables[loop.variables[0]] ?? .dyn, body)
    case .transformMapEntry: return entryMap(body, at: loop.body)
    case .optMap: return .optional(body)
    case .optFlatMap:
      let wrapped = inference.freshVariable()
      if inference.fit(body, .optional(wrapped)) { return body }
      report(.notOptional(body, at: location(loop.body)))
      return .error
    }
  }

  private func isRange(_ type: CELType, of form: Comprehension.Form) -> Bool {
    switch type {
    case .optional: form == .optMap || form == .optFlatMap
    case .list, .map: form != .optMap && form != .optFlatMap
    default: type.isDynamic
    }
  }

  /// Reports a key that `sort` has no order for.
  private mutating func requireSortable(_ key: NodeID) {
    let type = CELType.list(resolved(key))
    let overloads = environment.functions["sort"]?.overloads ?? []
    if overloads.contains(where: { inference.fit(type, $0.parameters[0]) }) { return }
    let call = Call(function: "sort", types: [type], isMethod: true, isChained: false)
    report(.noOverload(call, overloads: overloads, at: location(key)))
  }

  /// The body of `transformMapEntry` is itself a map.
  private mutating func entryMap(_ body: CELType, at id: NodeID) -> CELType {
    switch body {
    case .map, .error: return body
    case .dyn, .parameter: return .map(.dyn, .dyn)
    default:
      report(.wrongEntry(body, at: location(id)))
      return .error
    }
  }
}
