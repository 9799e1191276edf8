import Diagnostics
import SystemPackage

/// Finds the rule files below a path.
struct RuleFileFinder {
  let limits: RuleLibrary.Limits
  /// Paths as users name them, in the order found.
  private var found: [String] = []
  private var visitedDirectories = 0
  private var isFull = false

  init(limits: RuleLibrary.Limits) { self.limits = limits }

  /// The rule files at `root`, sorted by the bytes of their paths.
  mutating func find(_ root: String, into sink: inout DiagnosticSink) -> [String] {
    guard let status = rootStatus(root, into: &sink) else { return [] }
    switch status.kind {
    case .file: return [root]
    case .other:
      sink.add(RuleMessages.unreadable(root, reason: RuleMessages.notAFile))
      return []
    case .directory:
      let before = sink.hasErrors
      let prefix = root.hasSuffix("/") ? root : root + "/"
      visit(prefix, ancestors: [status.identity], root: root, into: &sink)
      if found.isEmpty, sink.hasErrors == before { sink.add(RuleMessages.noRuleFiles(root)) }
      return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  private func rootStatus(_ root: String, into sink: inout DiagnosticSink) -> FileStatus? {
    do throws(Errno) {
      return try FileStatus(root)
    } catch {
      sink.add(
        error == .noSuchFileOrDirectory
          ? RuleMessages.missingPath(root)
          : RuleMessages.unreadable(root, reason: RuleMessages.reason(error)))
      return nil
    }
  }

  /// - Parameter directory: ends in a slash.
  private mutating func visit(
    _ directory: String, ancestors: [FileStatus.Identity], root: String,
    into sink: inout DiagnosticSink
  ) {
    guard ancestors.count <= limits.depth else {
      sink.add(RuleMessages.tooDeep(root, limit: limits.depth))
      return
    }
    visitedDirectories += 1
    do throws(Errno) {
      for entry in try visibleEntries(in: directory).sorted(by: { $0.name < $1.name })
      where hasRoom(root, into: &sink) {
        visit(entry, in: directory, ancestors: ancestors, root: root, into: &sink)
      }
    } catch {
      sink.add(RuleMessages.unreadable(directory, reason: RuleMessages.reason(error)))
    }
  }

  private mutating func visit(
    _ entry: DirectoryEntry, in directory: String, ancestors: [FileStatus.Identity], root: String,
    into sink: inout DiagnosticSink
  ) {
    let path = directory + entry.name
    let isRuleFile = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    if entry.isFile {
      if isRuleFile { found.append(path) }
      return
    }
    do throws(Errno) {
      let status = try FileStatus(path)
      switch status.kind {
      case .directory where ancestors.contains(status.identity):
        sink.add(RuleMessages.symlinkLoop(path))
      case .directory:
        visit(path + "/", ancestors: ancestors + [status.identity], root: root, into: &sink)
      case .file:
        if isRuleFile { found.append(path) }
      case .other:
        if isRuleFile {
          sink.add(RuleMessages.unreadable(path, reason: RuleMessages.notAFile))
        }
      }
    } catch {
      if error == .tooManySymbolicLinkLevels {
        sink.add(RuleMessages.symlinkLoop(path))
      } else if isRuleFile {
        sink.add(RuleMessages.unreadable(path, reason: RuleMessages.reason(error)))
      }
    }
  }

  /// Whether more may be looked at; says once that it may not.
  private mutating func hasRoom(_ root: String, into sink: inout DiagnosticSink) -> Bool {
    let hasRoom = found.count < limits.files && visitedDirectories <= limits.files
    if !hasRoom, !isFull {
      isFull = true
      sink.add(RuleMessages.tooManyFiles(root, limit: limits.files))
    }
    return hasRoom
  }
}
