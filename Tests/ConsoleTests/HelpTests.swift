// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

@MainActor
struct HelpTests {
  nonisolated static let commands = CommandTable.shared.commands.map(\.name)

  @Test func `every command says what it does in both languages`() throws {
    for command in CommandTable.shared.commands {
      let help = command.help
      #expect(help.usage.contains(command.words[0]), "\(command.name)")
      for sentence in [help.vi, help.en] {
        #expect(sentence.count > 10 && sentence.hasSuffix("."), "\(command.name): \(sentence)")
      }
      #expect(help.vi.unicodeScalars.contains { $0.value > 0x7F }, "\(command.name)")
      let first = try #require(help.example.split(separator: " ").first.map(String.init))
      #expect(CommandTable.shared.words.match([first])?.value.name == command.name, "\(help.example)")
    }
  }

  @Test(arguments: [Language.vi, .en])
  func `the list names every command within 80 columns`(language: Language) async throws {
    let bench = try await Bench("lan", language)
    let lines = try await bench.run("giup").split(separator: "\n").map(String.init)
    for command in CommandTable.shared.commands {
      let word = language == .vi ? command.words[0] : command.name
      #expect(lines.contains { $0.hasPrefix(word + " ") }, "\(word)")
    }
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test(arguments: commands)
  func `help for one command shows its options and example`(name: String) async throws {
    let command = try #require(CommandTable.shared.commands.first { $0.name == name })
    let text = try await Bench("lan").run("giup \(command.words[0])")
    #expect(text.contains(command.help.example))
    for option in command.options { #expect(text.contains("--\(option.words[0])"), "\(option)") }
  }

  /// What must have happened before an example makes sense.
  nonisolated private static let before: [String: [String]] = [
    "rate": ["trao 209"], "undo": ["xong 209"], "redo": ["xong 209", "lui"], "close": ["mo 3"],
    "notices": [#"xinloi 209 --lydo "Chờ xác minh" --hen 27/11"#],
  ]

  @Test(arguments: commands)
  func `every example works as it stands`(name: String) async throws {
    let command = try #require(CommandTable.shared.commands.first { $0.name == name })
    let bench = try await Bench()
    let folder = try TemporaryFolder("example")
    let file = folder.file("tong-2023.csv")
    try Data("unit,from,to,satisfied,rated\n524-mc,2022-01-01,2022-12-31,95,100\n".utf8).write(
      to: URL(fileURLWithPath: file))
    for line in Self.before[name] ?? [] { try await bench.run(line) }
    try await bench.run(command.help.example.replacing("tong-2023.csv", with: file))
  }
}
