import Evaluation
import Programmes
import Records
import Reports

/// One run over a file of members: chunks over the cores, answers and rejects in order.
struct BatchRun {
  private let work: ChunkWork
  private let output: AtomicFile
  private var rejects: RejectLog
  private(set) var summary: BatchSummary

  /// Starts the output with its header.
  init(
    program: RuleProgram, format: Batch.Format, showSensitive: Bool, output: AtomicFile,
    rejects: RejectLog
  ) throws {
    work = ChunkWork(program: program, format: format, showSensitive: showSensitive)
    self.output = output
    self.rejects = rejects
    summary = BatchSummary(programmes: program.programmeIDs)
    try output.write(work.header)
  }

  mutating func process(_ reader: RecordReader, threads: Int) async throws {
    var reader = reader
    var origin = reader.firstOrigin
    let (work, decoder) = (work, reader.decoder)
    try await OrderedPipeline(width: threads).run(
      next: { try reader.nextChunk() },
      transform: { work.answer(decoder.decode($0)) },
      emit: { answers in try self.emit(answers, at: &origin) })
  }

  private mutating func emit(_ answers: ChunkAnswers, at origin: inout ChunkOrigin) throws {
    for piece in answers.pieces { try output.write(piece) }
    var decoded = answers.decoded
    decoded.place(at: &origin)
    try rejects.write(decoded.rejects)
    summary.add(answers.summary)
  }

  /// Gives the files their names: the rejects first, so that answers never stand alone.
  mutating func commit() throws {
    try rejects.commit()
    try output.commit()
  }
}

/// What one chunk comes to.
struct ChunkAnswers: Sendable {
  /// The text of the answers, batch after batch.
  var pieces: [[UInt8]] = []
  /// The rejects and the extent of the chunk.
  var decoded: DecodedChunk
  var summary: BatchSummary
}

/// Answers one chunk; the same for every thread.
struct ChunkWork: Sendable {
  private let program: RuleProgram
  private let format: Batch.Format
  private let csv: BatchCSV
  private let json: JSONReport

  init(program: RuleProgram, format: Batch.Format, showSensitive: Bool) {
    self.program = program
    self.format = format
    let key = program.checked.book.schema.key?.name ?? "record"
    csv = BatchCSV(keyName: key, programmes: program.programmeIDs)
    json = JSONReport(program.checked.book, asOf: program.asOf, showSensitive: showSensitive)
  }

  var header: [UInt8] { format == .csv ? csv.header : [] }

  func answer(_ decoded: DecodedChunk) -> ChunkAnswers {
    var answers = ChunkAnswers(
      decoded: decoded, summary: BatchSummary(programmes: program.programmeIDs))
    for batch in decoded.batches {
      let determinations = program.determine(batch)
      answers.summary.add(determinations)
      switch format {
      case .csv:
        answers.pieces.append(csv.lines(determinations) { batch.keys.append(row: $0, to: &$1) })
      case .ndjson:
        answers.pieces.append(lines(batch))
      }
    }
    answers.summary.addRejects(decoded.rejectedRecords)
    answers.decoded.dropBatches()
    return answers
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
