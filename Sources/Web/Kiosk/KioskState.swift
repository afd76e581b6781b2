// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// What a tablet is told, as JSON; times are milliseconds since 1970 by the server's clock.
struct KioskState: Encodable, Equatable {
  struct Prompt: Encodable, Equatable {
    let token: String
    let ends: Int64
  }

  struct Idle: Encodable, Equatable {
    let n: Int
    let share: String
    let shareEn: String
    let interval: String
    let intervalEn: String
    let period: String
    let periodEn: String
  }

  struct Level: Encodable, Equatable {
    let level: Int
    let vi: String
    let en: String
  }

  struct Reason: Encodable, Equatable {
    let id: String
    let vi: String
    let en: String
  }

  var now: Int64
  let counter: Int
  let unit: String
  let prompt: Prompt?
  let sessions: [[Int64]]
  /// Nil where the last month has too few ratings to be shown.
  let idle: Idle?
  let address: String?
  let change: String?
  let isSynthetic: Bool
  let levels: [Level]
  let reasons: [Reason]

  init(_ view: TabletView, posted: Posted?) {
    now = view.now.milliseconds
    counter = view.device.counter.rawValue
    unit = view.unitName
    prompt = view.question.map { Prompt(token: $0.token.text, ends: $0.ends.milliseconds) }
    sessions = view.sessions.map { [$0.lowerBound.milliseconds, $0.upperBound.milliseconds] }
    idle = posted?.figures.lastMonth.flatMap(Idle.init)
    address = posted?.address
    change = posted?.change
    isSynthetic = posted?.figures.isSynthetic ?? false
    levels = Satisfaction.allCases.reversed().map {
      Level(level: $0.level, vi: $0.name(Self.vietnamese), en: $0.name(Self.english))
    }
    reasons = DissatisfactionReason.allCases.map {
      Reason(id: $0.rawValue, vi: $0.name(Self.vietnamese), en: $0.name(Self.english))
    }
  }

  static let vietnamese = Formats(language: .vi)
  static let english = Formats(language: .en)

  /// Whether a tablet that was told the other has nothing to learn but the time.
  func says(theSameAs other: KioskState?) -> Bool {
    var timeless = self
    timeless.now = other?.now ?? now
    return timeless == other
  }

  var event: ServerEvent? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return nil }
    return ServerEvent("state", data: String(decoding: data, as: UTF8.self))
  }
}

extension KioskState.Idle {
  /// The last month as the tablet shows it while nobody is asked.
  fileprivate init?(_ release: MonthRelease) {
    guard let ratings = release.shown, let interval = ratings.share.wilson else { return nil }
    let share = ratings.share
    func words(_ formats: Formats) -> (share: String, interval: String, period: String) {
      (
        formats.percentage(share.part, of: share.whole), formats.interval(interval.lower, interval.upper),
        formats.period(.month(release.month))
      )
    }
    let (vi, en) = (words(KioskState.vietnamese), words(KioskState.english))
    self.init(
      n: share.whole, share: vi.share, shareEn: en.share, interval: vi.interval, intervalEn: en.interval,
      period: vi.period, periodEn: en.period)
  }
}
