// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let letterhead = Command(
    "letterhead", ["thethuc", "thể thức", "letterhead"], arguments: [.one(.unit)],
    options: [
      .signer, .position, .place, .above, .name, .symbol, .copies, .filing, .form, .apology, .contact, .validFrom,
    ],
    optionHelp: [.name: Said("Tên cơ quan trên văn bản.", "The agency, as papers write it.")],
    help: CommandHelp(
      title: Said("Thể thức", "Heads"),
      usage: Said(
        "thethuc [ĐƠN VỊ] [--nguoiky \"…\"] [--chucvu \"…; …\"] [--tungay NGÀY] …",
        "letterhead [UNIT] [--signer \"…\"] [--position \"…; …\"] [--from DAY] …"),
      meaning: Said(
        "Đơn vị ký văn bản thế nào, từ ngày nào; không ghi tùy chọn thì xem. Phần không ghi giữ như cũ, \"\" là bỏ.",
        "How a unit signs its papers, and from when; without options shows it. What is not named stays, \"\" clears."),
      keywords: ["người ký", "chức vụ", "ký hiệu", "nơi nhận", "mẫu văn bản", "đầu văn bản", "signer", "signature"],
      examples: [
        Said("thethuc 524-mc", "letterhead 524-mc"),
        Said(
          "thethuc --nguoiky \"Phạm Quang Sự\" --chucvu \"KT. CHỦ TỊCH; PHÓ CHỦ TỊCH\"",
          "letterhead --signer \"Phạm Quang Sự\" --position \"KT. CHỦ TỊCH; PHÓ CHỦ TỊCH\""),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try call.letterheadUnit(around, session)
    try call.finish()
    let known = try await session.office { office throws(OfficeError) in try await office.letterheads(of: unit) }
    guard call.setsLetterhead else { return shown(known.all.inForce(on: around.today), known.missing, unit, session) }
    let day = try call.day(.validFrom, today: around.today) ?? around.today
    var letterhead = (known.all.inForce(on: day) ?? Letterhead(unit: unit, validFrom: day)).from(day)
    try call.change(&letterhead)
    let changed = letterhead
    try await session.office { office throws(OfficeError) in try await office.save(changed) }
    let after = try await session.office { office throws(OfficeError) in try await office.letterheads(of: unit) }
    return shown(changed, after.missing, unit, session)
  }

  @MainActor
  private static func shown(
    _ letterhead: Letterhead?, _ missing: [LetterheadPart], _ unit: UnitCode, _ session: Session
  ) -> Report {
    let code = Printable.line(unit.rawValue)
    let lines = letterhead.map { $0.lines(session.formats) } ?? []
    let from = letterhead.map { session.formats.day($0.validFrom) } ?? "–"
    var heading = [session.text("Thể thức văn bản của \(code), từ \(from):", "Letterhead of \(code), from \(from):")]
    heading += lines.map { "  " + Printable.line($0) }
    if !missing.isEmpty {
      let names = missing.map { $0.name(session.formats) }.joined(separator: ", ")
      heading.append(session.text("Còn thiếu: \(names).", "Missing: \(names)."))
    }
    return session.report(
      "letterhead", heading,
      rows: [["unit": .string(unit.rawValue), "missing": .array(missing.map { .string($0.rawValue) })]])
  }
}

extension Call {
  private static let letterheadOptions: [OptionName] = [
    .signer, .position, .place, .above, .copies, .filing, .apology, .contact, .name, .symbol, .form,
  ]

  fileprivate var setsLetterhead: Bool { Self.letterheadOptions.contains { options[$0] != nil } }

  @MainActor
  fileprivate mutating func letterheadUnit(
    _ around: Surroundings, _ session: Session
  ) throws(CommandFailure) -> UnitCode {
    guard let word = next() else { return around.unit?.code ?? around.officer.unit }
    return try around.unit(word.text, session)
  }

  /// Takes over what the options say; an empty text takes a part away.
  fileprivate func change(_ letterhead: inout Letterhead) throws(CommandFailure) {
    letterhead.signer = try part(.signer, letterhead.signer)
    letterhead.place = try part(.place, letterhead.place)
    letterhead.parentAgency = try part(.above, letterhead.parentAgency)
    letterhead.agency = try part(.name, letterhead.agency)
    letterhead.filing = try part(.filing, letterhead.filing)
    letterhead.contact = try part(.contact, letterhead.contact)
    letterhead.symbol = try symbol(letterhead.symbol)
    letterhead.position = try list(.position, letterhead.position)
    letterhead.recipients = try list(.copies, letterhead.recipients)
    letterhead.form = options[.form]?.text.isEmpty == true ? nil : try form(letterhead.form)
    letterhead.apology = try sentence(letterhead.apology)
  }

  private func form(_ known: NoticeForm?) throws(CommandFailure) -> NoticeForm? {
    try choice(.form, Command.noticeForms) ?? known
  }

  private func part(_ option: OptionName, _ known: String?) throws(CommandFailure) -> String? {
    guard let word = options[option] else { return known }
    guard !word.text.isEmpty else { return nil }
    return try freeText(option)?.text.replacing("\n", with: " ")
  }

  /// Numbers are written without spaces: `05/PXL-UBND`.
  private func symbol(_ known: String?) throws(CommandFailure) -> String? {
    guard let word = options[.symbol] else { return known }
    guard !word.text.isEmpty else { return nil }
    guard word.text.wholeMatch(of: /[\p{L}\d][\p{L}\d.&-]{0,19}/) != nil else {
      throw refused("Ký hiệu viết liền, ví dụ UBND.", "A symbol has no spaces, such as UBND.", word)
    }
    return word.text.tidied
  }

  /// Lines or names parted by `;`.
  private func list(_ option: OptionName, _ known: [String]) throws(CommandFailure) -> [String] {
    guard options[option] != nil else { return known }
    let text = try part(option, nil) ?? ""
    return text.split(separator: ";").map { String($0).tidied }.filter { !$0.isEmpty }
  }

  private func sentence(_ known: NoticeTemplate?) throws(CommandFailure) -> NoticeTemplate? {
    guard let word = options[.apology] else { return known }
    guard !word.text.isEmpty, let text = try freeText(.apology) else { return nil }
    do {
      return try NoticeTemplate(parsing: text)
    } catch {
      throw CommandFailure(.refused, error.sentence(formats), at: word.range)
    }
  }
}

extension Letterhead {
  /// What is set, a line each.
  @MainActor
  fileprivate func lines(_ formats: Formats) -> [String] {
    let isVietnamese = formats.language == .vi
    let parts: [(String, String, String?)] = [
      ("Cơ quan chủ quản", "Agency above", parentAgency), ("Cơ quan", "Agency", agency), ("Địa danh", "Place", place),
      ("Chức vụ", "Position", position.isEmpty ? nil : position.joined(separator: "; ")),
      ("Người ký", "Signer", signer), ("Ký hiệu", "Symbol", symbol), ("Mẫu", "Form", form?.name(formats)),
      ("Nơi nhận", "Copies", recipients.isEmpty ? nil : recipients.joined(separator: "; ")), ("Lưu", "Filed", filing),
      ("Lời xin lỗi", "Apology", apology?.text), ("Liên hệ", "Contact", contact),
    ]
    return parts.compactMap { vi, en, text in text.map { "\(isVietnamese ? vi : en): \($0)" } }
  }
}
