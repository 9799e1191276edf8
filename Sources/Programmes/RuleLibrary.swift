public import Diagnostics

/// Rule files on disk: a directory of them, or one file.
///
///     var sink = DiagnosticSink()
///     let book = RuleLibrary(path: "Rules").load(into: &sink)
///     let checked = RuleBookChecker.check(book, into: &sink)   // nil if anything is wrong
///
/// A directory is read recursively, in the byte order of the paths below it; names that start with
/// `.` are skipped, and so is what doesn't end in `.yaml` or `.yml`.
public struct RuleLibrary: Sendable {
  /// A directory or a file, as the user gave it.
  public let path: String
  /// Reading stops with an error where one is passed.
  public var limits: Limits

  /// Bounds on what a directory may make the reader do.
  public struct Limits: Sendable, Hashable {
    /// Rule files, and directories looked into.
    public var files = 10_000
    /// Levels of directories.
    public var depth = 32
    /// Bytes of one file.
    public var fileSize = 16 << 20
    /// Bytes of all files together.
    public var totalSize = 256 << 20

    /// Generous for rules written by hand: 16 MiB a file, 256 MiB together.
    public init() {}
  }

  /// What is read of the files.
  public enum Scope: Sendable {
    case everything
    /// All but files that hold only worked examples: they don't matter to an answer, and reading
    /// them takes longer than giving it.
    case rules
  }

  /// Nothing is read before `load`.
  public init(path: String, limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads and decodes all files. Every fault becomes a diagnostic; the book holds what is readable
  /// and is not complete then.
  public func load(
    _ scope: Scope = .everything, into sink: inout DiagnosticSink
  ) -> RuleBook {
    var found = DiagnosticSink(limit: sink.limit)
    let files = readFiles(scope, into: &found)
    let book = decode(files, into: &found)
    sink.add(contentsOf: found.diagnostics)
    return book
  }

  private func decode(_ files: SourceFiles, into sink: inout DiagnosticSink) -> RuleBook {
    var book = RuleBook(decoding: files, into: &sink)
    // A document that was read, whatever it says, leaves a list of sources.
    if !sink.hasErrors, book.sourceLists.isEmpty { sink.add(RuleMessages.noRules(path)) }
    book.isComplete = !sink.hasErrors
    return book
  }

  /// Reads all files but those that hold only worked examples, and checks what they say, unless
  /// `cache` holds the very same; then there are no findings.
  /// - Returns: what is readable, the checked rules if nothing is wrong with them, and what the cache
  ///   holds, or can hold, that was compiled of them.
  public func loadChecked(
    _ cache: RuleCache? = nil, into sink: inout DiagnosticSink
  ) -> (book: RuleBook, checked: CheckedRuleBook?, programs: KeptPrograms?) {
    var found = DiagnosticSink(limit: sink.limit)
    let files = readFiles(.rules, into: &found)
    if !found.hasErrors, let kept = cache?.rules(of: files) {
      return (kept.rules.book, kept.rules, kept.programs)
    }
    let book = decode(files, into: &found)
    let checked = RuleBookChecker.check(book, into: &found)
    let programs = checked.flatMap { cache?.keep($0) }
    sink.add(contentsOf: found.diagnostics)
    return (book, checked, programs)
  }

  private func readFiles(_ scope: Scope, into sink: inout DiagnosticSink) -> SourceFiles {
    var finder = RuleFileFinder(limits: limits)
    let paths = finder.find(path, into: &sink)
    var files = SourceFiles()
    var total = 0
    for path in paths {
      guard let bytes = RuleFileReader.read(path, limit: limits.fileSize, into: &sink) else {
        continue
      }
      total += bytes.count
      guard total <= limits.totalSize else {
        sink.add(RuleMessages.libraryTooLarge(self.path, limit: limits.totalSize))
        break
      }
      if scope == .rules, CasesOnly.holds(bytes) { continue }
      files.add(SourceFile(name: path, bytes: bytes))
    }
    return files
  }
}
