// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  /// Writes the redacted set for the portal: what is issued and not published, or what was issued in a period.
  @MainActor
  static func writePublicSet(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let unit = try await call.unit(session)
    let period = try call.period(today: session.now.day)
    let name = call.next()?.text ?? "./cong-khai-xin-loi-\(session.now.day.iso)"
    try call.finish()
    let set = try await session.office { office throws(OfficeError) in
      try await office.publicationSet(unit: unit, during: period)
    }
    guard !set.notices.isEmpty else {
      throw call.refused(
        "Không có văn bản nào để công khai." + leftOut(set, session),
        "There is no notice to publish." + leftOut(set, session))
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let own = unit.flatMap { around.units[$0] } ?? around.unit
    let code = own?.code ?? around.officer.unit
    let letterhead = try await session.office { office throws(OfficeError) in try await office.letterheads(of: code) }
    let files = PublicSetFiles(
      set: set, letterhead: letterhead.current, name: name, overwrites: call.has(.overwrite))
    let paths = try files.write(session)
    let (count, shown) = (session.formats.count(set.notices.count), paths.map(Printable.line).joined(separator: ", "))
    return session.report(
      "notices portal",
      [
        session.text("Đã ghi \(count) văn bản: \(shown).", "Notices written: \(count). Files: \(shown).")
          + leftOut(set, session)
      ],
      rows: set.notices.map { ["draft": .int($0.draft), "number": .string($0.number), "case": .string($0.name)] })
  }

  @MainActor
  private static func leftOut(_ set: PublicationSet, _ session: Session) -> String {
    guard set.leftOut > 0 else { return "" }
    let count = session.formats.count(set.leftOut)
    return session.text(
      " Không đưa vào \(count) văn bản của thủ tục có thông tin nhạy cảm về cá nhân.",
      " \(count) left out: their procedures say something of the person.")
  }

  /// Posts what waits for the portal, the named notices first.
  @MainActor
  static func postNotices(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    guard !session.isHeld else {
      throw call.refused(
        "Không gửi lên Cổng trong một lần chạy -1: gửi rồi thì không bỏ được nữa.",
        "Nothing is posted in a run with -1: what is posted cannot be dropped with the rest.")
    }
    let unit = try await call.unit(session)
    var drafts: [Int] = []
    while !call.isEmpty { drafts.append(try call.draft()) }
    guard let address = try await session.portalAddress() else {
      throw CommandFailure(.noPortal, session.formats)
    }
    let shown = Printable.line(address.text)
    try await session.confirm(
      "Sẽ gửi các văn bản đang chờ lên \(shown).", "Notices that wait will be posted to \(shown).")
    for draft in drafts {
      try await session.office { office throws(OfficeError) in try await office.queueForPortal(draft, unit: unit) }
    }
    if drafts.isEmpty {
      try await session.office { office throws(OfficeError) in try await office.queueStuckMessages() }
    }
    var postings: [Posting] = []
    try await session.post(to: address) { postings.append($0) }
    let waiting = try await session.office { office throws(OfficeError) in try await office.outbox() }
    return session.report(
      "notices post", sentences(postings, waiting, session), rows: postings.map(\.row))
  }

  @MainActor
  private static func sentences(
    _ postings: [Posting], _ waiting: [OutboxMessage], _ session: Session
  ) -> [String] {
    var sentences = postings.map { $0.sentence(session.formats) }
    if postings.isEmpty { sentences.append(session.text("Chưa có gì đến lượt gửi.", "Nothing is due to be posted.")) }
    guard !waiting.isEmpty else { return sentences }
    let count = session.formats.count(waiting.count)
    let next = waiting.compactMap(\.next).min().map {
      session.text(", lần tới \(session.formats.instant($0))", ", next at \(session.formats.instant($0))")
    }
    sentences.append(
      session.text("Còn \(count) văn bản chưa gửi được\(next ?? "").", "\(count) still to be posted\(next ?? "")."))
    return sentences
  }
}

extension Session {
  /// Whether nothing waits for the portal any more.
  package func outboxIsEmpty() async throws(CommandFailure) -> Bool {
    try await office { office throws(OfficeError) in try await office.outbox() }.isEmpty
  }

  package func portalAddress() async throws(CommandFailure) -> WebAddress? {
    try await office { office throws(OfficeError) in try await office.portalAddress() }
  }

  /// Posts message after message, telling of each, until none is due or the portal is found to be out of order; Ctrl-C
  /// ends it between two.
  package func post(
    to address: WebAddress, told: (Posting) -> Void
  ) async throws(CommandFailure) {
    guard let portal = openPortal?(address) else { throw CommandFailure(.noPortal, formats) }
    while !Task.isCancelled {
      guard let posting = try await office({ office throws(OfficeError) in try await office.postNext(to: portal) })
      else { return }
      told(posting)
      if case .failed(let failure, _) = posting.result, failure.concernsEveryMessage { return }
    }
  }
}

extension Posting {
  fileprivate var row: JSONObject {
    var (state, failure, next): (String, String?, Instant?) = ("posted", nil, nil)
    if case .failed(let why, let when) = result { (state, failure, next) = ("failed", why.word, when) }
    return [
      "draft": .int(draft), "unit": .string(unit.rawValue), "number": .string(number), "result": .string(state),
      "failure": JSONValue(failure), "next": JSONValue(next),
    ]
  }
}
