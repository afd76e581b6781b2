// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a case should never have been received.
package enum VoidReason: String, Codable, Sendable, CaseIterable {
  case wrongProcedure = "wrong_procedure"
  case duplicate
  case wrongOffice = "wrong_office"
}

extension Office {
  /// Marks a case as wrongly received: a manager's decision; it keeps its number and its own column in reports.
  package func void(
    _ reference: CaseReference, because kind: VoidReason, note: FreeText? = nil
  ) async throws(OfficeError) -> Outcome {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      try desk.advance(&file, to: .void)
      try page.save(file)
      try desk.record(
        .void, file, on: page, texts: note.map { [.note: $0.text] } ?? [:], facts: ["because": kind.rawValue])
      return Outcome(file: file)
    }
  }

  /// Takes a wrong delivery back after the citizen was already asked to rate it: a manager's decision, with a reason.
  package func correctDelivery(_ reference: CaseReference, reason: FreeText) async throws(OfficeError) -> Outcome {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      let file = try desk.lockedFile(reference, on: page)
      let history = try page.history(of: file.subject, in: file.unit)
      guard file.stage == .delivered, let index = history.lastIndex(where: { $0.verb == .deliver }),
        let before = history[..<index].last(where: { $0.record.file != nil })?.record.file
      else { throw .refused(.noPriorDelivery(file.name)) }
      try page.save(before)
      try desk.record(.correct, before, on: page, texts: [.reason: reason.text])
      return Outcome(file: before)
    }
  }
}
