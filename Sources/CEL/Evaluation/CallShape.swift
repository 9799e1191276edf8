/// What is known of a call before any row: which overloads it may take depends on nothing else.
struct CallShape: Equatable, Digestible {
  let function: String
  let isReceiver: Bool
  /// Of the operands, the receiver's first.
  let types: [CELType]

  /// Of the name alone: few calls share one, and types are soon compared.
  func mix(into digest: inout Digest) { digest.mix(function) }
}

extension CallTarget {
  /// The overloads that static types leave open; `nil` if there is none.
  init?(_ call: CallShape, in environment: Environment) {
    let (function, types) = (call.function, call.types)
    let declared = environment.functions[function]?.overloads ?? []
    var fitting = declared.filter { $0.isReceiver == call.isReceiver && $0.mayTake(types) }
    // Every overload of indexing has the same body, which looks at the values itself.
    if function == Operator.index || function == Operator.optionalIndex {
      fitting = Array(declared.prefix(1))
    }
    guard let only = fitting.first else { return nil }
    let isSettled =
      fitting.count == 1
      && (function == Operator.index || function == Operator.optionalIndex
        || types.indices.allSatisfy { position in
          only.choices(at: position).contains { $0.surelyTakes(types[position]) }
        })
    self.init(
      function: function, overloads: .known(fitting), isSettled: isSettled,
      kernel: Kernel(function: function))
  }
}

extension FunctionOverload {
  /// Whether a call with arguments of these static types can turn out to fit.
  fileprivate func mayTake(_ types: [CELType]) -> Bool {
    guard takes(argumentCount: types.count) else { return false }
    for (position, type) in types.enumerated() where !mayTake(type, at: position) { return false }
    return true
  }

  private func mayTake(_ type: CELType, at position: Int) -> Bool {
    isVariadic
      ? parameters.contains { $0.mayTake(type) } : parameters[position].mayTake(type)
  }
}

extension CELType {
  /// Whether a value of static type `type` can turn out to fit this parameter.
  fileprivate func mayTake(_ type: CELType) -> Bool {
    type.runtimeName == "dyn" || surelyTakes(type)
  }

  /// Whether every value of static type `type` fits this parameter.
  fileprivate func surelyTakes(_ type: CELType) -> Bool {
    runtimeName == "dyn" || runtimeName == type.runtimeName
  }
}
