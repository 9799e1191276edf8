/// A half-open range of UTF-8 byte offsets in one source file; `start <= end`.
///
/// A span never holds text: `SourceFile` owns the text and turns offsets into lines and columns
/// when something is rendered.
public struct SourceSpan: Hashable, Sendable {
  public let start: UInt32
  public let end: UInt32

  /// Precondition: `start <= end`.
  public init(start: UInt32, end: UInt32) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The span of `range`; offsets beyond `UInt32.max` are clamped (inputs are bounded far below).
  public init(_ range: Range<Int>) {
    self.init(
      start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
  }

  /// The empty span in front of the byte at `offset`.
  public static func empty(at offset: UInt32) -> SourceSpan {
    SourceSpan(start: offset, end: offset)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isEmpty: Bool { start == end }
  public var length: Int { Int(end - start) }

  /// The smallest span that covers both.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }

  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }
}

/// Names a file within one `SourceFiles`.
public struct FileID: Hashable, Sendable, Comparable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }

  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A span in a particular file.
public struct SourceLocation: Hashable, Sendable {
  public var file: FileID
  public var span: SourceSpan

  public init(file: FileID, span: SourceSpan) {
    self.file = file
    self.span = span
  }
}
