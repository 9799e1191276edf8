/// A half-open range of UTF-8 byte offsets in one source file; `start <= end`.
///
/// A span never holds text: `SourceFile` owns the text and turns offsets into lines and columns
/// when something is rendered.
public struct SourceSpan: Hashable, Sendable {
  /// The offset of the first byte, from 0.
  public let start: UInt32
  /// The offset behind the last byte.
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

  /// The same span for indexing into the bytes.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether it covers no byte and only marks a place.
  public var isEmpty: Bool { start == end }
  /// In bytes.
  public var length: Int { Int(end - start) }

  /// The smallest span that covers both.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }

  /// Whether the byte at `offset` is covered; never in an empty span.
  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }
}

/// Names a file within one `SourceFiles`.
public struct FileID: Hashable, Sendable, Comparable {
  /// The place in the collection, from 0.
  public let index: UInt32

  /// For a collection that numbers its files itself; others get ids from `SourceFiles.add`.
  public init(index: UInt32) { self.index = index }

  /// In the order the files were added.
  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A span in a particular file.
public struct SourceLocation: Hashable, Sendable {
  /// The file the span's offsets count in.
  public var file: FileID
  /// Where in that file, in bytes.
  public var span: SourceSpan

  /// Pairs the two; whether the span lies in the file is not checked.
  public init(file: FileID, span: SourceSpan) {
    self.file = file
    self.span = span
  }
}
