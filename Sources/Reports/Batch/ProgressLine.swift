public import Diagnostics

/// How far a run over a file of members is, as one line for the terminal:
///
///     [#########-----------]  47 %  1,204,000 members  107,000/s  12 s left  6 rejected
public struct ProgressLine: Sendable {
  /// Members answered so far.
  public var members: Int
  /// Records rejected so far.
  public var rejects: Int
  /// Bytes of the file read so far.
  public var bytesRead: Int
  /// Bytes of the whole file; `nil` for a pipe.
  public var bytesInAll: Int?
  /// Time since the start.
  public var seconds: Double

  private static let barWidth = 20
  /// A rate taken over less says nothing.
  private static let shortest = 0.5

  /// Everything as it is at one moment.
  public init(
    members: Int, rejects: Int, bytesRead: Int, bytesInAll: Int?, seconds: Double
  ) {
    self.members = members
    self.rejects = rejects
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
    self.seconds = seconds
  }

  /// The line without a line break, at most `width` columns wide: what matters less is left out.
  public func text(width: Int, language: Language) -> String {
    var parts: [LocalizedText] = []
    if let share {
      parts.append(bar(share))
      parts.append(LocalizedText(verbatim: "\(Int(share * 100)) %"))
    }
    parts.append(Wording.membersSoFar(members))
    if seconds >= Self.shortest {
      parts.append(Wording.membersPerSecond(Int(Double(members) / seconds)))
      if let secondsLeft { parts.append(Wording.timeLeft(seconds: secondsLeft)) }
    }
    if rejects > 0 { parts.append(Wording.rejectsSoFar(rejects)) }
    var line = ""
    for part in parts.map({ $0[language] }) {
      let longer = line.isEmpty ? part : line + "  " + part
      if longer.displayWidth <= width { line = longer }
    }
    return line
  }

  /// Of the file, from 0 to 1. A file may grow while it is read.
  private var share: Double? {
    bytesInAll.flatMap { $0 > 0 ? min(1, Double(bytesRead) / Double($0)) : nil }
  }

  /// As long as it took so far, for what is left of the file.
  private var secondsLeft: Int? {
    guard let share, share > 0 else { return nil }
    let left = seconds * (1 - share) / share
    return left < 360_000 ? Int(left + 0.5) : nil
  }

  private func bar(_ share: Double) -> LocalizedText {
    let filled = Int(share * Double(Self.barWidth))
    let (done, rest) = (
      String(repeating: "#", count: filled),
      String(repeating: "-", count: Self.barWidth - filled)
    )
    return LocalizedText(verbatim: "[\(done)\(rest)]")
  }
}
