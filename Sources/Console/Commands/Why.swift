// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let why = Command(
    "why", ["vi sao", "vì sao", "why"], arguments: [.one(.number)], isReading: true,
    help: CommandHelp(
      title: Said("Số từ đâu", "Source"), usage: Said("vi sao [SỐ DÒNG]", "why [ROW]"),
      meaning: Said(
        "Con số vừa xem (hl, dh, tre…), hoặc một dòng của nó, đếm từ những gì: theo mức, theo người bấm, những gì "
          + "không tính và vì sao, mẫu số, hồ sơ quá hạn (gõ số dòng để mở), quy định, lịch, lúc chốt số và mã nhật ký.",
        "What the number just shown (sat, ontime, overdue), or a row of it, was counted from: by level, by who "
          + "pressed, what is left out and why, denominators, late cases (type a row's number to open one), rules, "
          + "calendar, cutoff and the journal's hash."),
      keywords: [
        "giải thích", "từ đâu", "chi tiết", "nguồn số liệu", "mẫu số", "explain", "details", "source", "denominator",
      ],
      examples: [Said("vi sao", "why")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = call.next()
    try call.finish()
    guard let word else { return try await explainLast(call, session) }
    let opens = session.shown.opens
    guard let number = Int(word.text), opens.indices.contains(number - 1) else {
      throw call.refused(
        "Danh sách vừa xem không có dòng \"\(Printable.line(word.text))\".",
        "The list just shown has no row \"\(Printable.line(word.text))\".", word)
    }
    guard !opens[number - 1].isEmpty else {
      throw call.refused("Dòng \(number) không có gì để mở.", "Row \(number) has nothing to open.", word)
    }
    guard let report = try await session.explanation(of: opens[number - 1], opening: true) else {
      throw call.refused("Dòng \(number) không có gì để mở.", "Row \(number) has nothing to open.", word)
    }
    return report
  }

  /// The last result that is not itself an explanation.
  @MainActor
  private static func explainLast(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    guard let last = session.shown.results.last(where: { $0.report.command != why.name }) else {
      throw call.refused(
        "Chưa có con số nào. Ví dụ: hl 2023, rồi vi sao.", "There is no number yet. Example: sat 2023, then why.")
    }
    if let report = try await session.explanation(of: last.line, opening: false) { return report }
    return try await last.report.definitions(call, session)
  }

  typealias Explanation = @MainActor @Sendable (Call, Session) async throws(CommandFailure) -> Report

  /// What explains the numbers of a command, by its name; of others the definitions of their figures are shown.
  static let explanations: [String: Explanation] = [
    satisfaction.name: explainSatisfaction, onTime.name: explainPunctuality, overdue.name: explainLateness,
  ]
}

extension Session {
  /// What a line's numbers were counted from; nil where its command explains nothing and is not to be run.
  fileprivate func explanation(of line: String, opening: Bool) async throws(CommandFailure) -> Report? {
    guard let (command, call, _) = try understand(line) else { return nil }
    if let explain = Command.explanations[command.name] { return try await explain(call, self) }
    guard opening else { return nil }
    // Why a case is late is the way its due date was found.
    if command.name == Command.show.name, let word = call.words.first {
      guard let (han, own, _) = try understand("\(Command.deadline.words[0]) \(Quoting.word(word.text))") else {
        return nil
      }
      return try await han.run(own, self)
    }
    return try await command.run(call, self)
  }
}

extension Report {
  /// The figures whose ids stand in the rows.
  private var figures: [FigureID] {
    var found: [FigureID] = []
    func look(_ object: JSONObject) {
      for pair in object.pairs {
        switch pair.value {
        case .string(let text) where pair.key == "figure":
          if let id = FigureID(rawValue: text), !found.contains(id) { found.append(id) }
        case .object(let inner): look(inner)
        case .array(let values): for case .object(let inner) in values { look(inner) }
        default: break
        }
      }
    }
    for row in rows + [total].compactMap(\.self) { look(row) }
    return found
  }

  /// What the figures in it mean, and where they come from.
  @MainActor
  fileprivate func definitions(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    let ids = figures
    guard !ids.isEmpty else {
      throw call.refused(
        "Kết quả vừa xem không có chỉ số nào. Ví dụ: hl 2023, rồi vi sao.",
        "The last result holds no figure. Example: sat 2023, then why.")
    }
    let period = period
    let provenance = try await session.office { office throws(OfficeError) in
      try await office.provenance(of: ids, during: period)
    }
    let lines = ids.map { id in
      let figure = id.figure
      let (top, bottom) = (figure.numerator.text(session), figure.denominator.text(session))
      return "\(id.rawValue) – \(figure.name.text(session)): \(top) / \(bottom)"
    }
    return Report(
      Command.why.name, asOf: session.now, period: period, heading: lines, notes: provenance.lines(session),
      rows: ids.map { $0.figure.row(session) }, total: provenance.row, isResult: true)
  }
}
