public import Diagnostics

/// Where each byte of a scalar's value stands in the file.
///
/// Quotes, escapes, folded lines and block indentation make the two differ. With this map an
/// error inside an expression points at the offending character, whatever style it is written in:
///
///     expr: "a \u003e b"     # value `a > b`; offset 2 of the value is the escape `\u003e`
public struct ScalarSourceMap: Hashable, Sendable {
  /// A stretch of the value and the stretch of the file it came from. Stretches of equal length
  /// match byte for byte; otherwise the whole stretch of the file stands for the whole value.
  struct Segment: Hashable, Sendable {
    let value: Range<Int>
    let source: Range<Int>

    var isVerbatim: Bool { value.count == source.count }
  }

  let file: FileID
  /// In the order of the value, without holes.
  let segments: [Segment]
  /// Where an empty value would stand.
  let start: Int

  /// The value's length in UTF-8 bytes.
  public var length: Int { segments.last?.value.upperBound ?? 0 }

  /// The place in the file of the value's byte at `offset`; the end of the content beyond it.
  public func location(ofOffset offset: Int) -> SourceLocation {
    let place = UInt32(clamping: sourceStart(of: offset))
    return SourceLocation(file: file, span: .empty(at: place))
  }

  /// The stretch of the file that `span`, a span of the value, came from.
  public func span(_ span: SourceSpan) -> SourceSpan {
    let start = sourceStart(of: Int(span.start))
    guard !span.isEmpty else { return SourceSpan(start..<start) }
    return SourceSpan(start..<max(start, sourceEnd(of: Int(span.end))))
  }

  /// The same as a location in the file.
  public func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(file: file, span: self.span(span))
  }

  /// `diagnostic`, found in the value, carried into the file.
  public func map(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.mapLocations { location($0.span) }
  }

  private func sourceStart(of offset: Int) -> Int {
    guard let segment = segment(holding: offset) else {
      return segments.last?.source.upperBound ?? start
    }
    return segment.isVerbatim
      ? segment.source.lowerBound + offset - segment.value.lowerBound : segment.source.lowerBound
  }

  /// The end of the source of the byte before `offset`.
  private func sourceEnd(of offset: Int) -> Int {
    guard let segment = segment(holding: offset - 1) else {
      return segments.last?.source.upperBound ?? start
    }
    return segment.isVerbatim
      ? segment.source.lowerBound + offset - segment.value.lowerBound : segment.source.upperBound
  }

  private func segment(holding offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].value.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count ? segments[low] : nil
  }
}

extension YAMLNode {
  /// The map of this scalar's value into `file`, which must be the file it was read from.
  ///
  /// Walks the scalar's bytes once. For a list or a mapping the map is empty.
  public func sourceMap(in file: SourceFile) -> ScalarSourceMap {
    let range = span.range.clamped(to: 0..<file.bytes.count)
    var scanner = ScalarScanner(bytes: file.bytes, range)
    if let scalar { scanner.scan(scalar) }
    return ScalarSourceMap(
      file: location.file, segments: scanner.segments, start: scanner.contentStart)
  }
}
