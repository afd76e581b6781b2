// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Synchronization
import Testing

/// Redacted notices on their way to the portal, which may be away, slow or of another opinion.
@Suite(.serialized) struct OutboxTests {
  /// Confirming that somebody is not married: marked sensitive in the seeds.
  private static let sensitive = "1.004873"
  private static let address = "https://dichvucong.quangngai.example/api/thong-bao"

  /// Books of which an administrator has said where the portal is.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.administrator.set(.portal, to: WebAddress(parsing: Self.address))
    return bench
  }

  @Test(arguments: Backend.available)
  func `without an address nothing is queued`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let portal = ScriptedPortal()
    try await bench.issueNotice()
    #expect(try await bench.lan.portalAddress() == nil)
    #expect(try await bench.lan.outbox() == [])
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    await expect(.noPortal) { try await bench.lan.queueForPortal(1) }
    #expect(portal.messages == [])
  }

  @Test(arguments: Backend.available)
  func `administrators of everything say where the portal is, and that there is none`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let address = try WebAddress(parsing: "https://cong.example:8443/nhan")
    await expect(.needsRole(.administrator)) { try await bench.hoa.set(.portal, to: address) }
    try await bench.hire("sau", .administrator, at: "21040")
    await expect(.outsideScope(.root)) { try await bench.office("sau").set(.portal, to: address) }
    #expect(try await bench.lan.portalAddress()?.text == Self.address)
    try await bench.administrator.set(.portal, to: address)
    #expect(try await bench.lan.portalAddress() == address)
    try await bench.administrator.set(.portal, to: nil)
    try await bench.issueNotice()
    #expect(try await bench.lan.portalAddress() == nil)
    #expect(try await bench.lan.outbox() == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an issued notice waits, is posted once, and is published by who posted it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal()
    try await bench.draftNotice()
    #expect(try await bench.lan.outbox() == [], "a draft is nobody's business")
    _ = try await bench.hoa.approve(1)
    let open = try #require(try await bench.lan.publicationSet().notices.first)
    let waiting = try #require(try await bench.lan.outbox().first)
    #expect((waiting.draft, waiting.attempts) == (1, 0))
    #expect(waiting.next == bench.clock.now)
    bench.wait(minutes: 3)
    let posting = try #require(try await bench.minh.postNext(to: portal))
    #expect(posting.isPosted)
    #expect((posting.unit, posting.draft, posting.number) == (OfficeBench.desk, 1, "01/PXL"))
    #expect(try portal.messages == [PortalMessage(key: waiting.key, body: CanonicalJSON.text(open))])
    let published = try await bench.lan.noticePaper(1).notice.published
    let actions = try await bench.minh.actionsToday()
    #expect(actions.isEmpty, "undoing does not come upon what the program did")
    #expect(published == Stamp(officer: Login(rawValue: "minh"), at: bench.clock.now))
    #expect(try await bench.lan.outbox() == [])
    bench.wait(minutes: 600)
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    #expect(portal.messages.count == 1)
    await expect(.noticeState(1, .published)) { try await bench.lan.queueForPortal(1) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `numbers of the registry queue a notice when they issue it, not at the approval`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.numberByRegistry()
    try await bench.issueNotice()
    #expect(try await bench.lan.outbox() == [])
    _ = try await bench.lan.number(1, "05/TB-UBND")
    #expect(try await bench.lan.outbox().map(\.draft) == [1])
    #expect(try await bench.lan.postNext(to: ScriptedPortal())?.number == "05/TB-UBND")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what was issued while there was no portal can be queued later`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let portal = ScriptedPortal()
    try await bench.issueNotice()
    try await bench.draftNotice()
    try await bench.administrator.set(.portal, to: WebAddress(parsing: Self.address))
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    try await bench.lan.queueForPortal(1)
    await expect(.noticeState(2, .draft)) { try await bench.lan.queueForPortal(2) }
    #expect(try await bench.lan.postNext(to: portal)?.draft == 1)
    try await expectClean(bench)
  }

  // A minute, doubled each time, six hours at most; each with at most a fifth on top.
  private static let pauses: [ClosedRange<Int>] = [
    60...72, 120...144, 240...288, 480...576, 960...1_152, 1_920...2_304, 3_840...4_608, 7_680...9_216,
    15_360...18_432, 21_600...25_920, 21_600...25_920, 21_600...25_920,
  ]

  @Test(arguments: Backend.available)
  func `a portal in trouble is tried again, ever later, with the same key`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal(Self.pauses.map { _ in .troubled(status: 500, retryAfter: nil) })
    try await bench.issueNotice()
    for (index, pause) in Self.pauses.enumerated() {
      let posting = try #require(try await bench.lan.postNext(to: portal))
      let next = try #require(posting.next)
      #expect(posting.failure == .troubled(status: 500, retryAfter: nil))
      #expect(pause.contains(next.seconds(since: bench.clock.now)), "after \(index + 1)")
      let waiting = try #require(try await bench.lan.outbox().first)
      #expect(waiting.attempts == index + 1)
      #expect(waiting.next == next)
      #expect(waiting.failure == "status 500")
      bench.clock.now = next.adding(seconds: -1)
      #expect(try await bench.lan.postNext(to: portal)?.draft == nil, "a second too early")
      bench.clock.now = next
    }
    #expect(try await bench.lan.noticePaper(1).notice.state == .issued)
    #expect(try await bench.lan.postNext(to: portal)?.isPosted == true)
    #expect(portal.messages.count == 13)
    #expect(Set(portal.messages).count == 1, "the same key and the same body")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody answering is trouble that may pass`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let failures: [PortalFailure] = [.unreachable("refused"), .silent, .garbled, .troubled(status: 429, retryAfter: 5)]
    // Five seconds, as the last one asks, are less than it is left alone anyway.
    try await expectTriedAgain(bench, after: failures)
  }

  @Test(arguments: Backend.available)
  func `a portal that names a later time is left alone until then`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal([.troubled(status: 503, retryAfter: 3_600)])
    try await bench.issueNotice()
    let failed = try #require(try await bench.lan.postNext(to: portal))
    #expect(failed.next == bench.clock.now.adding(seconds: 3_600))
    bench.wait(seconds: 3_599)
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    bench.wait(seconds: 1)
    #expect(try await bench.lan.postNext(to: portal)?.isPosted == true)
  }

  @Test(arguments: Backend.available)
  func `a message that the portal itself finds wrong waits for somebody`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let failures: [PortalFailure] = [400, 409, 413, 415, 422].map { .rejected(status: $0) }
    let portal = ScriptedPortal(failures)
    try await bench.issueNotice()
    for failure in failures {
      let posting = try #require(try await bench.lan.postNext(to: portal))
      #expect(posting.failure == failure)
      #expect(posting.next == nil)
      bench.wait(minutes: 60 * 24)
      #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
      #expect(try await bench.lan.outbox().map(\.next) == [nil], "still to be seen by somebody")
      try await bench.minh.queueForPortal(1)
    }
    #expect(try await bench.lan.postNext(to: portal)?.isPosted == true)
    #expect(portal.messages.count == 6)
    #expect(Set(portal.messages.map(\.key)).count == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `everything that waits for somebody can be asked for at once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal([.rejected(status: 422), .silent, .rejected(status: 400)])
    for _ in 1...3 {
      try await bench.issueNotice()
      _ = try await bench.lan.postNext(to: portal)
    }
    try await bench.lan.queueStuckMessages()
    let posted = [
      try await bench.lan.postNext(to: portal)?.draft, try await bench.lan.postNext(to: portal)?.draft,
      try await bench.lan.postNext(to: portal)?.draft,
    ]
    #expect(posted == [1, 3, nil], "the second waits for its time")
    try await expectClean(bench)
  }

  // A wrong address or token is somebody's to put right; then the messages go out by themselves.
  @Test(arguments: Backend.available)
  func `what is wrong with the address or the token may pass`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let failures: [PortalFailure] = [
      .moved(to: "https://khac.example/"), .rejected(status: 401), .rejected(status: 403), .rejected(status: 404),
    ]
    try await expectTriedAgain(bench, after: failures)
  }

  /// Posts one notice through some failures, each followed by its pause, until it is taken.
  private func expectTriedAgain(_ bench: OfficeBench, after failures: [PortalFailure]) async throws {
    let portal = ScriptedPortal(failures)
    try await bench.issueNotice()
    for (failure, pause) in zip(failures, Self.pauses) {
      let posting = try #require(try await bench.lan.postNext(to: portal))
      #expect(posting.failure == failure)
      let next = try #require(posting.next)
      #expect(pause.contains(next.seconds(since: bench.clock.now)))
      bench.clock.now = next
    }
    #expect(try await bench.lan.postNext(to: portal)?.isPosted == true)
  }

  @Test(arguments: Backend.available)
  func `a notice that was withdrawn or published by hand meanwhile is not posted`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal([.silent, .silent])
    for _ in 1...3 { try await bench.issueNotice() }
    _ = try await bench.lan.postNext(to: portal)
    _ = try await bench.lan.postNext(to: portal)
    _ = try await bench.hoa.retract(1, reason: text("Sai tên"))
    _ = try await bench.lan.publish(2)
    _ = try await bench.hoa.retract(3, reason: text("Sai tên"))
    bench.wait(minutes: 5)
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    #expect(portal.messages.count == 2, "as often as before")
    let left = try await bench.query("SELECT count(*) FROM outbox WHERE posted IS NOT NULL OR next IS NOT NULL")
    #expect(left == [["0"]], "neither posted nor to be")
    #expect(try await bench.lan.noticePaper(2).notice.published?.officer.rawValue == "lan")
    await expect(.noticeState(1, .withdrawn)) { try await bench.lan.queueForPortal(1) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what is not to be posted any more is not said to be waiting`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal([.rejected(status: 422)])
    for _ in 1...3 { try await bench.issueNotice() }
    _ = try await bench.lan.postNext(to: portal)
    _ = try await bench.lan.publish(1)
    _ = try await bench.lan.publish(2)
    _ = try await bench.hoa.retract(3, reason: text("Sai tên"))
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    #expect(try await bench.lan.outbox() == [])
  }

  @Test(arguments: Backend.available)
  func `withdrawn in mid-post, a notice stays withdrawn`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    let portal = BusyPortal { _ in _ = try await bench.hoa.retract(1, reason: text("Sai tên")) }
    #expect(try await bench.lan.postNext(to: portal)?.isPosted == true)
    let notice = try await bench.lan.noticePaper(1).notice
    #expect(notice.state == .withdrawn)
    #expect(notice.published == nil)
    #expect(try await bench.lan.outbox() == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two offices that post at once post each notice once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...8 { try await bench.issueNotice() }
    let other = try await bench.connectAgain()
    let portal = ScriptedPortal()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (login, books) in [("lan", bench.books), ("minh", other)] {
        group.addTask {
          let office = bench.office(login, on: books)
          var posted: Int?
          repeat { posted = try await office.postNext(to: portal)?.draft } while posted != nil
        }
      }
      try await group.waitForAll()
    }
    #expect(portal.messages.count == 8)
    #expect(Set(portal.messages.map(\.body)).count == 8)
    #expect(try await bench.lan.notices([.published]).count == 8)
    try await expectClean(bench)
  }

  // Whoever has not come back after five minutes is taken for gone: nobody waits so long for an answer.
  @Test(arguments: Backend.available)
  func `what a program had in hand when it ended is posted again with the same key`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal()
    try await bench.issueNotice()
    let hanging = BusyPortal { message in
      try await bench.minh.queueForPortal(1)
      #expect(try await bench.minh.postNext(to: portal)?.draft == nil, "asking does not take it away")
      bench.wait(seconds: 299)
      #expect(try await bench.minh.postNext(to: portal)?.draft == nil)
      bench.wait(seconds: 1)
      #expect(try await bench.minh.postNext(to: portal)?.isPosted == true)
      #expect(portal.messages == [message])
    }
    #expect(try await bench.lan.postNext(to: hanging)?.isPosted == true)
    #expect(try await bench.lan.noticePaper(1).notice.published?.officer.rawValue == "minh")
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE verb = 'publish'") == [["1"]])
    #expect(try await bench.lan.outbox() == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a failure that comes too late does not undo that the portal has taken it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    let hanging = BusyPortal(failing: .silent) { _ in
      bench.wait(seconds: 300)
      _ = try await bench.minh.postNext(to: ScriptedPortal())
    }
    _ = try await bench.lan.postNext(to: hanging)
    #expect(try await bench.query("SELECT count(*) FROM outbox WHERE posted IS NOT NULL") == [["1"]])
    #expect(try await bench.lan.outbox() == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what says something about a person is never queued`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal()
    try await bench.issueNotice(Self.sensitive)
    #expect(try await bench.lan.outbox() == [])
    await expect(.notForPublication(1)) { try await bench.lan.queueForPortal(1) }
    #expect(try await bench.query("SELECT count(*) FROM outbox") == [["0"]])
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    #expect(portal.messages == [])
  }

  @Test(arguments: Backend.available)
  func `officers post what lies in their scope`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let portal = ScriptedPortal()
    try await bench.hireTown()
    try await bench.issueNotice(by: "nga", and: "phuc")
    #expect(try await bench.lan.outbox() == [])
    #expect(try await bench.lan.postNext(to: portal)?.draft == nil)
    await expect(.outsideScope(OfficeBench.town)) {
      try await bench.lan.queueForPortal(1, unit: OfficeBench.town)
    }
    #expect(portal.messages == [])
    #expect(try await bench.office("nga").postNext(to: portal)?.unit == OfficeBench.town)
    try await bench.issueNotice()
    #expect(try await bench.administrator.postNext(to: portal)?.unit == OfficeBench.desk)
    await expect(.needsOfficer) { _ = try await bench.citizen.postNext(to: portal) }
    try await expectClean(bench)
  }
}

