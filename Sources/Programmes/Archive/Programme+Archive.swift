package import Archive
import Columns
import Diagnostics

// How a programme is kept in an archive; see `Archivable`.

extension Programme: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try reader.text(), title: try .init(from: &reader),
      provider: try reader.optional(LocalizedText.init(from:)),
      description: try reader.optional(LocalizedText.init(from:)),
      effective: try .init(from: &reader),
      effectiveLocation: try .init(from: &reader), sources: try reader.list(Source.init(from:)),
      claim: try reader.optional(Claim.init(from:)),
      requirement: try .init(from: &reader), conditions: try reader.list(Condition.init(from:)),
      benefit: try .init(from: &reader),
      limits: try reader.list(Limit.init(from:)),
      requires: try reader.list(ProgrammeReference.init(from:)),
      excludes: try reader.list(ProgrammeReference.init(from:)),
      documents: try reader.list(LocalizedText.init(from:)), location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: id)
    writer.write(title)
    writer.write(provider)
    writer.write(description)
    writer.write(effective)
    writer.write(effectiveLocation)
    writer.write(sources)
    writer.write(claim)
    writer.write(requirement)
    writer.write(conditions)
    writer.write(benefit)
    writer.write(limits)
    writer.write(requires)
    writer.write(excludes)
    writer.write(documents)
    writer.write(location)
  }
}

extension EffectivePeriod: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      from: try reader.optional(CalendarDate.init(from:)),
      until: try reader.optional(CalendarDate.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(from)
    writer.write(until)
  }
}

extension Source: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(id: try reader.text(), title: try reader.text(), location: try .init(from: &reader))
    publisher = try reader.optional(String.init(from:))
    date = try reader.optional(CalendarDate.init(from:))
    url = try reader.optional(String.init(from:))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: id)
    writer.write(text: title)
    writer.write(location)
    writer.write(publisher)
    writer.write(date)
    writer.write(url)
  }
}

extension Claim: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      variable: try reader.text(), list: try reader.text(), location: try .init(from: &reader),
      listLocation: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: variable)
    writer.write(text: list)
    writer.write(location)
    writer.write(listLocation)
  }
}

extension ProgrammeReference: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(id: try reader.text(), location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: id)
    writer.write(location)
  }
}

extension Limit.Period: Archivable {}

extension Limit: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(count: Int(try reader.integer()), period: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(integer: Int64(count))
    writer.write(period)
  }
}

extension Benefit.Kind: Archivable {}

extension Benefit: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      kind: try .init(from: &reader), amount: try reader.optional(ExpressionSource.init(from:)),
      currency: try reader.text(),
      description: try reader.optional(LocalizedText.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(kind)
    writer.write(amount)
    writer.write(text: currency)
    writer.write(description)
  }
}
