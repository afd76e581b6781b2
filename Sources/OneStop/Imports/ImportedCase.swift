// SPDX-License-Identifier: GPL-3.0-or-later

/// A case from another system: `case_code, procedure, unit, received, due?, returned?, status, owner?, phone?,
/// address?, channel?, statutory_due?`. Its code is kept as it is; a due date that is not given is not invented. Where
/// a lawful pause has moved the due date, `statutory_due` is the one without it.
package struct ImportedCase: Sendable {
  package let line: Int
  package let file: CaseFile
  package let owner: Owner?

  package static let columns = [
    ImportColumn("case_code", "mã hồ sơ", "số hồ sơ", required: true),
    ImportColumn("procedure", "thủ tục", "mã thủ tục", required: true),
    ImportColumn("unit", "đơn vị", "mã đơn vị", required: true),
    ImportColumn("received", "ngày tiếp nhận", "ngày nhận", required: true),
    ImportColumn("due", "ngày hẹn trả", "hẹn trả"),
    ImportColumn("returned", "ngày trả", "ngày trả kết quả"),
    ImportColumn("status", "trạng thái", required: true),
    ImportColumn("owner", "chủ hồ sơ", "họ tên"),
    ImportColumn("phone", "điện thoại", "số điện thoại"),
    ImportColumn("address", "địa chỉ"),
    ImportColumn("channel", "kênh", "hình thức"),
    ImportColumn("statutory_due", "hạn theo quy định", "hạn giải quyết"),
  ]

  package init(_ row: ImportRow, in context: ImportContext, rules: [RuleSet]) throws(InvalidRow) {
    line = row.line
    let code = try row.required("case_code", .invalidCode) { word throws(InvalidCaseCode) in
      try CaseCode(parsing: word)
    }
    guard let procedure = try context.procedure(row) else { throw row.invalid("procedure", .missing) }
    let unit = try context.unit(row)
    let received = try row.required("received", .invalidTime) { word throws(InvalidInstant) in
      try Instant(parsing: word)
    }
    guard received <= context.now else { throw row.invalid("received", .inFuture) }
    let told = try Self.due(row, "due")
    let statutory = try Self.due(row, "statutory_due")
    let stage = try Self.stage(row)
    let returned = try Self.returned(row, received: received, stage: stage, now: context.now)
    file = CaseFile(
      id: CaseID(imported: code), unit: unit, code: code, number: nil, procedure: procedure, received: received,
      entered: context.now, channel: try Self.channel(row),
      ruleSet: (rules.last { $0.isValid(on: received.day) } ?? rules.first)?.code ?? "", limit: nil,
      statutoryDue: statutory ?? told, due: stage == .supplement ? nil : told ?? statutory, promised: told ?? statutory,
      isProvisional: false, stage: stage,
      pauses: stage == .supplement ? [Pause(from: context.now, until: nil)] : [],
      legs: [Leg(unit: unit, from: received, until: stage.isOpen ? nil : returned)],
      resolved: stage == .resolved || stage == .delivered ? returned : nil,
      delivered: stage == .delivered ? returned : nil)
    owner = try Self.owner(row)
  }

  private static func due(_ row: ImportRow, _ column: String) throws(InvalidRow) -> Due? {
    try row.value(column, .invalidDay) { word throws(InvalidInstant) in try Due(parsing: word) }
  }

  private static func owner(_ row: ImportRow) throws(InvalidRow) -> Owner? {
    guard let name = try row.text("owner") else { return nil }
    return Owner(name: name, phone: try row.text("phone"), address: try row.text("address"))
  }

  private static func stage(_ row: ImportRow) throws(InvalidRow) -> Stage {
    let word = try row.required("status").lowercased()
    guard let stage = Stage(rawValue: word) ?? words[word] else { throw row.invalid("status", .unknownStatus) }
    return stage
  }

  private static let words: [String: Stage] = [
    "đã tiếp nhận": .received, "đang giải quyết": .processing, "chờ bổ sung": .supplement,
    "đã có kết quả": .resolved, "đã trả kết quả": .delivered, "đã trả": .delivered, "rút hồ sơ": .withdrawn,
    "từ chối": .refused, "dừng giải quyết": .stopped, "đã hủy": .void,
  ]

  /// The moment the result was ready; a case that was handed back or resolved must say when.
  private static func returned(
    _ row: ImportRow, received: Instant, stage: Stage, now: Instant
  ) throws(InvalidRow) -> Instant? {
    guard let returned = try row.instant("returned") else {
      guard stage != .delivered, stage != .resolved else { throw row.invalid("returned", .missing) }
      return nil
    }
    guard returned <= now else { throw row.invalid("returned", .inFuture) }
    if returned >= received { return returned }
    // A bare date means some time on that day, which may well be after the receipt.
    guard returned.day == received.day, returned.time == .midnight else {
      throw row.invalid("returned", .beforeReceipt)
    }
    return received
  }

  private static func channel(_ row: ImportRow) throws(InvalidRow) -> Channel {
    guard let word = row["channel"]?.lowercased() else { return .counter }
    switch word {
    case "counter", "trực tiếp": return .counter
    case "online", "web", "trực tuyến": return .online
    case "post", "bưu chính": return .post
    default: throw row.invalid("channel", .unknownChannel)
    }
  }
}
