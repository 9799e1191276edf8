/// A fault of one row, with all that its message needs.
struct LocatedFault {
  var row: Int
  var fault: FieldFault
  /// Byte offset into the source.
  var offset: Int
  /// The fact concerned, if it is about one.
  var fact: FaultyFact?
  /// The text found, as it stands in the source, cut short.
  var found: [UInt8]
  /// For faults that count: how many were found and how many expected.
  var counts: (found: Int, expected: Int)?

  init(
    row: Int, _ fault: FieldFault, offset: Int, fact: FaultyFact? = nil, found: [UInt8] = [],
    counts: (found: Int, expected: Int)? = nil
  ) {
    self.row = row
    self.fault = fault
    self.offset = offset
    self.fact = fact
    self.found = found
    self.counts = counts
  }

  /// Enough of a text for any message: 60 characters of at most four bytes, and one more.
  static func excerpt(_ text: Span<UInt8>) -> [UInt8] {
    FieldParsing.bytes(of: text.extracting(0..<min(text.count, 244)))
  }
}

/// A fact and its place in the record: `patents[2].grantedOn`.
struct FaultyFact {
  var field: Field
  var path: String
}
