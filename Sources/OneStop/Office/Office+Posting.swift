// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of one message.
package struct Posting: Sendable {
  package enum Result: Sendable {
    case posted
    /// Why it failed, and when it is tried again; nil when somebody has to do something first.
    case failed(PortalFailure, next: Instant?)
  }

  package let unit: UnitCode
  package let draft: Int
  package let number: String
  package let result: Result

  package init(unit: UnitCode, draft: Int, number: String, result: Result) {
    self.unit = unit
    self.draft = draft
    self.number = number
    self.result = result
  }
}

extension Office {
  /// How long a message stays with the one who is posting it, in seconds: longer than anybody waits for an answer and
  /// then for the books.
  private static let lease = 300

  /// Posts one message that is due and notes what came of it; nil when none is. A failed one is tried again later by
  /// itself, or when somebody asks for it.
  ///
  /// Two programs that post at once take different messages; should one end in mid-post, the message is posted again
  /// with the same key.
  package func postNext(to portal: any Portal) async throws(OfficeError) -> Posting? {
    guard let (message, notice) = try await claim() else { return nil }
    let body = try CanonicalJSON.text(notice)
    var failure: PortalFailure?
    do {
      try await portal.post(PortalMessage(key: message.key, body: body))
    } catch {
      failure = error
    }
    let next = try await settle(message, failure)
    return Posting(
      unit: notice.unit, draft: notice.draft, number: notice.number,
      result: failure.map { .failed($0, next: next) } ?? .posted)
  }

  /// Lets a notice be posted now: one that failed, or one that was issued while there was no portal. One that somebody
  /// is posting stays with them.
  package func queueForPortal(_ draft: Int, unit: UnitCode? = nil) async throws(OfficeError) {
    try await working { desk, page throws(OfficeError) in
      guard try page.storedText(of: .portal) != nil else { throw .refused(.noPortal) }
      let (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.state == .issued else { throw .refused(.noticeState(draft, notice.state)) }
      guard try !page.isSensitive(file) else { throw .refused(.notForPublication(draft)) }
      var message =
        try page.message(of: draft, in: notice.unit)
        ?? OutboxMessage(unit: notice.unit, draft: draft, queued: desk.now)
      if message.isBeingPosted { return }
      message.next = desk.now
      try page.save(message)
    }
  }

  /// Lets everything that waits for somebody be posted again.
  package func queueStuckMessages() async throws(OfficeError) {
    for message in try await outbox() where message.next == nil {
      try await queueForPortal(message.draft, unit: message.unit)
    }
  }

  /// Messages that are not posted yet, oldest first.
  package func outbox() async throws(OfficeError) -> [OutboxMessage] {
    try await asking { desk, page throws(OfficeError) in try page.waitingMessages(in: desk.scope) }
  }

  /// Where notices are posted; nil while nothing is.
  package func portalAddress() async throws(OfficeError) -> WebAddress? {
    guard let text = try await setting(.portal) else { return nil }
    do { return try WebAddress(parsing: text) } catch { throw .unavailable(.damaged("portal")) }
  }

  /// Takes the first message that is due, one unit's books at a time.
  private func claim() async throws(OfficeError) -> (OutboxMessage, PublicNotice)? {
    let now = clock.now()
    for found in try await outbox() where found.next.map({ $0 <= now }) ?? false {
      if let claimed = try await claim(found) { return claimed }
    }
    return nil
  }

  private func claim(_ found: OutboxMessage) async throws(OfficeError) -> (OutboxMessage, PublicNotice)? {
    try await working { desk, page throws(OfficeError) in
      try page.lock(found.unit)
      guard var message = try page.message(of: found.draft, in: found.unit), let next = message.next,
        next <= desk.now
      else { return nil }
      guard let notice = try page.notice(message.draft, in: message.unit), notice.state == .issued,
        let open = try page.publicNotice(notice)
      else {
        try page.drop(message)
        return nil
      }
      message.attempts += 1
      message.next = desk.now.adding(seconds: Self.lease)
      message.isBeingPosted = true
      try page.save(message)
      return (message, open)
    }
  }

  /// Notes what became of an attempt; returns when the next one is. Where somebody else has taken the message up since,
  /// a success still counts, and a failure is theirs to tell.
  private func settle(_ posted: OutboxMessage, _ failure: PortalFailure?) async throws(OfficeError) -> Instant? {
    try await working { desk, page throws(OfficeError) in
      try page.lock(posted.unit)
      guard var message = try page.message(of: posted.draft, in: posted.unit), message.posted == nil else { return nil }
      if let failure {
        guard message.attempts == posted.attempts else { return message.next }
        message.failure = failure.word
        message.next = desk.next(after: failure, message)
      } else {
        (message.failure, message.next, message.posted) = (nil, nil, desk.now)
        try desk.markPublished(message, on: page)
      }
      message.isBeingPosted = false
      try page.save(message)
      return message.next
    }
  }
}

extension Desk {
  fileprivate func next(after failure: PortalFailure, _ message: OutboxMessage) -> Instant? {
    guard failure.mayPass else { return nil }
    var seconds = OutboxMessage.pause(after: message.attempts, key: message.key)
    if case .troubled(_, let asked?) = failure { seconds = max(seconds, asked) }
    return now.adding(seconds: seconds)
  }

  /// The portal has taken it: published by whoever ran the posting, which is no action of theirs that undoing would come
  /// upon. Withdrawn in mid-post, it stays withdrawn.
  fileprivate func markPublished(_ message: OutboxMessage, on page: any Writing) throws(OfficeError) {
    guard var notice = try page.notice(message.draft, in: message.unit), notice.state == .issued else { return }
    notice.published = Stamp(officer: officer.login, at: now)
    try page.save(notice)
    try page.record(.publish, notice.subject, ChangeRecord(notice: notice), in: notice.unit, by: "outbox", at: now)
  }

  /// Where a portal is set, an issued notice waits to be posted; those of sensitive procedures do not.
  func enqueue(_ notice: ApologyNotice, _ file: CaseFile, on page: any Writing) throws(OfficeError) {
    guard try page.storedText(of: .portal) != nil, try !page.isSensitive(file) else { return }
    try page.save(OutboxMessage(unit: notice.unit, draft: notice.draft, queued: now, next: now))
  }

  /// What was published or withdrawn by hand no longer waits for the portal.
  func dequeue(_ notice: ApologyNotice, on page: any Writing) throws(OfficeError) {
    guard let message = try page.message(of: notice.draft, in: notice.unit), message.posted == nil else { return }
    try page.drop(message)
  }
}

extension PortalFailure {
  /// The kind of failure, as the books keep it.
  package var word: String {
    switch self {
    case .unreachable: "unreachable"
    case .silent: "silent"
    case .garbled: "garbled"
    case .moved: "moved"
    case .rejected(let status), .troubled(let status, _): "status \(status)"
    }
  }
}
