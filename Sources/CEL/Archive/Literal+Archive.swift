package import Archive

extension Literal: Archivable {
  private enum Form: UInt8 {
    case null, bool, int, uint, double, string, bytes
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .null: self = .null
    case .bool: self = .bool(try reader.flag())
    case .int: self = .int(try reader.integer())
    case .uint: self = .uint(try reader.number())
    case .double: self = .double(Double(bitPattern: try reader.number()), text: try reader.text())
    case .string: self = .string(try reader.text())
    case .bytes:
      self = .bytes(try reader.list { reader throws(ArchiveFault) in try reader.byte() })
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .null: writer.write(Form.null)
    case .bool(let value):
      writer.write(Form.bool)
      writer.write(value)
    case .int(let value):
      writer.write(Form.int)
      writer.write(integer: value)
    case .uint(let value):
      writer.write(Form.uint)
      writer.write(number: value)
    case .double(let value, let text):
      writer.write(Form.double)
      writer.write(number: value.bitPattern)
      writer.write(text: text)
    case .string(let value):
      writer.write(Form.string)
      writer.write(text: value)
    case .bytes(let value):
      writer.write(Form.bytes)
      writer.write(count: value.count)
      for byte in value { writer.write(byte: byte) }
    }
  }
}
