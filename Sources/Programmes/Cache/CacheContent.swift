import Archive

/// What an entry of the cache holds of the rules its head names.
struct CacheContent {
  /// The checked rules, archived.
  let rules: ArraySlice<UInt8>
  /// Programs that were compiled from them, the last one first.
  private(set) var programs: [Program] = []

  /// A program, archived, and what it was compiled for.
  struct Program {
    let key: ArraySlice<UInt8>
    let archive: ArraySlice<UInt8>
  }

  /// Programmes seldom have other versions in force than the day before.
  private static let mostPrograms = 4

  init(rules: ArraySlice<UInt8>) { self.rules = rules }

  init(archive: ArraySlice<UInt8>) throws(ArchiveFault) {
    var reader = ArchiveReader(archive)
    rules = try reader.slice()
    programs = try reader.list { reader throws(ArchiveFault) in
      Program(key: try reader.slice(), archive: try reader.slice())
    }
    guard reader.remaining == 0 else { throw .damaged }
  }

  var archived: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(bytes: rules)
    writer.write(count: programs.count)
    for program in programs {
      writer.write(bytes: program.key)
      writer.write(bytes: program.archive)
    }
    return writer.bytes
  }

  /// Adds a program, in the place of the one that came first if there are many.
  mutating func add(_ program: Program) {
    programs.removeAll { $0.key == program.key }
    programs = [program] + programs.prefix(Self.mostPrograms - 1)
  }
}
