import Archive

/// Steps of plans; of those that rules hardly ever have there are no archives.
extension Operation: Archivable {
  private enum Form: UInt8 {
    case constant, input, element, outer, coalesce, has, select, call, not, and, or, conditional
    case list, loop
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .constant: self = .constant(try reader.place())
    case .input: self = .input(try reader.text())
    case .element: self = .element(try reader.place())
    case .outer: self = .outer(try reader.place())
    case .coalesce: self = .coalesce(try reader.place(), try reader.place())
    case .has: self = .has(try reader.place(), try reader.text())
    case .select: self = .select(try reader.place(), try reader.text())
    case .call: self = .call(try reader.place(), try reader.places())
    case .not: self = .not(try reader.place())
    case .and: self = .and(try reader.place(), try reader.place())
    case .or: self = .or(try reader.place(), try reader.place())
    case .conditional:
      self = .conditional(try reader.place(), try reader.place(), try reader.place())
    case .list: self = .list(try reader.places(), optionals: [])
    case .loop: self = .loop(try .init(from: &reader), range: try reader.place())
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .constant(let place): writer.write(Form.constant, places: [place])
    case .input(let name):
      writer.write(Form.input)
      writer.write(text: name)
    case .element(let slot): writer.write(Form.element, places: [slot])
    case .outer(let step): writer.write(Form.outer, places: [step])
    case .coalesce(let a, let b): writer.write(Form.coalesce, places: [a, b])
    case .has(let a, let field):
      writer.write(Form.has, places: [a])
      writer.write(text: field)
    case .select(let a, let field):
      writer.write(Form.select, places: [a])
      writer.write(text: field)
    case .call(let target, let arguments):
      writer.write(Form.call, places: [target, arguments.count] + arguments)
    case .not(let a): writer.write(Form.not, places: [a])
    case .and(let a, let b): writer.write(Form.and, places: [a, b])
    case .or(let a, let b): writer.write(Form.or, places: [a, b])
    case .conditional(let a, let b, let c): writer.write(Form.conditional, places: [a, b, c])
    case .list(let elements, let optionals) where optionals.isEmpty:
      writer.write(Form.list, places: [elements.count] + elements)
    case .loop(let loop, let range):
      writer.write(Form.loop)
      writer.write(loop)
      writer.write(place: range)
    case .failure, .optionalSelect, .list, .map, .object: writer.leaveOut()
    }
  }
}

/// As planned, before any `deciding`.
extension Loop: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      form: try .init(from: &reader), variableCount: try reader.place(),
      steps: try reader.list(Operation.init(from:)),
      filter: try reader.optional { reader throws(ArchiveFault) in try reader.place() },
      result: try reader.place())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(form)
    writer.write(place: variableCount)
    writer.write(steps)
    writer.write(filter != nil)
    if let filter { writer.write(place: filter) }
    writer.write(place: result)
  }
}

extension ArchiveReader {
  fileprivate mutating func places() throws(ArchiveFault) -> [Int] {
    try list { reader throws(ArchiveFault) in try reader.place() }
  }
}

extension ArchiveWriter {
  fileprivate mutating func write(_ form: some RawRepresentable<UInt8>, places: [Int]) {
    write(form)
    for place in places { write(place: place) }
  }
}
