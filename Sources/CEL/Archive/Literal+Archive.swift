package import Archive

extension Literal: Archivable {
  private enum Form: UInt8, Archivable {
    case null, bool, int, uint, double, string, bytes
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try reader.read(Form.self) {
    case .null: self = .null
    case .bool: self = .bool(try reader.read())
    case .int: self = .int(try reader.read())
    case .uint: self = .uint(try reader.number())
    case .double: self = .double(try reader.read(), text: try reader.text())
    case .string: self = .string(try reader.text())
    case .bytes: self = .bytes(try Self.bytes(from: &reader))
    }
  }

  private static func bytes(from reader: inout ArchiveReader) throws(ArchiveFault) -> [UInt8] {
    let count = try reader.number()
    guard count <= UInt64(reader.remaining) else { throw .damaged }
    var bytes: [UInt8] = []
    for _ in 0..<Int(count) { bytes.append(try reader.byte()) }
    return bytes
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .null: writer.write(Form.null)
    case .bool(let value):
      writer.write(Form.bool)
      writer.write(value)
    case .int(let value):
      writer.write(Form.int)
      writer.write(value)
    case .uint(let value):
      writer.write(Form.uint)
      writer.write(number: value)
    case .double(let value, let text):
      writer.write(Form.double)
      writer.write(value)
      writer.write(text: text)
    case .string(let value):
      writer.write(Form.string)
      writer.write(text: value)
    case .bytes(let value):
      writer.write(Form.bytes)
      writer.write(number: UInt64(value.count))
      for byte in value { writer.write(byte: byte) }
    }
  }
}
