package import Archive
import CEL
import Columns
import Diagnostics
import Records

// How parameters are kept in an archive; see `Archivable`.

extension Parameter: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      name: try reader.text(), type: try .init(from: &reader),
      label: try reader.optional(LocalizedText.init(from:)),
      unit: try reader.optional(LocalizedText.init(from:)),
      history: try reader.list(ParameterValue.init(from:)),
      sources: try reader.list(Source.init(from:)),
      location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: name)
    writer.write(type)
    writer.write(label)
    writer.write(unit)
    writer.write(history)
    writer.write(sources)
    writer.write(location)
  }
}

extension ParameterValue: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      period: try .init(from: &reader), value: try Figure(from: &reader).value,
      basis: try .init(from: &reader), location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(period)
    writer.write(Figure(value))
    writer.write(basis)
    writer.write(location)
  }
}

/// A value that a parameter can have.
private indirect enum Figure {
  case bool(Bool), int(Int64), string(String), date(CalendarDate), decimal(Decimal), list([Figure])
  /// No parameter has such a value; an archive with one can't be read.
  case other

  init(_ value: CEL.Value) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .string(let value): self = .string(value)
    case .date(let value): self = .date(value)
    case .decimal(let value): self = .decimal(value)
    case .list(let values): self = .list(values.map(Figure.init))
    default: self = .other
    }
  }

  var value: CEL.Value {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .string(let value): .string(value)
    case .date(let value): .date(value)
    case .decimal(let value): .decimal(value)
    case .list(let figures): .list(figures.map(\.value))
    case .other: .null
    }
  }
}

extension Figure: Archivable {
  private enum Form: UInt8 { case bool, int, string, date, decimal, list, other }

  init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .bool: self = .bool(try reader.flag())
    case .int: self = .int(try reader.integer())
    case .string: self = .string(try reader.text())
    case .date: self = .date(try .init(from: &reader))
    case .decimal: self = .decimal(try .init(from: &reader))
    case .list: self = .list(try reader.list(Figure.init(from:)))
    case .other: throw .damaged
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .bool(let value):
      writer.write(Form.bool)
      writer.write(value)
    case .int(let value):
      writer.write(Form.int)
      writer.write(integer: value)
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
    case .other: writer.write(Form.other)
    }
  }
}
