// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Dispatch
import Foundation

/// GNU readline on the main actor: the only place that touches its globals.
///
/// Lines are read through the callback interface, so that the main actor is free between two keys and something can be
/// shown above a half-typed line. While no line is being read the terminal is as it was found.
@MainActor
package final class ReadlineEditor {
  /// How the reading of a line ended.
  enum Ending: Sendable {
    case line(String)
    /// Ctrl-C: the line was given up.
    case interrupted
    /// Ctrl-D on an empty line, or no terminal any more.
    case closed
    /// What was typed is not UTF-8.
    case unreadable
  }

  /// What TAB does to the line: another text for a span of UTF-8 offsets, and what to show above it.
  struct Edit: Sendable {
    let range: Range<Int>
    let insertion: String
    let shown: String?
  }

  /// Asked at TAB for the line and the cursor's UTF-8 offset; nothing is typed meanwhile.
  var complete: ((String, Int) async -> Edit?)?
  /// Asked after each key for what may follow the line.
  var suggest: ((String) -> String?)?
  /// Makes grey what is suggested; nil where nothing may be suggested.
  var grey: ((String) -> String)?
  /// Told of every key.
  var touched: (() -> Void)?
  /// What Ctrl-C does while no line is typed; without it a line is given up.
  var interrupted: (() -> Void)?
  /// Told of another size of the window.
  var resized: (() -> Void)?

  /// Readline is one to a process, and so is its editor: what its C functions call.
  private static var shared: ReadlineEditor?
  private let keys: any DispatchSourceRead
  private var signals: TerminalSignals?
  /// Which line is typed, so that a late answer does not meet another one.
  private var turn = 0
  /// The columns that lines were laid out for.
  private var laidOut = Terminal.width
  private let descriptor: Int32
  private var ended: CheckedContinuation<Ending, Never>?
  private var ending: Ending?
  private var isPaused = true
  private var suggestion = ""
  /// The prompt of the line that is typed, or was typed last.
  private(set) var lastPrompt = ""

  package init() {
    keys = DispatchSource.makeReadSource(fileDescriptor: 0, queue: .main)
    descriptor = isatty(1) == 1 ? 1 : 2
    Self.shared = self
    prepare()
    keys.setEventHandler { MainActor.assumeIsolated { Self.shared?.readKey() } }
  }

  private func prepare() {
    // Readline keeps the pointer for good.
    rl_readline_name = UnsafePointer(strdup("motcua"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    // With the output redirected, the prompt stays on the terminal.
    if descriptor == 2 { rl_outstream = fdopen(2, "w") }
    // While a line is typed Ctrl-C is a key; no other key stops or ends the program either.
    rl_prep_term_function = { meta in
      MainActor.assumeIsolated { rl_prep_terminal(meta) }
      var mode = termios()
      tcgetattr(0, &mode)
      withUnsafeMutableBytes(of: &mode.c_cc) { keys in
        for key in [VINTR, VQUIT, VSUSP] { keys[Int(key)] = 0 }
      }
      tcsetattr(0, TCSADRAIN, &mode)
    }
    // Before the person's own .inputrc is read, which may bind these keys anew; but Ctrl-C stays what it is.
    bind()
    rl_initialize()
    for keymap in ["emacs-standard", "vi-insert", "vi-command"] {
      guard let map = rl_get_keymap_by_name(keymap) else { continue }
      _ = rl_bind_key_in_map(3, Self.interruptKey, map)
    }
    using_history()
    signals = TerminalSignals(
      interrupt: { [weak self] in self.map { $0.interrupted?() ?? $0.giveUp() } },
      resize: { [weak self] in
        self?.resize()
        self?.resized?()
      })
  }

  private static let interruptKey: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
    MainActor.assumeIsolated { ReadlineEditor.shared?.interrupt() ?? 0 }
  }

  private func bind() {
    _ = rl_bind_key(4) { _, _ in 0 }
    _ = rl_bind_key(9) { _, _ in MainActor.assumeIsolated { ReadlineEditor.shared?.startCompletion() ?? 0 } }
    let forward: @convention(c) (Int32, Int32) -> Int32 = { count, key in
      MainActor.assumeIsolated { ReadlineEditor.shared?.accept() ?? false ? 0 : rl_forward_char(count, key) }
    }
    for sequence in ["\\e[C", "\\eOC"] { _ = rl_bind_keyseq(sequence, forward) }
    let end: @convention(c) (Int32, Int32) -> Int32 = { count, key in
      MainActor.assumeIsolated { ReadlineEditor.shared?.accept() ?? false ? 0 : rl_end_of_line(count, key) }
    }
    for sequence in ["\\e[F", "\\eOF", "\\e[4~", "\\C-e"] { _ = rl_bind_keyseq(sequence, end) }
  }

  // MARK: - A line

  /// Reads one line; `initial` stands in it already.
  func line(_ prompt: String, initial: String = "") async -> Ending {
    lastPrompt = prompt
    ending = nil
    turn += 1
    rl_callback_handler_install(prompt) { line in
      let address = UInt(bitPattern: line)
      MainActor.assumeIsolated { ReadlineEditor.shared?.finish(UnsafeMutablePointer(bitPattern: address)) }
    }
    if !initial.isEmpty {
      _ = rl_insert_text(initial)
      rl_redisplay()
    }
    return await withCheckedContinuation { continuation in
      ended = continuation
      resume()
    }
  }

  /// Whether a line is being typed.
  var isReading: Bool { ended != nil }

  private func finish(_ line: UnsafeMutablePointer<CChar>?) {
    pause()
    rl_callback_handler_remove()
    defer { free(line) }
    let how: Ending
    if let ending {
      how = ending
    } else if let line {
      how = String(validatingCString: line).map { .line($0) } ?? .unreadable
    } else {
      how = .closed
      write("\n")
    }
    let continuation = ended
    ended = nil
    continuation?.resume(returning: how)
  }

  private func interrupt() -> Int32 {
    rl_point = rl_end
    rl_redisplay()
    write("^C")
    _ = rl_crlf()
    _ = rl_on_new_line()
    rl_replace_line("", 0)
    ending = .interrupted
    rl_done = 1
    return 0
  }

  /// Gives up the line that is being typed, as Ctrl-C does.
  func giveUp() {
    guard isReading else { return }
    clearSuggestion()
    _ = interrupt()
    finish(nil)
  }

  /// Gives up the line that is being typed and takes it off the screen, for whoever comes next not to read.
  func wipe() {
    guard isReading else { return }
    clearSuggestion()
    _ = rl_clear_visible_line()
    rl_replace_line("", 1)
    ending = .interrupted
    finish(nil)
  }

  private func readKey() {
    touched?()
    // A key may overtake the signal of a new size.
    if Terminal.width != laidOut { resize() }
    clearSuggestion()
    rl_callback_read_char()
    if isReading && !isPaused { drawSuggestion() }
  }

  private func pause() {
    guard !isPaused else { return }
    isPaused = true
    keys.suspend()
  }

  private func resume() {
    guard isPaused else { return }
    isPaused = false
    keys.resume()
  }

  // MARK: - What stands in it

  private var text: String { rl_line_buffer.map { String(cString: $0) } ?? "" }

  private func replace(_ edit: Edit) {
    rl_begin_undo_group()
    rl_delete_text(Int32(edit.range.lowerBound), Int32(edit.range.upperBound))
    rl_point = Int32(edit.range.lowerBound)
    _ = rl_insert_text(edit.insertion)
    rl_end_undo_group()
  }

  /// Longest that keys wait for an answer.
  private static let patience = Duration.seconds(2)

  /// Nothing is read until the answer is there, so that it meets the line it was asked for; one that takes too long
  /// counts no more.
  private func startCompletion() -> Int32 {
    guard let complete else { return 0 }
    pause()
    turn += 1
    let (line, cursor, mine) = (text, Int(rl_point), turn)
    let clock = Task {
      try await Task.sleep(for: Self.patience)
      guard turn == mine, isReading else { return }
      turn += 1
      ring()
      resume()
    }
    Task {
      let edit = await complete(line, cursor)
      clock.cancel()
      guard turn == mine, isReading else { return }
      if let edit {
        if let shown = edit.shown { self.show(shown) }
        replace(edit)
        rl_redisplay()
      } else {
        ring()
      }
      resume()
    }
    return 0
  }

  // MARK: - Above it

  /// Prints lines; one that is being typed stays below them.
  func show(_ lines: String) {
    guard isReading else { return write(lines) }
    clearSuggestion()
    _ = rl_clear_visible_line()
    write(lines)
    _ = rl_on_new_line()
    _ = rl_forced_update_display()
    if !isPaused { drawSuggestion() }
  }

  /// Fits what is being typed to a window of another size, whose terminal has wrapped its lines anew.
  ///
  /// Readline's own answer takes the rows it remembers for those that are there, and eats one above the prompt.
  func resize() {
    laidOut = Terminal.width
    guard isReading else { return rl_resize_terminal() }
    clearSuggestion()
    let (width, height) = (laidOut, Terminal.height)
    let before = String(decoding: Array(text.utf8).prefix(Int(rl_point)), as: UTF8.self)
    let rows = (LineWidth.of(prompt: lastPrompt) + LineWidth.of(before)) / width
    write("\r" + String(repeating: "\u{1B}[A", count: rows) + "\u{1B}[J")
    rl_set_screen_size(Int32(height), Int32(width))
    _ = rl_on_new_line()
    _ = rl_forced_update_display()
    drawSuggestion()
  }

  var columns: Int {
    var (rows, columns): (Int32, Int32) = (0, 0)
    rl_get_screen_size(&rows, &columns)
    return columns > 0 ? Int(columns) : 80
  }

  func ring() { write("\u{7}") }

  /// Writes to the terminal, behind what readline has written.
  func write(_ text: String) {
    fflush(rl_outstream)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  // MARK: - Suggestions

  private func drawSuggestion() {
    guard let grey, let suggest, rl_point == rl_end, rl_end > 0, Int(rl_readline_state) & Self.searching == 0 else {
      return
    }
    guard let rest = suggest(text), !rest.isEmpty, fits(rest) else { return }
    suggestion = rest
    write("\u{1B}7" + grey(rest) + "\u{1B}8")
  }

  private static let searching = Int(RL_STATE_ISEARCH) | Int(RL_STATE_NSEARCH) | Int(RL_STATE_SEARCH)

  private func fits(_ rest: String) -> Bool {
    LineWidth.of(prompt: lastPrompt) + LineWidth.of(text) + LineWidth.of(rest) < columns
  }

  private func clearSuggestion() {
    guard !suggestion.isEmpty else { return }
    suggestion = ""
    write("\u{1B}[K")
  }

  /// Takes what is suggested into the line; false where there is nothing to take.
  private func accept() -> Bool {
    guard rl_point == rl_end, let rest = suggest?(text), grey != nil, !rest.isEmpty, fits(rest) else { return false }
    _ = rl_insert_text(rest)
    return true
  }

  // MARK: - History

  /// The lines that can be called back, oldest first; those of before are forgotten.
  func setHistory(_ lines: [String]) {
    clear_history()
    for line in lines { add_history(line) }
  }

  /// Lets the arrows call back nothing while a question is asked.
  func withoutHistory<T>(_ body: () async -> T) async -> T {
    let kept = history_get_history_state()
    var none = HISTORY_STATE()
    history_set_history_state(&none)
    defer {
      history_set_history_state(kept)
      free(kept)
    }
    return await body()
  }
}
