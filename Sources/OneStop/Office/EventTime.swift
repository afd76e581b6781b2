// SPDX-License-Identifier: GPL-3.0-or-later

/// When something happened, for entries made later than the event (nhập bù): the time, and why so late.
package struct LateEntry: Hashable, Sendable {
  package let at: Instant
  package let reason: FreeText

  package init(at: Instant, reason: FreeText) {
    self.at = at
    self.reason = reason
  }
}

extension Desk {
  /// The event's time: now, or the given one. Nothing happens in the future, before the case was received, or before
  /// what is known to have happened to it.
  func time(_ late: LateEntry?, for file: CaseFile? = nil) throws(OfficeError) -> Instant {
    let at = late?.at ?? now
    guard let file else {
      guard at <= now else { throw .refused(.receivedInFuture(at, now: now)) }
      return at
    }
    guard at <= now else { throw .refused(.timeInFuture(at, now: now)) }
    guard at >= file.received else { throw .refused(.beforeReceipt(file.name, at, received: file.received)) }
    guard at >= file.lastEvent else { throw .refused(.beforeLastEvent(file.name, at, last: file.lastEvent)) }
    return at
  }

  /// Moves a case to its next stage, or refuses with the stage it is in.
  func advance(_ file: inout CaseFile, to stage: Stage) throws(OfficeError) {
    guard file.stage.next.contains(stage) else { throw .refused(.wrongStage(file.name, file.stage)) }
    file.stage = stage
  }

  /// Saves a case and writes the entry that says how it came to be so.
  func record(
    _ verb: Verb, _ file: CaseFile, on page: any Writing, texts: [PrivateField: String] = [:],
    facts: [String: String] = [:], late: LateEntry? = nil
  ) throws(OfficeError) {
    var texts = texts
    var facts = facts
    if let late {
      texts[.note] = late.reason.text
      facts["late_entry"] = late.at.iso8601
    }
    let commitments = try page.keep(texts, of: file.subject, in: file.unit)
    let record = ChangeRecord(
      file: file, commitments: commitments.isEmpty ? nil : commitments, facts: facts.isEmpty ? nil : facts)
    try page.record(verb, file.subject, record, in: file.unit, by: officer.login.rawValue, at: now)
  }
}
