// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// Somebody else works here from now on; what was shown to the one before is not theirs.
  func change(to officer: Officer) {
    login = officer.login
    shown = ShownResults()
    lastFigure = nil
  }

  /// How often a PIN is asked for before the person has to begin again.
  private static let tries = 5

  /// Has a verb sign somebody in: with a PIN where they have one, asked for again while it is wrong. Nil when the
  /// person gives up, or may not go on; the reason has been said. `lead` stands before the first question only.
  func admitting(
    _ login: Login, asking prompt: String, after lead: String = "",
    by verb: (Office, PIN?) async throws(OfficeError) -> Officer
  ) async -> Officer? {
    var refusal: OfficeError?
    for attempt in 0..<Self.tries {
      if let refusal { notice(refusal.sentence(formats)) }
      do throws(OfficeError) {
        guard try await office.hasPIN(login) else { return try await verb(office, nil) }
        guard let typed = await conversation?.secret((attempt == 0 ? lead : "") + prompt) else { return nil }
        guard let pin = try? PIN(parsing: typed) else {
          refusal = .refused(.pinNeeded(login))
          continue
        }
        return try await verb(office, pin)
      } catch {
        refusal = error
        guard case .refused(.pinWrong) = error else { break }
      }
    }
    if let refusal { notice(refusal.sentence(formats)) }
    return nil
  }
}
