package import Archive
import Diagnostics

// How a programme is kept in an archive; see `Archivable`.

extension Programme: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try reader.text(), title: try reader.read(), provider: try reader.read(),
      description: try reader.read(), effective: try reader.read(),
      effectiveLocation: try reader.read(), sources: try reader.read(), claim: try reader.read(),
      requirement: try reader.read(), conditions: try reader.read(), benefit: try reader.read(),
      limits: try reader.read(), requires: try reader.read(), excludes: try reader.read(),
      documents: try reader.read(), location: try reader.read())
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
    self.init(from: try reader.read(), until: try reader.read())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(from)
    writer.write(until)
  }
}

extension Source: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(id: try reader.text(), title: try reader.text(), location: try reader.read())
    publisher = try reader.read()
    date = try reader.read()
    url = try reader.read()
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
      variable: try reader.text(), list: try reader.text(), location: try reader.read(),
      listLocation: try reader.read())
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
    self.init(id: try reader.text(), location: try reader.read())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: id)
    writer.write(location)
  }
}

extension Limit.Period: Archivable {}

extension Limit: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(count: try reader.read(), period: try reader.read())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(count)
    writer.write(period)
  }
}

extension Benefit.Kind: Archivable {}

extension Benefit: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      kind: try reader.read(), amount: try reader.read(), currency: try reader.text(),
      description: try reader.read())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(kind)
    writer.write(amount)
    writer.write(text: currency)
    writer.write(description)
  }
}
