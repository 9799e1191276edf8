import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// One run over a file of members: chunks over the cores, answers and rejects in order.
struct BatchRun {
  private let work: ChunkWork
  private let files: BatchFiles
  private let members: String
  private var rejects: RejectLog
  private var duplicates = DuplicateFinder()
  private var matches: JoinTally
  private var progress = Progress()
  /// Known once all members are.
  private(set) var summary: BatchSummary
  /// Known once all members are.
  private(set) var findings = FileFindings()

  /// How far a run has come.
  struct Progress {
    var members = 0
    var rejects = 0
  }

  /// Starts the output with its header.
  ///
  /// - Parameters:
  ///   - members: the file of members as the user named it.
  ///   - lists: what is joined to the members.
  init(
    program: RuleProgram, format: Batch.Format, showSensitive: Bool, files: BatchFiles,
    rejects: RejectLog, of members: String, lists: ListJoins
  ) throws {
    work = ChunkWork(
      program: program, format: format, showSensitive: showSensitive, lists: lists)
    matches = JoinTally(lists)
    self.members = members
    self.files = files
    self.rejects = rejects
    summary = BatchSummary(programmes: program.programmeIDs)
    try files.answers.write(work.header)
  }

  /// - Parameters:
  ///   - reader: the only copy, for another would keep the first chunk in memory.
  ///   - progress: told after every chunk what there is so far; `nil` where nobody looks.
  mutating func process(
    _ reader: consuming RecordReader, threads: Int, progress: ((Progress) -> Void)?
  ) async throws {
    var reader = reader
    var origin = reader.firstOrigin
    work.prepareTexts(min(threads, Processors.count) + 1)
    let (work, decoder, spent) = (work, reader.decoder, reader.spent)
    try await OrderedPipeline(width: threads).run(
      next: { try reader.nextChunk() },
      transform: { chunk in
        let decoded = decoder.decode(chunk)
        spent.give(chunk)
        return try work.answer(decoded)
      },
      emit: { answers in
        try self.emit(answers, at: &origin)
        progress?(self.progress)
      })
    summary.add(work.takeSummary())
    summary.addRejects(self.progress.rejects)
    let key = work.program.checked.schema.key
    findings = FileFindings(
      duplicates: key == nil ? nil : try duplicates.finish(), lists: matches.results(), key: key)
  }

  private mutating func emit(
    _ answers: consuming ChunkAnswers, at origin: inout ChunkOrigin
  ) throws {
    try files.answers.write(answers.text)
    work.takeBack(answers.takeText())
    var decoded = answers.decoded
    try duplicates.add(answers.keys, linesBefore: origin.lines)
    matches.add(answers.matched)
    decoded.place(at: &origin)
    try rejects.write(decoded.rejects, of: members)
    progress.members += answers.members
    progress.rejects += decoded.rejectedRecords
  }

  /// Writes what the run came to, and gives all files their names.
  func finish(_ report: BatchReport, language: Language) throws {
    try files.summary?.write(report.json())
    try files.page?.write(report.page(language: language))
    rejects.close()
    try files.commit()
  }
}

/// What one chunk comes to.
struct ChunkAnswers: Sendable {
  /// The text of the answers.
  var text: [UInt8] = []
  /// The rejects and the extent of the chunk.
  var decoded: DecodedChunk
  var members = 0
  /// For the search for keys that are there twice.
  var keys = ChunkKeys()
  /// For each list file the keys of it that members have.
  var matched: [[UInt32]] = []

  /// The text, which then is no longer here.
  mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }
}

/// Answers one chunk; the same for every thread.
struct ChunkWork: Sendable {
  let program: RuleProgram
  private let format: Batch.Format
  private let csv: BatchCSV
  private let json: JSONReport
  private let lists: ListJoins
  private let desks: Pool<Desk>
  /// Texts that have been written, to be filled again: fresh memory costs more than the filling.
  private let buffers = Pool<[UInt8]> { [] }

  /// What a thread keeps from chunk to chunk.
  private struct Desk: Sendable {
    var determiner: Determiner
    var counter: BatchCounter
    var texts = BatchCSV.Memory()
  }

  init(program: RuleProgram, format: Batch.Format, showSensitive: Bool, lists: ListJoins) {
    self.program = program
    self.lists = lists
    self.format = format
    let key = program.checked.schema.key?.name ?? "record"
    csv = BatchCSV(keyName: key, programmes: program.programmeIDs)
    json = JSONReport(program.checked.book, asOf: program.asOf, showSensitive: showSensitive)
    let facts = ReasonFacts(program)
    desks = Pool {
      Desk(
        determiner: Determiner(program),
        counter: BatchCounter(programmes: program.programmeIDs, facts))
    }
  }

  var header: [UInt8] { format == .csv ? csv.header : [] }

  /// Sees to it that from the first chunks on there are as many texts as a long run comes to need: one
  /// for each chunk being answered, and one that waits to be written.
  func prepareTexts(_ count: Int) { for _ in 0..<count { buffers.give([]) } }

  /// Takes back the text of a chunk that has been written.
  func takeBack(_ text: consuming [UInt8]) { buffers.give(text) }

  func answer(_ decoded: DecodedChunk) throws -> ChunkAnswers {
    try desks.lend { try answer(decoded, at: &$0) }
  }

  /// What all chunks came to, the rejects aside.
  func takeSummary() -> BatchSummary {
    var summary = BatchSummary(programmes: program.programmeIDs)
    for var desk in desks.takeAll() { summary.add(desk.counter.takeSummary()) }
    return summary
  }

  private func answer(_ decoded: DecodedChunk, at desk: inout Desk) throws -> ChunkAnswers {
    var answers = ChunkAnswers(text: buffers.takeOldest(), decoded: decoded)
    answers.text.removeAll(keepingCapacity: true)
    if program.checked.schema.key != nil { answers.keys = ChunkKeys(decoded.batches) }
    for decodedBatch in decoded.batches {
      let batch = try join(decodedBatch, &answers)
      let determinations = desk.determiner.determine(batch)
      desk.counter.count(determinations, of: batch)
      answers.members += batch.count
      switch format {
      case .csv:
        csv.append(determinations, keys: batch.keys, &desk.texts, to: &answers.text)
      case .ndjson:
        answers.text += lines(batch)
      }
    }
    answers.decoded.dropBatches()
    return answers
  }

  /// The batch with the lists that are in files of their own.
  private func join(_ batch: RecordBatch, _ answers: inout ChunkAnswers) throws -> RecordBatch {
    guard !lists.files.isEmpty else { return batch }
    do throws(ListConflict) {
      let joined = try lists.attach(to: batch)
      for (index, codes) in joined.matched.enumerated() {
        if index == answers.matched.count { answers.matched.append([]) }
        answers.matched[index] += codes
      }
      return joined.batch
    } catch {
      throw JoinFailure.inBoth(error)
    }
  }

  private func lines(_ batch: RecordBatch) -> [UInt8] {
    var bytes: [UInt8] = []
    for (row, determinations) in program.explain(batch).enumerated() {
      let key = batch.keys[row]
      let member = MemberDeterminations(
        member: key.isEmpty ? nil : key, asOf: program.asOf, determinations: determinations)
      bytes.append(contentsOf: json.render(member, pretty: false).utf8)
    }
    return bytes
  }
}
