// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// The reason of a command: from its option, else in the person's own words.
  func reason(_ call: Call, missing vi: String, _ en: String) async throws(CommandFailure) -> FreeText {
    if let reason = try call.freeText(.reason) { return reason }
    guard let conversation else { throw call.refused(vi, en) }
    return try await reason(conversation)
  }

  /// Asks for a reason; an empty one is none.
  func reason(_ conversation: any Conversation) async throws(CommandFailure) -> FreeText {
    guard let typed = await conversation.answer(to: Question(prompt: text("lý do> ", "reason> "))),
      !typed.tidied.isEmpty
    else { throw givenUp }
    return try freeText(typed.tidied)
  }

  func freeText(_ text: String) throws(CommandFailure) -> FreeText {
    do {
      return try FreeText(parsing: text)
    } catch {
      throw CommandFailure(.refused, Refusal.invalidText(error).sentence(formats))
    }
  }

  /// What ends a command whose question was not answered.
  var givenUp: CommandFailure {
    CommandFailure(.refused, text("Đã dừng, chưa ghi gì.", "Given up, nothing was stored."))
  }
}
