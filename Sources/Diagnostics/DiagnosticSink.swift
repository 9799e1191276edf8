/// Collects the diagnostics of a run of passes. Passes add and go on; the edge decides to stop.
///
/// The sink drops exact repeats, keeps at most `limit` diagnostics (and counts the rest), and hands
/// them out ordered by file and offset, so the order never depends on which pass spoke first.
public struct DiagnosticSink: Sendable {
  /// How many diagnostics are kept; a file that is wrong throughout must not fill memory.
  public let limit: Int
  /// How many were dropped because the sink was full.
  public private(set) var overflow = 0
  /// The hash values of what was collected.
  private var hashes: Set<Int> = []
  private var collected: [Diagnostic] = []
  /// Whether there was any error, one that was dropped for want of room too.
  public private(set) var hasErrors = false

  /// An empty sink that keeps at most `limit` diagnostics.
  public init(limit: Int = 1_000) { self.limit = limit }

  /// Keeps a diagnostic unless it is a repeat or the sink is full.
  public mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    let hash = diagnostic.hashValue
    if hashes.contains(hash), collected.contains(diagnostic) { return }
    guard collected.count < limit else {
      overflow += 1
      return
    }
    hashes.insert(hash)
    collected.append(diagnostic)
  }

  /// Adds each in turn.
  @inlinable
  public mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Adds all that another sink, of the same limit, collected, in the order it came.
  public mutating func add(contentsOf other: DiagnosticSink) {
    for diagnostic in other.collected { add(diagnostic) }
    overflow += other.overflow
    if other.hasErrors { hasErrors = true }
  }

  /// Whether nothing was kept; a sink with limit 0 is empty whatever is added.
  public var isEmpty: Bool { collected.isEmpty }

  /// Everything collected, by file, offset and order of arrival; those without a place come first.
  public var diagnostics: [Diagnostic] {
    if collected.isEmpty { return [] }
    return collected.enumerated().sorted { a, b in
      let (left, right) = (a.element.primary?.location, b.element.primary?.location)
      switch (left, right) {
      case (nil, nil): return a.offset < b.offset
      case (nil, _): return true
      case (_, nil): return false
      case (let left?, let right?):
        return (left.file, left.span.start, a.offset) < (right.file, right.span.start, b.offset)
      }
    }.map(\.element)
  }
}