/// The province's portal as a test wants it: fails as its script says, then takes everything.
private final class ScriptedPortal: Portal {
  private struct State {
    var script: [PortalFailure]
    var messages: [PortalMessage] = []
  }

  private let state: Mutex<State>

  init(_ script: [PortalFailure] = []) { state = Mutex(State(script: script)) }

  /// Every message that was posted, taken or not.
  var messages: [PortalMessage] { state.withLock { $0.messages } }

  func post(_ message: PortalMessage) async throws(PortalFailure) {
    let failure = state.withLock { state -> PortalFailure? in
      state.messages.append(message)
      return state.script.isEmpty ? nil : state.script.removeFirst()
    }
    if let failure { throw failure }
  }
}

/// A portal that takes its time: something else happens before it takes the message, or fails.
private struct BusyPortal: Portal {
  var failing: PortalFailure?
  let meanwhile: @Sendable (PortalMessage) async throws -> Void

  func post(_ message: PortalMessage) async throws(PortalFailure) {
    do {
      try await meanwhile(message)
    } catch {
      Issue.record("\(error)")
    }
    if let failing { throw failing }
  }
}

extension Posting {
  fileprivate var isPosted: Bool {
    if case .posted = result { true } else { false }
  }

  fileprivate var failure: PortalFailure? {
    guard case .failed(let failure, _) = result else { return nil }
    return failure
  }

  fileprivate var next: Instant? {
    guard case .failed(_, let next) = result else { return nil }
    return next
  }
}
