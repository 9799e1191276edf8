import Records

/// The files that a run writes. They get their names together, when all of them are whole.
struct BatchFiles {
  let answers: AtomicFile
  /// `nil` where rejects go to the screen.
  let rejects: AtomicFile?
  let summary: AtomicFile?
  let page: AtomicFile?

  /// Opens all of them before the first member is read, so that a bad name is heard of at once.
  init(answers: String, rejects: String?, summary: String?, page: String?) throws {
    self.answers = try AtomicFile(answers)
    let besides = self.answers.appearsWhole ? answers + ".rejects.csv" : nil
    self.rejects = try (rejects ?? besides).map { try AtomicFile($0) }
    self.summary = try summary.map { try AtomicFile($0) }
    self.page = try page.map { try AtomicFile($0) }
  }

  /// Gives the files their names. Everything is on disk before the first gets its own, so a full
  /// disk leaves all as it was; answers come last, so that they never stand without the rest.
  func commit() throws {
    let files = [rejects, summary, page, answers].compactMap { $0 }
    for file in files { try file.flush() }
    for file in files { try file.commit() }
  }
}
