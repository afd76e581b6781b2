// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// The interactive shell: a prompt that survives every mistake, and a person who can be asked.
@MainActor
package final class Shell {
  let session: Session
  let editor: ReadlineEditor
  let menu = CompletionMenu()
  let environment: [String: String]
  /// Whether whoever sits here has just made the books: they need no PIN, and a hint how to begin.
  private let isFirstStart: Bool
  private var history: History
  private var historyOwner: Login
  /// The command that runs, for Ctrl-C to stop.
  private var running: Task<Answer?, any Error>?
  /// Whether Ctrl-C stopped it, so that `^C` stands in the row of the cursor.
  private var wasInterrupted = false
  /// What TAB makes of the line that was not understood.
  private var correction: String?
  /// When a key was touched last.
  var lastTouched = ContinuousClock.now
  var isLocking = false

  package init(
    session: Session, editor: ReadlineEditor, isFirstStart: Bool = false,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.session = session
    self.editor = editor
    self.isFirstStart = isFirstStart
    self.environment = environment
    history = History(HistoryFile(login: session.login.rawValue, environment: environment))
    historyOwner = session.login
    session.conversation = self
    session.isInteractive = true
    fit()
    prepareEditor()
  }

  private func prepareEditor() {
    let completer = Completer(session: session)
    editor.complete = { [weak self] line, cursor in
      guard let self else { return nil }
      if line.isEmpty, let correction { return .init(range: 0..<0, insertion: correction, shown: nil) }
      if let picked = menu.picked(line, cursor) { return picked }
      return menu.edit(await completer.completion(of: line, at: cursor), line, width: session.width)
    }
    editor.suggest = { [weak self] line in self?.history.rest(of: line) }
    if session.paint != .none { editor.grey = { [session] in session.paint(.suggestion, $0) } }
    editor.touched = { [weak self] in self?.lastTouched = .now }
    editor.interrupted = { [weak self] in self?.interrupt() }
    editor.resized = { [weak self] in self?.fit() }
  }

  /// Fits results to the window as it is now.
  func fit() {
    session.width = Terminal.width
    session.screen = Terminal.showsResults ? Screen(columns: Terminal.width, rows: Terminal.height) : nil
  }

  /// Signs the officer in, then reads and runs lines until they leave. An error never ends it. False when nobody was let
  /// in.
  package func run() async -> Bool {
    if !isFirstStart {
      guard await admit(session.login) else { return false }
    }
    await greet()
    let waiting = startWaiting()
    defer { waiting.cancel() }
    while !session.isOver {
      // Whoever left a question or a line unanswered may be gone.
      if isLocking {
        guard await unlock() else { return true }
      }
      let prompt = await prompt()
      useHistory()
      switch await editor.line(prompt) {
      case .line(let text): await take(text)
      case .interrupted: continue
      case .unreadable: session.notice(Self.notUTF8(session))
      case .closed: return true
      }
    }
    return true
  }

  static func notUTF8(_ session: Session) -> String {
    session.text(
      "Dòng này không phải UTF-8. Hãy đặt cửa sổ dòng lệnh và bàn phím về UTF-8.",
      "This line is not UTF-8. Set terminal and keyboard to UTF-8.")
  }

  /// Lets in whoever starts the shell, or comes back to one that was locked: with a PIN where they have one.
  func admit(_ login: Login) async -> Bool {
    let prompt = "\(login). " + session.text("Mã PIN: ", "PIN: ")
    return await session.admitting(login, asking: prompt) { office, pin throws(OfficeError) in
      try await office.signIn(login, pin: pin)
    } != nil
  }

  /// The history of whoever works now, and nobody else's.
  private func useHistory() {
    if historyOwner != session.login {
      historyOwner = session.login
      history = History(HistoryFile(login: session.login.rawValue, environment: environment))
    }
    editor.setHistory(history.lines)
  }

  /// The counter at work, then `>`.
  private func prompt() async -> String {
    var text = ">"
    if let counter = try? await session.officeSurroundings().counters.last { text = "Q\(counter)>" }
    if session.isSynthetic { text = session.text("mô phỏng ", "synthetic ") + text }
    guard session.paint != .none else { return text + " " }
    // Readline counts what stands between its two marks as nothing.
    return "\u{1}" + session.paint.start(.prompt) + "\u{2}" + text + "\u{1}" + session.paint.end + "\u{2} "
  }

  // MARK: - Lines

  /// Runs a line, or the lines of a paste once somebody has said so.
  private func take(_ text: String) async {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    correction = nil
    guard lines.count > 1 else {
      if let line = lines.first { _ = await execute(line) }
      return
    }
    guard await agrees(toPasted: lines) else { return session.notice(session.text("Đã bỏ.", "Dropped.")) }
    for line in lines where !session.isOver {
      editor.write("> " + Printable.line(line) + "\n")
      guard await execute(line) else { return }
    }
  }

  private func agrees(toPasted lines: [String]) async -> Bool {
    for line in lines { editor.write("  " + Printable.line(line) + "\n") }
    return await session.agrees(
      session.text(
        "Vừa dán \(lines.count) lệnh. Chạy lần lượt? [c/k] ", "\(lines.count) commands were pasted. Run them? [y/n] "))
  }

  /// Runs one command; false when it was refused. Ctrl-C stops it, and the shell goes on.
  private func execute(_ line: String) async -> Bool {
    history.add(line, at: session.now.milliseconds / 1_000)
    let task = Task { try await session.run(line) }
    running = task
    let result = await task.result
    running = nil
    lastTouched = .now
    if wasInterrupted { editor.write("\n") }
    wasInterrupted = false
    do {
      if let answer = try result.get() { _ = await session.present(answer.text) }
      return true
    } catch let failure as CommandFailure {
      report(failure, line)
    } catch {
      session.notice(session.text("Đã dừng.", "Stopped."))
    }
    return false
  }

  /// What Ctrl-C does: the command that runs is stopped, else the line that is typed is given up.
  func interrupt() {
    guard let running else { return editor.giveUp() }
    wasInterrupted = true
    running.cancel()
  }

  /// Says what was wrong, with carets under the word on the line where it was typed.
  private func report(_ failure: CommandFailure, _ line: String) {
    correction = failure.correction
    var text = ""
    if let range = failure.range, line.tidied.utf8.count > range.count {
      let place = LineWidth.of(prompt: editor.lastPrompt)
      let carets = CommandLineWords.carets(under: range, of: line)
      if place + LineWidth.of(line) < editor.columns {
        text += String(repeating: " ", count: place) + carets + "\n"
      } else {
        text += CaretRows.text(Printable.line(line), carets, width: editor.columns - 3)
      }
    }
    let sentences = failure.message.split(separator: "\n").flatMap { Sentence.lines(String($0), width: session.width) }
    editor.write(text + sentences.map { $0 + "\n" }.joined())
  }

  /// The way of a first case, from the counter to the rating.
  private var beginning: String {
    session.text(
      "Sổ đã sẵn sàng. Hồ sơ đầu tiên: mo 1 (mở quầy), nhan (nhận), trao 1 (trao kết quả và mời đánh giá).",
      "The books are ready. A first case: open 1 (the counter), receive, deliver 1 (hand over and ask for a rating).")
  }

  /// Says who works, and what should not wait.
  private func greet() async {
    do throws(OfficeError) {
      let around = try await session.officeSurroundings()
      let name = Printable.line(around.officer.name)
      session.notice(session.text("Xin chào, \(name). Gõ ? để xem trợ giúp.", "Hello, \(name). Type ? for help."))
      if session.isSynthetic { session.notice(session.syntheticSentence) }
      session.warn(try await session.office.standingWarnings())
      for line in try await session.morningLines() { session.notice(line) }
      if isFirstStart { session.notice(beginning) }
    } catch {
      session.notice(error.sentence(session.formats))
    }
  }
}
