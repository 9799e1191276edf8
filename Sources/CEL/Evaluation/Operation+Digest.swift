extension Operation: Digestible {
  func mix(into digest: inout Digest) {
    switch self {
    case .constant(let index): digest.mix(1, index)
    case .failure(let error): digest.mix(2, error.hashValue)
    case .input(let name): digest.mix(name)
    case .element(let slot): digest.mix(3, slot)
    case .outer(let step): digest.mix(4, step)
    case .coalesce(let a, let b): digest.mix(a, b)
    case .has(let a, let field), .select(let a, let field), .optionalSelect(let a, let field):
      digest.mix(a)
      digest.mix(field)
    case .call(let function, let arguments):
      digest.mix(5, function)
      for argument in arguments { digest.mix(argument) }
    case .not(let a): digest.mix(6, a)
    case .and(let a, let b):
      digest.mix(7)
      digest.mix(a, b)
    case .or(let a, let b):
      digest.mix(8)
      digest.mix(a, b)
    case .conditional(let a, let b, let c):
      digest.mix(a, b)
      digest.mix(c)
    case .list(let elements, _):
      for element in elements { digest.mix(9, element) }
    case .map(let entries):
      for entry in entries { digest.mix(entry.key, entry.value) }
    case .object(let type, let fields):
      digest.mix(type)
      for field in fields { digest.mix(field.value) }
    case .loop(let loop, let range):
      digest.mix(range, loop.result)
      for step in loop.steps { step.mix(into: &digest) }
    }
  }
}
