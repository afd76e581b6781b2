// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Foundation
import OneStop
import Wording

/// The plain prompt on a terminal: lines by GNU readline, the same commands as a batch.
@MainActor
package struct ReadlinePrompt {
  let session: Session

  package init(session: Session) {
    self.session = session
    session.ask = { [weak session] question in session.flatMap { Self.line(question, $0) } }
  }

  /// Reads and runs lines until the person leaves; an error never ends it.
  package func run() async {
    await greet()
    while !session.isOver, let line = Self.line("> ", session) {
      do {
        guard let answer = try await session.run(line) else { continue }
        if !line.isEmpty { add_history(line) }
        _ = StandardOutput.write(answer.text)
      } catch {
        if !line.isEmpty { add_history(line) }
        report(error, line)
      }
    }
  }

  /// Says who works, and what should not wait.
  private func greet() async {
    do throws(OfficeError) {
      let around = try await session.officeSurroundings()
      let name = Printable.line(around.officer.name)
      session.notice(
        session.text("Xin chào, \(name). Gõ ? để xem trợ giúp.", "Hello, \(name). Type ? for help."))
      session.warn(try await session.office.standingWarnings())
    } catch {
      session.notice(error.sentence(session.formats))
    }
  }

  private func report(_ failure: CommandFailure, _ line: String) {
    if let range = failure.range { StandardError.write("  " + CommandLineWords.carets(under: range, of: line) + "\n") }
    StandardError.write(failure.message + "\n")
  }

  /// A line from the terminal in valid UTF-8; nil at its end. What is not UTF-8 is told, and counts as nothing.
  private static func line(_ prompt: String, _ session: Session) -> String? {
    guard let bytes = readline(prompt) else { return nil }
    defer { free(bytes) }
    if let line = String(validatingCString: bytes) { return line }
    session.notice(
      session.text(
        "Dòng này không phải UTF-8. Hãy đặt cửa sổ dòng lệnh và bàn phím về UTF-8.",
        "This line is not UTF-8. Set terminal and keyboard to UTF-8."))
    return ""
  }

  /// Makes readline see letters and not bytes, whatever the locale of the account.
  package static func useUTF8() {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) }
    guard codeset != "UTF-8" else { return }
    // Readline sets the locale anew from the environment.
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_ALL, "")
  }
}
