// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Testing

struct CounterDayTests {
  @Test func `a counter's days go as the transcript says, to the byte, on both engines`() async throws {
    let transcript = try Transcript("counter-day.transcript")
    var outputs: [[UInt8]] = []
    for backend in Backend.available {
      outputs.append(try await play(transcript, on: backend))
    }
    #expect(outputs[0] == outputs[1])
  }

  /// Plays every block and returns all of standard output, but for what is random by nature.
  private func play(_ transcript: Transcript, on backend: Backend) async throws -> [UInt8] {
    var motcua = try Motcua(books: try await backend.scratch().location)
    motcua.options = ["--yes"]
    var output: [UInt8] = []
    for block in transcript.blocks {
      let ended = try await motcua.play(block)
      #expect(ended.transcript == block.answer, "\(backend), \(block.head)")
      let soat = block.commands.contains("soat")
      output += soat ? Array(ended.transcript.joined(separator: "\n").utf8) : ended.output
    }
    return output
  }
}
