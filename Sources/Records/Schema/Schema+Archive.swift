package import Archive
import Columns
import Diagnostics

// How what facts can hold is kept in an archive; see `Archivable`.

extension Field: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      name: try reader.text(), type: try .init(from: &reader),
      columns: try reader.list(String.init(from:)),
      label: try reader.optional(LocalizedText.init(from:)), isKey: try reader.flag(),
      isSensitive: try reader.flag(),
      unit: try reader.optional(LocalizedText.init(from:)),
      absent: try reader.optional(AbsentValue.init(from:)),
      remedy: try reader.optional(Remedy.init(from:)),
      description: try reader.optional(LocalizedText.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: name)
    writer.write(type)
    writer.write(columns)
    writer.write(label)
    writer.write(isKey)
    writer.write(isSensitive)
    writer.write(unit)
    writer.write(absent)
    writer.write(remedy)
    writer.write(description)
  }
}

extension FieldType: Archivable {
  private enum Form: UInt8 {
    case string, int, decimal, double, bool, date, enumeration, list
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .string: self = .string(format: try reader.optional(StringFormat.init(from:)))
    case .int:
      self = .int(
        min: try reader.optional(Int64.init(from:)), max: try reader.optional(Int64.init(from:)))
    case .decimal:
      self = .decimal(
        min: try reader.optional(Decimal.init(from:)), max: try reader.optional(Decimal.init(from:))
      )
    case .double: self = .double
    case .bool: self = .bool
    case .date:
      self = .date(
        min: try reader.optional(CalendarDate.init(from:)),
        max: try reader.optional(CalendarDate.init(from:)))
    case .enumeration:
      self = .enumeration(Enumeration(values: try reader.list(EnumerationValue.init(from:))))
    case .list: self = .list(element: try .init(from: &reader))
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .string(let format):
      writer.write(Form.string)
      writer.write(format)
    case .int(let min, let max):
      writer.write(Form.int)
      writer.write(min)
      writer.write(max)
    case .decimal(let min, let max):
      writer.write(Form.decimal)
      writer.write(min)
      writer.write(max)
    case .double: writer.write(Form.double)
    case .bool: writer.write(Form.bool)
    case .date(let min, let max):
      writer.write(Form.date)
      writer.write(min)
      writer.write(max)
    case .enumeration(let enumeration):
      writer.write(Form.enumeration)
      writer.write(enumeration.values)
    case .list(let element):
      writer.write(Form.list)
      writer.write(element)
    }
  }
}

extension StringFormat: Archivable {}

extension EnumerationValue: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      code: try reader.text(), label: try reader.optional(LocalizedText.init(from:)),
      aliases: try reader.list(String.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: code)
    writer.write(label)
    writer.write(aliases)
  }
}

extension ListElement: Archivable {
  private enum Form: UInt8 { case object, scalar }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .object: self = .object(try reader.list(Field.init(from:)))
    case .scalar: self = .scalar(try .init(from: &reader))
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .object(let fields):
      writer.write(Form.object)
      writer.write(fields)
    case .scalar(let type):
      writer.write(Form.scalar)
      writer.write(type)
    }
  }
}

extension AbsentValue: Archivable {
  private enum Form: UInt8 { case emptyList, text }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .emptyList: self = .emptyList
    case .text: self = .text(try reader.text())
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .emptyList: writer.write(Form.emptyList)
    case .text(let text):
      writer.write(Form.text)
      writer.write(text: text)
    }
  }
}

extension Remedy: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(text: try .init(from: &reader), values: nil)
    if try reader.flag() { values = try reader.list(String.init(from:)) }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text)
    writer.write(values != nil)
    if let values { writer.write(values) }
  }
}
