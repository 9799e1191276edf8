import Glibc
import Records
import SystemPackage

/// What Ctrl-C or a polite `kill` comes to: half-written files, which hold members' data, are
/// removed, and then the signal has its usual effect. A second one ends the process at once.
///
/// The handler only wakes a thread that does the work: little may be called in a handler.
enum Interruption {
  /// A pipe that carries the number of the signal to the thread.
  private struct Alarm: Sendable {
    let readEnd: FileDescriptor
    let writeEnd: FileDescriptor

    init() throws { (readEnd, writeEnd) = try FileDescriptor.pipe() }
  }

  /// `nil` when the system has no more pipes; then an interruption leaves the files.
  private static let alarm: Alarm? = try? Alarm()

  static func discardsUnfinishedFiles() {
    var thread = pthread_t()
    guard alarm != nil, pthread_create(&thread, nil, waiter, nil) == 0 else { return }
    pthread_detach(thread)
    for number in [SIGINT, SIGTERM] {
      handle(number)
      unblock(number)
    }
  }

  /// A program started from a thread that keeps signals from itself, as those of a pool do, starts
  /// with them blocked.
  private static func unblock(_ number: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Leaves alone what whoever started us has had ignored, as a shell does with Ctrl-C for what
  /// runs in the background.
  private static func handle(_ number: Int32) {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return }
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    guard handler != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
    action.__sigaction_handler.sa_handler = { number in
      var byte = UInt8(truncatingIfNeeded: number)
      if let alarm = Interruption.alarm { _ = write(alarm.writeEnd.rawValue, &byte, 1) }
    }
    action.sa_flags = SA_RESTART | Int32(truncatingIfNeeded: SA_RESETHAND)
    sigaction(number, &action, nil)
  }

  private static let waiter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { _ in
      Interruption.endOnAlarm()
      return nil
    }

  private static func endOnAlarm() {
    var byte: UInt8 = 0
    guard let alarm, read(alarm.readEnd.rawValue, &byte, 1) == 1 else { return }
    UnfinishedFiles.discardAll()
    signal(Int32(byte), SIG_DFL)
    kill(getpid(), Int32(byte))
  }
}
