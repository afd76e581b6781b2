// SPDX-License-Identifier: GPL-3.0-or-later

import Logging
import OneStop
import ServiceLifecycle
import Synchronization

/// What the public pages show now, kept at hand so that no request asks the books.
package struct Posted: Sendable {
  package let figures: PublicFigures
  package let lateCases: [PublicLateCase]
  package let procedures: [Procedure]
  /// The public address of the pages; nil while none is set.
  package let address: String?
  /// One thing that changed because of ratings, in the office's words.
  package let change: String?
  /// Everything that did, the latest first.
  package let changes: [PublicChange]
  package let asOf: Instant
  /// Grows by one whenever anything of it changes.
  package fileprivate(set) var version = 0

  fileprivate func says(the other: Posted) -> Bool {
    figures.months == other.figures.months && figures.scopeName == other.figures.scopeName
      && figures.unitNames == other.figures.unitNames && lateCases == other.lateCases
      && procedures == other.procedures && address == other.address && change == other.change
      && changes == other.changes
      && asOf.day == other.asOf.day
  }
}

/// The board on which figures are posted: publishes what may be published, seals days that are over, and tells those
/// who watch.
package final class Board: Service {
  private let office: Office
  private let bell: Bell
  private let logger: Logger
  private let posted = Mutex<Posted?>(nil)
  /// Tells of new releases: `release`, with its number and moment.
  package let news = Broadcast()

  package init(_ office: Office, bell: Bell, logger: Logger) {
    self.office = office
    self.bell = bell
    self.logger = logger
  }

  /// What is posted; nil until the books were read for the first time.
  package var current: Posted? { posted.withLock { $0 } }

  /// What stands around every page now.
  var site: Site { current.map { Site($0.figures) } ?? .unread }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await self.keep() }
  }

  /// How long the board stays as it is at least, however many ratings come in.
  private static let pace = Duration.seconds(1)
  /// How often finished months are looked at again, and days sealed.
  private static let thorough = Duration.seconds(600)

  private func keep() async {
    // What is published already can be shown before anything else is looked at.
    if let known = try? await office.posted() { post(known) }
    var last: ContinuousClock.Instant?
    for await _ in bell.rings() {
      let isThorough = last.map { .now - $0 >= Self.thorough } ?? true
      if await refresh(isThorough: isThorough), isThorough { last = .now }
      guard (try? await Task.sleep(for: Self.pace)) != nil else { return }
    }
  }

  /// Brings the board up to date; says whether the books answered.
  @discardableResult
  package func refresh(isThorough: Bool) async -> Bool {
    do throws(OfficeError) {
      if isThorough { try await office.sealEarlierDays() }
      try await office.release(onlyRunning: !isThorough)
      post(try await office.posted())
      return true
    } catch {
      logger.error("the board could not be brought up to date", metadata: ["reason": "\(error.kind)"])
      return false
    }
  }

  private func post(_ new: Posted) {
    let release = posted.withLock { posted -> MonthRelease? in
      guard let old = posted else {
        posted = new
        return new.figures.latest
      }
      guard !new.says(the: old) else { return nil }
      posted = new
      posted?.version = old.version + 1
      return new.figures.latest?.number == old.figures.latest?.number ? nil : new.figures.latest
    }
    guard let release else { return }
    news.send(
      ServerEvent(
        "release", data: "{\"number\":\(release.number),\"asOf\":\(release.asOf.milliseconds)}",
        id: String(release.number)))
  }
}

extension Office {
  fileprivate func posted() async throws(OfficeError) -> Posted {
    Posted(
      figures: try await publicFigures(), lateCases: try await publicLateCases(),
      procedures: try await publicProcedures(), address: try await publicAddress(),
      change: try await publicChange(), changes: try await publicChanges(), asOf: clock.now())
  }
}

extension OfficeError {
  /// What kind of error it is, without anything that a person wrote.
  var kind: String {
    switch self {
    case .refused: "refused"
    case .unavailable(let failure): "\(failure)".prefix { $0 != "(" }.description
    }
  }
}
