// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The citizen chooses in front of the clerk: one key, and nothing but a key of a level is stored.
@MainActor
struct RatingKeys {
  /// How long the keyboard may rest before the question is dropped.
  static let patience = Duration.seconds(60)

  let session: Session
  let conversation: any Conversation

  /// The five levels with their keys, as the citizen reads them.
  func legend() -> String {
    let names = Satisfaction.allCases.reversed().map { "\($0.level) \($0.name(session.formats))" }
    let first = names.prefix(3).map { DisplayWidth.padded($0, to: 18) }.joined()
    let second = names.dropFirst(3).map { DisplayWidth.padded($0, to: 18) }.joined()
    let none = session.text("Enter: không trả lời", "Enter: no answer")
    let lines = ["  " + first.trimmedAtEnd] + session.hinted("  " + second.trimmedAtEnd, none)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Waits for the citizen's key and has it stored. Nil when there is no answer.
  func rating(
    storing store: (Satisfaction) async throws(CommandFailure) -> KeyedRating
  ) async throws(CommandFailure) -> KeyedRating? {
    let chosen = await conversation.readingKeys { await choice($0) }
    guard let level = chosen else { return nil }
    conversation.say("\(level.level)\n")
    return try await store(level)
  }

  private func choice(_ keys: KeyReader) async -> Satisfaction? {
    while true {
      switch await keys.next(within: Self.patience) {
      case .enter:
        conversation.say(session.text("Không trả lời.\n", "No answer.\n"))
        return nil
      case .interrupt, .silence:
        conversation.say(session.text("Chưa ghi gì (dg để hỏi lại).\n", "Nothing stored (rate asks again).\n"))
        return nil
      case .character(let character):
        if let level = try? Satisfaction(parsing: String(character)) { return level }
        conversation.say("\u{7}")
      case .backspace: continue
      case .other: conversation.say("\u{7}")
      }
    }
  }
}
