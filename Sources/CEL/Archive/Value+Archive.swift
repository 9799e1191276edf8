package import Archive
import Columns

/// Constants of rules. Of the other kinds, which rules have no constants of, there are no archives.
extension Value: Archivable {
  private enum Form: UInt8 {
    case null, bool, int, uint, double, string, date, decimal, list
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .null: self = .null
    case .bool: self = .bool(try reader.flag())
    case .int: self = .int(try reader.integer())
    case .uint: self = .uint(try reader.number())
    case .double: self = .double(Double(bitPattern: try reader.number()))
    case .string: self = .string(try reader.text())
    case .date: self = .date(try .init(from: &reader))
    case .decimal: self = .decimal(try .init(from: &reader))
    case .list: self = .list(try reader.list(Value.init(from:)))
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
    case .double(let value):
      writer.write(Form.double)
      writer.write(number: value.bitPattern)
    case .string(let value):
      writer.write(Form.string)
      writer.write(text: value)
    case .date(let value):
      writer.write(Form.date)
      writer.write(value)
    case .decimal(let value):
      writer.write(Form.decimal)
      writer.write(value)
    case .list(let values):
      writer.write(Form.list)
      writer.write(values)
    case .bytes, .timestamp, .duration, .residentID, .map, .object, .optional, .type, .opaque:
      writer.leaveOut()
    }
  }
}
