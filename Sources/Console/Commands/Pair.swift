// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What stands after `ghep`.
enum PairWord: Sendable, CaseIterable {
  case counter
  case remove

  static let words = WordTable<PairWord>([
    .init(["quay", "quầy", "counter"], .counter), .init(["bo", "bỏ", "remove"], .remove),
  ])

  /// What may follow it.
  var arguments: [Argument] { self == .counter ? [.counter] : [.counterWord, .counter] }
}

extension Command {
  static let pair = Command(
    "pair", ["ghep", "ghép", "ghép máy", "pair"],
    arguments: [.one(.pairWord, .counter), .one(.pairObject), .one(.counter)],
    help: CommandHelp(
      title: Said("Ghép máy", "Tablets"),
      usage: Said(
        "ghep   |   ghep quay QUẦY   |   ghep bo quay QUẦY",
        "pair   |   pair counter COUNTER   |   pair remove counter COUNTER"),
      meaning: Said(
        "Cho mã để ghép máy tính bảng với một quầy: gõ mã trên máy, dùng một lần, trong 10 phút; ghép máy mới thì máy "
          + "cũ của quầy thôi hỏi. Không ghi gì: các máy đã ghép. bo: lấy lại quyền của máy, ví dụ khi mất máy.",
        "Gives a code that pairs a tablet with a counter: typed on the tablet, once, within 10 minutes; the tablet "
          + "before it stops asking. Alone: the tablets that are paired. remove: takes the key of a tablet back, such "
          + "as a lost one."),
      keywords: [
        "máy tính bảng", "bảng đánh giá", "thiết bị", "mất máy", "bỏ ghép", "mã ghép", "tablet", "kiosk", "device",
        "unpair", "lost",
      ],
      examples: [
        Said("ghep quay 3", "pair counter 3"), Said("ghep", "pair"), Said("ghep bo quay 3", "pair remove counter 3"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.isEmpty { return try await listTablets(session) }
    let isRemoving = call.leading(PairWord.words) == .remove
    if isRemoving { _ = call.leading(counterWords) }
    let word = try call.next("số quầy, ví dụ 3", "the counter's number, such as 3")
    let counter = try call.value(word, vi: "số quầy (1–99), ví dụ 3", en: "a counter's number (1–99), such as 3") {
      text throws(InvalidCounter) in
      try CounterNumber(parsing: text)
    }
    try call.finish()
    return isRemoving ? try await unpair(counter, session) : try await offerPairing(counter, session)
  }

  static let counterWords = WordTable<Bool>([.init(["quay", "quầy", "counter"], true)])

  @MainActor
  private static func offerPairing(_ counter: CounterNumber, _ session: Session) async throws(CommandFailure) -> Report
  {
    let offered = try await session.office { office throws(OfficeError) in try await office.offerPairing(at: counter) }
    let pages = try await session.office { office throws(OfficeError) in try await office.publicAddress() }
    let address = pages.map { $0.withoutTrailingSlash + "/kiosk" }
    let ends = session.formats.time(offered.pairing.ends.time)
    let (code, pin) = (offered.code.shown, offered.pairing.exit.digits)
    let shown = address.map(Printable.line)
    let sentences = [
      session.text(
        "Mã ghép quầy \(counter): \(code) (dùng một lần, đến \(ends)).",
        "Code for counter \(counter): \(code) (works once, until \(ends))."),
      shown.map { session.text("Mở \($0) trên máy tính bảng rồi gõ mã.", "Open \($0) on the tablet and type it.") }
        ?? session.text(
          "Mở trang /kiosk của máy chủ trên máy tính bảng rồi gõ mã (đặt địa chỉ: dat trangtin https://…).",
          "Open the server's page /kiosk on the tablet and type it (set the address: set pages https://…)."),
      session.text(
        "Mã PIN để cán bộ thoát màn hình đánh giá: \(pin). Ghi lại: chỉ cho xem lần này.",
        "PIN with which staff leave the rating screen: \(pin). Note it: it is shown only now."),
    ]
    return session.report(
      "pair", sentences,
      rows: [
        [
          "counter": .int(counter.rawValue), "unit": .string(offered.pairing.unit.rawValue),
          "code": .string(offered.code.digits), "ends": JSONValue(offered.pairing.ends), "address": JSONValue(address),
          "exitPin": .string(pin),
        ]
      ])
  }

  @MainActor
  private static func unpair(_ counter: CounterNumber, _ session: Session) async throws(CommandFailure) -> Report {
    let devices = try await session.office { office throws(OfficeError) in try await office.devices() }
    guard devices.contains(where: { $0.counter == counter }) else {
      throw CommandFailure(OfficeError.refused(.noTablet(counter)), session.formats)
    }
    try await session.confirm(
      "Máy tính bảng ở quầy \(counter) sẽ thôi hỏi ngay; muốn dùng lại phải ghép lại.",
      "The tablet at counter \(counter) will stop asking at once, until it is paired again.")
    let device = try await session.office { office throws(OfficeError) in try await office.unpair(counter) }
    return session.report(
      "pair remove",
      [
        session.text(
          "Đã bỏ ghép máy tính bảng ở quầy \(counter): đánh giá bằng phím.",
          "The tablet at counter \(counter) is unpaired: ratings by key.")
      ], rows: [device.row])
  }

  @MainActor
  private static func listTablets(_ session: Session) async throws(CommandFailure) -> Report {
    let devices = try await session.office { office throws(OfficeError) in try await office.devices() }
    guard !devices.isEmpty else {
      return session.report(
        "pair",
        [
          session.text(
            "Chưa quầy nào có máy tính bảng. Ghép: ghep quay 3.", "No counter has a tablet. Pair one: pair counter 3.")
        ])
    }
    var table = Table([
      .init(session.text("Quầy", "Counter"), .code), .init(session.text("Ghép từ", "Paired since"), .instant),
    ])
    for device in devices { table.append([device.counter.description, session.formats.instant(device.paired)]) }
    return Report("pair", asOf: session.now, table: table, rows: devices.map(\.row))
  }
}

extension Device {
  fileprivate var row: JSONObject {
    ["counter": .int(counter.rawValue), "unit": .string(unit.rawValue), "paired": JSONValue(paired)]
  }
}
