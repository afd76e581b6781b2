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
    session.ask = { question in Self.line(question) }
  }

  /// Reads and runs lines until the person leaves; an error never ends it.
  package func run() async {
    await greet()
    while !session.isOver, let line = Self.line("> ") {
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

  /// A line from the terminal in valid UTF-8; nil at its end.
  private static func line(_ prompt: String) -> String? {
    guard let bytes = readline(prompt) else { return nil }
    defer { free(bytes) }
    return String(validatingCString: bytes) ?? ""
  }

  /// Makes readline see letters and not bytes, whatever the locale of the account.
  package static func useUTF8() {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) }
    if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
