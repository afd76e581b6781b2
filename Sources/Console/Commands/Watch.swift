// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let watch = Command(
    "watch", ["td", "theo dõi", "watch"], arguments: [.one(.number), .rest(.command)], options: [.times],
    isReading: true, wrapsLine: true,
    help: CommandHelp(
      title: Said("Lặp lại một lệnh xem", "Repeat a look"),
      usage: Said("td SỐ GIÂY LỆNH [--lan SỐ LẦN]", "watch SECONDS COMMAND [--times N]"),
      meaning: Said(
        "Lặp lại một lệnh xem sau mỗi số giây (1–3600) đến khi nhấn Ctrl-C, hoặc đủ số lần.",
        "Repeat a command that only reads every so many seconds (1 to 3600) until Ctrl-C, or so many times."),
      keywords: ["màn hình", "tự động", "cập nhật", "liên tục", "live", "refresh", "monitor"],
      examples: [Said("td 1 tre --lan 1", "watch 1 overdue --times 1")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = try call.next("số giây, ví dụ td 5 tre", "the seconds, such as watch 5 overdue")
    guard let seconds = Int(word.text), (1...3_600).contains(seconds) else {
      throw call.refused("Số giây phải từ 1 đến 3600.", "The seconds must be 1 to 3600.", word)
    }
    let line = try call.watchedLine(session)
    let times = try call.count(.times)
    guard times.map({ $0 > 0 }) ?? session.isInteractive else {
      throw call.refused(
        "Không có người ngồi xem thì phải ghi số lần: --lan 10.", "Without a person say how often: --times 10.")
    }
    try await Watching(line: line, seconds: seconds, times: times).run(session)
    return nil
  }

  /// Commands that read and yet are no sight to watch.
  fileprivate static let unwatchable: Set<String> = ["watch", "export", "back", "again", "help", "quit"]
}

extension Call {
  /// The command to be repeated, as it was typed, without this command's own option.
  @MainActor
  fileprivate func watchedLine(_ session: Session) throws(CommandFailure) -> String {
    guard let first = words.first else {
      throw syntax("Thiếu lệnh cần theo dõi, ví dụ td 5 tre.", "What to watch is missing, such as watch 5 overdue.")
    }
    var bytes = Array(line.utf8)
    for item in (try? CommandLineWords(parsing: line).items) ?? [] {
      guard case .option(let name, _) = item, OptionName.named(name.text) == .times,
        name.range.lowerBound > first.range.lowerBound
      else { continue }
      bytes.removeSubrange(name.range.lowerBound..<max(name.range.upperBound, options[.times]?.range.upperBound ?? 0))
    }
    var typed = String(decoding: bytes[first.range.lowerBound...], as: UTF8.self)
    while typed.last?.isWhitespace == true { typed.removeLast() }
    let line = try session.opening(typed) ?? typed
    let words = (try? CommandLineWords(parsing: line).separated { OptionName.named($0)?.isFlag ?? false }.words) ?? []
    guard let match = CommandTable.shared.words.match(words.map(\.text)) else {
      throw syntax(
        "Không có lệnh \"\(Printable.line(first.text))\".", "There is no command \"\(Printable.line(first.text))\".",
        first)
    }
    let rest = words.dropFirst(match.consumed).map(\.text)
    guard match.value.isReading(rest), !Command.unwatchable.contains(match.value.name) else {
      throw refused(
        "Chỉ theo dõi được lệnh xem, ví dụ tre, sap, hl, dh, tra, tb.",
        "Only commands that look can be watched, such as overdue, due, sat, ontime, show, notices.", first)
    }
    return line
  }
}

/// A command that is run again and again, and what it shows each time.
private struct Watching: Sendable {
  let line: String
  let seconds: Int
  let times: Int?

  /// Runs until it has run often enough, its reader has gone, or its task is cancelled.
  @MainActor
  func run(_ session: Session) async throws(CommandFailure) {
    var round = 0
    while !Task.isCancelled {
      let text: String
      do {
        text = try await session.run(line)?.text ?? ""
      } catch {
        // What was interrupted did not fail.
        if Task.isCancelled { return }
        throw error
      }
      guard session.show(frame(text, isFirst: round == 0, session)) else { return }
      round += 1
      if let times, round >= times { return }
      do {
        try await Task.sleep(for: .seconds(seconds))
      } catch {
        return
      }
    }
  }

  /// On a terminal the picture is drawn over the one before, line by line, so that nothing flickers; elsewhere
  /// pictures follow one another.
  @MainActor
  private func frame(_ text: String, isFirst: Bool, _ session: Session) -> String {
    guard session.format == .table else { return text }
    let time = session.formats.timeWithSeconds(session.now.time)
    let stop = times == nil ? session.text(" – Ctrl-C để thôi", " – Ctrl-C to stop") : ""
    let head = session.paint(
      .dim,
      session.text(
        "\(time) – \(Printable.line(line)) – mỗi \(seconds) giây",
        "\(time) – \(Printable.line(line)) – every \(seconds) s")
        + stop)
    guard let screen = session.screen else { return head + "\n" + text + "\n" }
    var lines = [head] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    if lines.count >= screen.rows {
      let hidden = lines.count - max(1, screen.rows - 2)
      lines.removeLast(hidden)
      lines.append(session.paint(.dim, session.text("… còn \(hidden) dòng", "… \(hidden) more lines")))
    }
    let clear = isFirst ? "\u{1B}[H\u{1B}[2J" : "\u{1B}[H"
    return clear + lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
  }
}
