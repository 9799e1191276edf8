import Columns

/// How the cells of a list fact are read.
struct ListDecoder: Sendable {
  let element: ListElement
  let elementFields: [FieldDecoder]
  let scanner: ListScanner

  init(_ element: ListElement) {
    self.element = element
    let fields: [Field] =
      switch element {
      case .object(let fields): fields
      case .scalar(let type): [Field(name: "", type: type)]
      }
    elementFields = fields.enumerated().map { FieldDecoder($0.element, slot: $0.offset) }
    scanner = ListScanner(element, fields)
  }

  /// The keys in the list's objects that none of their fields has; none if its syntax is wrong.
  func unknownKeys(in range: Range<Int>, _ bytes: Span<UInt8>, path: String) -> [UnknownKey] {
    scanner.unknownKeys(in: range, bytes).map {
      UnknownKey(path: "\(path).\($0.path)", range: $0.range)
    }
  }
}
