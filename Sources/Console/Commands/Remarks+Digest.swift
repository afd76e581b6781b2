// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// What a month's dissatisfied ratings said; without a month the last one.
  @MainActor
  static func digest(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let month = try call.month(today: session.now.day) ?? session.now.day.month.previous
    try call.finish()
    let digest = try await session.office { office throws(OfficeError) in try await office.digest(of: month) }
    return digest.report(session)
  }

  /// What changed because of ratings, or one thing more of it.
  @MainActor
  static func changes(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    if let word = call.words.first {
      let cause = try await call.cause(session)
      let isOff = call.words.count == 1 && noAddress.meaning(of: word.text) != nil
      let typed = call.rest()
      let text = isOff ? nil : try session.freeText(typed)
      try await session.office { office throws(OfficeError) in
        try await office.setPublicChange(text, because: cause)
      }
    }
    let changes = try await session.office { office throws(OfficeError) in try await office.publicChanges() }
    guard !changes.isEmpty else {
      return session.report(
        "remarks",
        [
          session.text(
            "Chưa ghi điều gì đã đổi nhờ góp ý. Ví dụ: gopy caitien \"Thêm ghế chờ\".",
            "Nothing is said to have changed because of ratings. Example: remarks change \"More chairs\".")
        ])
    }
    var table = Table([
      .init(session.text("Ngày", "Day"), .day), .init(session.text("Đã đổi", "What changed")),
      .init(session.text("Vì", "Because of"), rank: 1),
    ])
    for change in changes {
      table.append([session.formats.day(change.day), change.text, change.cause.text(session)])
    }
    return Report("remarks", asOf: session.now, table: table, rows: changes.map(\.row))
  }
}

extension Call {
  /// A month at the front of the words: `10/2023`, `t10/2023`, `thang truoc`; nil where nothing stands there.
  fileprivate mutating func month(today: LocalDay) throws(CommandFailure) -> LocalMonth? {
    guard let word = words.first else { return nil }
    if let month = try? LocalMonth(parsing: word.text) {
      drop(1)
      return month
    }
    guard let month = try period(today: today)?.months, month.count == 1 else { throw notAPeriod(word) }
    return month[0]
  }

  /// What led to a change, as the options say.
  @MainActor
  fileprivate func cause(_ session: Session) async throws(CommandFailure) -> ChangeCause {
    ChangeCause(
      reason: try reason(), field: try await field(session), month: try causeMonth(today: session.now.day))
  }

  private func reason() throws(CommandFailure) -> DissatisfactionReason? {
    guard let word = options[.reason] else { return nil }
    if let reason = Command.dissatisfactionReasons.meaning(of: word.text) { return reason }
    let shown = Printable.line(word.text)
    throw notAmong(
      .dissatisfaction, word.range, word.text, .refused,
      Said("\"\(shown)\" không phải lý do chưa hài lòng.", "\"\(shown)\" is not a reason of ratings."))
  }

  @MainActor
  private func field(_ session: Session) async throws(CommandFailure) -> String? {
    guard let word = options[.field] else { return nil }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let fields = Set(around.procedures.map(\.field)).filter { !$0.isEmpty }.sorted()
    let found = Ranking(fields.map { (name: $0, value: $0) }).answers(to: word.text)
    guard let best = found.first, found.count(where: { $0.fit == best.fit }) == 1 || best.fit == .exact else {
      let shown = Printable.line(word.text)
      throw failure(
        .refused, Said("\"\(shown)\" không phải một lĩnh vực.", "\"\(shown)\" is not one field."), at: word.range,
        nearest: found.prefix(3).map { Quoting.word($0.value) })
    }
    return best.value
  }

  private func causeMonth(today: LocalDay) throws(CommandFailure) -> LocalMonth? {
    guard let word = options[.period] else { return nil }
    if let month = try? LocalMonth(parsing: word.text) { return month }
    guard let months = PeriodReader(today: today).read(whole: word.text)?.months, months.count == 1 else {
      throw notAPeriod(word)
    }
    return months[0]
  }
}

extension Command {
  static let dissatisfactionReasons = WordTable<DissatisfactionReason>([
    .init(["cho", "chờ", "chờ lâu", "waiting"], .waiting), .init(["tre", "trễ", "trễ hẹn", "late"], .late),
    .init(["thai-do", "thái độ", "attitude"], .attitude), .init(["huong dan", "hướng dẫn", "guidance"], .guidance),
    .init(["doi them", "đòi thêm", "demands"], .demands), .init(["di lai", "đi lại", "trips"], .trips),
  ])
}
