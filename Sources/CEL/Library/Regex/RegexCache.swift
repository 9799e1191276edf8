import Synchronization

/// Regular expressions by their text: a pattern is nearly always the same in every row.
enum RegexCache {
  private static let capacity = 64
  private static let compiled = Mutex<[ByteString: RegularExpression]>([:])

  static func regex(_ pattern: String) throws(EvaluationError) -> RegularExpression {
    let key = ByteString(pattern)
    if let regex = compiled.withLock({ $0[key] }) { return regex }
    let regex = try RegularExpression(pattern)
    compiled.withLock { cache in
      if cache.count >= capacity { cache.removeAll(keepingCapacity: true) }
      cache[key] = regex
    }
    return regex
  }
}
