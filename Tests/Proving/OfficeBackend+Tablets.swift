// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A tablet without the ceremony of pairing: a question gets its secret straight from the books.
extension Office {
  /// Puts a question on a tablet and returns the secret that answers it; the one before it ends.
  package func show(_ visit: VisitID) async throws -> Token {
    let now = clock.now()
    return try await books.write { page throws(OfficeError) in
      try page.lock(visit.unit)
      guard let prompt = try page.prompt(of: visit), prompt.ended == nil, !prompt.isAnswered else {
        throw .refused(.unknownToken)
      }
      let token = Token.random()
      try page.setKioskToken(token, of: visit, at: now)
      return token
    }
  }

  /// Answers the question of a secret now.
  package func answer(
    _ token: Token, _ level: Satisfaction, reasons: Set<DissatisfactionReason> = [], sequence: Int64 = 0
  ) async throws {
    try await answer(token, GivenAnswer(level: level, reasons: reasons, sequence: sequence))
  }
}
