// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

extension Screen {
  /// Waits for a question in the row of the cursor, types what it is answered with, and presses Enter.
  func answer(
    _ question: String, _ words: String = "", _ location: SourceLocation = #_sourceLocation
  ) async throws {
    try await until("the question \"\(question)\"", location) { $0.line.drop { $0 == " " } == question }
    try await type(words + "\r")
  }
}
