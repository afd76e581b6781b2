// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A checked-in account of what is typed and what the program answers; its first lines explain the notation.
struct Transcript {
  /// One process: `@ day time officer [language]`, commands, and what came of them.
  struct Block: Sendable {
    let head: String
    var commands: [String] = []
    /// Everything below the commands: output, `! ` errors, `= ` exit code.
    var answer: [String] = []

    var words: [String] { head.split(separator: " ").dropFirst().map(String.init) }
  }

  let blocks: [Block]

  init(_ name: String) throws {
    let text = try String(contentsOfFile: Self.folder() + "/" + name, encoding: .utf8)
    var blocks: [Block] = []
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      if line.hasPrefix("@ ") { blocks.append(Block(head: line)) }
      let last = try #require(blocks.indices.last, "\(name): \(line)")
      if line.hasPrefix("> ") {
        blocks[last].commands.append(String(line.dropFirst(2)))
      } else if !line.hasPrefix("@ ") {
        blocks[last].answer.append(line)
      }
    }
    self.blocks = blocks
  }

  /// Where transcripts and the files they import are.
  static func folder() throws -> String {
    try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures").path
  }
}

extension Motcua {
  /// Does what a block says and returns how the program ended.
  func play(_ block: Transcript.Block) async throws -> Child.Ended {
    var one = at(block.words[0] + " " + block.words[1], by: block.words[2])
    one.language = block.words.count > 3 ? block.words[3] : nil
    one.folder = try Transcript.folder()
    return try await one.run(block.commands)
  }
}

extension Child.Ended {
  /// The answer as transcripts show it: what is random by nature, a chain's origin and hash, becomes "…".
  var transcript: [String] {
    let said = lines.map { $0.replacing(#/"(origin|head)":"[0-9a-z]+"/#) { "\"\($0.output.1)\":\"…\"" } }
    let errors = errors.split(separator: "\n").map { "! \($0)" }
    return said + errors + (code == 0 ? [] : ["= \(code)"])
  }
}
