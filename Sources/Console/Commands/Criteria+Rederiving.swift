// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

extension Command {
  /// `tc soat TỆP`: percentages printed in a text; `tc soat`: those published with totals.
  @MainActor
  static func rederive(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    if let path = call.next() {
      try call.finish()
      return PrintedShareReader().findings(in: try text(of: path, call, session)).report(path.text, session)
    }
    let period = try call.period(today: session.now.day)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    return try await session.office { office throws(OfficeError) in
      try await office.rederivedTotals(during: period, unit: unit)
    }.report(period, session)
  }

  /// More than any report, and little enough to be read whole.
  private static let longestText = 2_000_000

  @MainActor
  private static func text(
    of path: CommandLineWords.Word, _ call: Call, _ session: Session
  ) throws(CommandFailure) -> String {
    let name = Printable.line(path.text)
    var bytes: [UInt8] = []
    do {
      var source = try ByteSource(path: path.text)
      while bytes.count <= longestText {
        let chunk = try source.next()
        guard !chunk.isEmpty else { break }
        bytes += chunk
      }
    } catch {
      throw call.refused("Không đọc được tệp \(name).", "The file \(name) cannot be read.", path)
    }
    guard bytes.count <= longestText else {
      throw call.refused("Tệp \(name) quá lớn.", "The file \(name) is too large.", path)
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw call.refused(
        "\(name) không phải văn bản thuần UTF-8. Mở bằng Word rồi lưu thành .txt, mã UTF-8.",
        "\(name) is no plain text in UTF-8. Open it in Word and save it as .txt, encoding UTF-8.", path)
    }
    return text.precomposedStringWithCanonicalMapping
  }
}

extension [PrintedFinding] {
  /// Those that do not fit first in the sentence above, all of them in the order of the text.
  @MainActor
  fileprivate func report(_ path: String, _ session: Session) -> Report {
    let formats = session.formats
    var table = Table([
      .init("#", .integer), .init(session.text("Dòng", "Line"), .integer),
      .init(session.text("In", "Printed"), .percent),
      .init(session.text("Số đếm", "Counts"), .code), .init(session.text("Kết quả", "Result")),
      .init(session.text("Đúng", "Right"), .percent), .init(session.text("Trong văn bản", "In the text"), rank: 1),
    ])
    for (index, one) in enumerated() {
      table.append([
        String(index + 1), formats.count(one.line), one.printed, one.share?.counts(formats) ?? Formats.noData,
        one.resultText(session), one.share?.verdict.right.map { formats.decimal($0) + "%" } ?? "",
        Printable.line(one.excerpt),
      ])
    }
    let derived = compactMap(\.share)
    let bad = derived.filter { !$0.fits }
    let name = Printable.line(path)
    let heading =
      isEmpty
      ? session.text("\(name): không có tỷ lệ phần trăm nào.", "\(name): no percentages.")
      : session.text(
        "\(name): \(formats.count(count)) tỷ lệ, tính lại được \(formats.count(derived.count)), "
          + "không khớp \(formats.count(bad.count)).",
        "\(name): percentages \(formats.count(count)), derived again \(formats.count(derived.count)), "
          + "not fitting \(formats.count(bad.count)).")
    let inferred =
      contains { $0.basis == .inferred }
      ? [
        session.text(
          "*: số đếm suy từ hai số cùng loại trong đoạn văn, xin đọc lại.",
          "*: the counts are two amounts of one thing in the paragraph; please read it again.")
      ] : []
    return Report(
      "criteria", asOf: session.now, heading: [heading] + bad.map { $0.sentence(formats) }, table: table,
      notes: inferred, rows: map(\.row),
      total: ["percentages": .int(count), "derived": .int(derived.count), "wrong": .int(bad.count)])
  }
}

extension PrintedFinding {
  @MainActor
  fileprivate func resultText(_ session: Session) -> String {
    guard let share else { return session.text("không có số đếm", "no counts") }
    return share.verdict.name(session.formats) + (basis == .inferred ? " *" : "")
  }

  fileprivate var row: JSONObject {
    [
      "line": .int(line), "printed": .string(printed), "part": JSONValue(share?.part.machineText),
      "whole": JSONValue(share?.whole.machineText), "basis": JSONValue(basis?.word),
      "verdict": JSONValue(share?.verdict.word), "right": JSONValue(share?.verdict.right?.machineText),
      "excerpt": .string(excerpt),
    ]
  }
}

extension PrintedFinding.Basis {
  fileprivate var word: String {
    switch self {
    case .written: "written"
    case .inferred: "inferred"
    }
  }
}

extension ExactDecimal {
  /// The number as data files write it: `360.15`.
  fileprivate var machineText: String {
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension [RederivedTotal] {
  @MainActor
  fileprivate func report(_ period: Period?, _ session: Session) -> Report {
    let formats = session.formats
    var table = Table([
      .init("#", .integer), .init(session.text("Đơn vị", "Unit")), .init(session.text("Kỳ", "Period")),
      .init(session.text("Số đếm", "Counts"), .code), .init(session.text("Công bố", "Published"), .percent),
      .init(session.text("Kết quả", "Result")), .init(session.text("Đúng", "Right"), .percent),
      .init(session.text("Nguồn", "Source"), rank: 1),
    ])
    for (index, one) in enumerated() {
      table.append([
        String(index + 1), one.unitName, formats.period(one.total.period),
        "\(formats.count(one.total.satisfied))/\(formats.count(one.total.rated))",
        one.total.publishedPercent.map(Printable.line) ?? Formats.noData,
        one.printed?.verdict.name(formats) ?? session.text("không công bố tỷ lệ", "none published"),
        one.printed?.verdict.right.map { formats.decimal($0) + "%" } ?? "", Printable.line(one.total.source),
      ])
    }
    let bad = compactMap(\.printed).filter { !$0.fits }
    let heading =
      isEmpty
      ? session.text(
        "Chưa có số liệu: sổ chưa có số tổng nào từ nơi khác.", "No data: the books have no totals from elsewhere.")
      : session.text(
        "Tỷ lệ công bố của số tổng: \(formats.count(count)) số, không khớp \(formats.count(bad.count)).",
        "Percentages of totals: \(formats.count(count)), not fitting \(formats.count(bad.count)).")
    return Report(
      "criteria", asOf: session.now, period: period, heading: [heading] + bad.map { $0.sentence(formats) },
      table: table, rows: map(\.row), total: ["totals": .int(count), "wrong": .int(bad.count)])
  }
}

extension RederivedTotal {
  fileprivate var row: JSONObject {
    [
      "unit": .string(total.unit.rawValue), "name": .string(unitName), "from": JSONValue(total.period.from),
      "to": JSONValue(total.period.through), "satisfied": .int(total.satisfied), "rated": .int(total.rated),
      "printed": JSONValue(total.publishedPercent), "verdict": JSONValue(printed?.verdict.word),
      "right": JSONValue(printed?.verdict.right?.machineText), "source": .string(total.source),
    ]
  }
}
