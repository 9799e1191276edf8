package import Archive

extension CELType: Archivable {
  /// Types without parts, by their place here.
  private static let plain: [CELType] = [
    .dyn, .error, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date,
    .decimal, .residentID,
  ]

  private enum Form: UInt8 {
    case plain, enumeration, list, map, object, optional, type, opaque, parameter
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .plain:
      let place = Int(try reader.byte())
      guard place < Self.plain.count else { throw .damaged }
      self = Self.plain[place]
    case .enumeration:
      self = .enumeration(
        EnumerationType(name: try reader.text(), codes: try reader.list(String.init(from:))))
    case .list: self = .list(try .init(from: &reader))
    case .map: self = .map(try .init(from: &reader), try .init(from: &reader))
    case .object: self = .object(try reader.text())
    case .optional: self = .optional(try .init(from: &reader))
    case .type: self = .type(try reader.optional(CELType.init(from:)))
    case .opaque: self = .opaque(try reader.text(), try reader.list(CELType.init(from:)))
    case .parameter: self = .parameter(try reader.text())
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .enumeration(let type):
      writer.write(Form.enumeration)
      writer.write(text: type.name)
      writer.write(type.codes)
    case .list(let element):
      writer.write(Form.list)
      writer.write(element)
    case .map(let key, let value):
      writer.write(Form.map)
      writer.write(key)
      writer.write(value)
    case .object(let name):
      writer.write(Form.object)
      writer.write(text: name)
    case .optional(let value):
      writer.write(Form.optional)
      writer.write(value)
    case .type(let type):
      writer.write(Form.type)
      writer.write(type)
    case .opaque(let name, let parameters):
      writer.write(Form.opaque)
      writer.write(text: name)
      writer.write(parameters)
    case .parameter(let name):
      writer.write(Form.parameter)
      writer.write(text: name)
    case .dyn, .error, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .date, .decimal, .residentID:
      writer.write(Form.plain)
      writer.write(byte: UInt8(Self.plain.firstIndex(of: self) ?? 0))
    }
  }
}
