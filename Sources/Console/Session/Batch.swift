// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Commands run one after the other without a person: the first error stops them, and says where.
@MainActor
package struct Batch {
  package let session: Session
  package let keepsGoing: Bool
  package let isOneTransaction: Bool

  package init(session: Session, keepsGoing: Bool = false, isOneTransaction: Bool = false) {
    self.session = session
    self.keepsGoing = keepsGoing
    self.isOneTransaction = isOneTransaction
  }

  /// Runs every line and returns the exit code of the contract: 0 fine, 1 refused, 2 not understood, 3 a script
  /// stopped. In one transaction, everything or nothing is stored.
  package func run(_ source: LineSource) async -> Int32 {
    guard isOneTransaction else { return await runLines(source) }
    do {
      try await session.books.hold()
      session.isHeld = true
      let code = await runLines(source)
      try await session.books.release(commit: code == 0)
      if code != 0 { session.notice(session.text("Không ghi gì (-1).", "Nothing was stored (-1).")) }
      return code
    } catch {
      session.notice(error.sentence(session.formats))
      return 1
    }
  }

  private func runLines(_ source: LineSource) async -> Int32 {
    var source = source
    var done = 0
    var worst: Int32 = 0
    while !session.isOver, let bytes = source.next() {
      let line = String(decoding: bytes, as: UTF8.self)
      do throws(CommandFailure) {
        try check(bytes)
        guard let answer = try await session.run(line) else { continue }
        guard StandardOutput.write(answer.text) else { return 1 }
        if answer.isBad { throw CommandFailure(.refused, session.text("Xem ở trên.", "See above.")) }
        done += 1
      } catch {
        report(error, line: line, source)
        let code = source.name == nil ? error.kind.rawValue : 3
        worst = max(worst, keepsGoing ? 1 : code)
        guard keepsGoing else {
          if source.name != nil { reportStop(done) }
          return code
        }
      }
    }
    return worst
  }

  /// Refuses a line that is not UTF-8, with the place of the first bad byte.
  private func check(_ bytes: [UInt8]) throws(CommandFailure) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var place = 0
    while place < bytes.count, String(validating: bytes[...place], as: UTF8.self) != nil || isInside(bytes, place) {
      place += 1
    }
    throw CommandFailure(
      .syntax,
      session.text(
        "Byte thứ \(place + 1) không phải UTF-8. Hãy đặt bàn phím và tệp về UTF-8.",
        "Byte \(place + 1) is not UTF-8. Set keyboard and file to UTF-8."))
  }

  /// Whether a cut after this byte merely ends inside a letter.
  private func isInside(_ bytes: [UInt8], _ place: Int) -> Bool {
    (1...3).contains { more in
      place + more < bytes.count && String(validating: bytes[...(place + more)], as: UTF8.self) != nil
    }
  }

  private func report(_ failure: CommandFailure, line: String, _ source: LineSource) {
    let place = source.name.map { "\($0):\(source.number): " } ?? ""
    var text = place + session.text("lỗi: ", "error: ") + failure.message + "\n"
    if let range = failure.range, !line.contains("\n") {
      text += "  " + Printable.line(line) + "\n  " + CommandLineWords.carets(under: range, of: line) + "\n"
    }
    StandardError.write(text)
  }

  private func reportStop(_ done: Int) {
    guard !isOneTransaction else { return }
    session.notice(
      session.text(
        "Đã dừng, \(done) lệnh trước đã ghi (dùng -1 để ghi tất cả hoặc không gì).",
        "Stopped, the \(done) commands before are stored (use -1 for all or nothing)."))
  }
}
