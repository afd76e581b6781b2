// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let rate = Command(
    "rate", ["dg", "đánh giá", "rate"], arguments: [.one(.openCase, .slips), .each(.level)],
    options: [.emptied, .witness, .counted, .reason],
    optionHelp: [.reason: Said("Vì sao số phiếu nhập khác số đếm.", "Why the slips entered differ from the count.")],
    help: CommandHelp(
      title: Said("Đánh giá tại quầy", "Rating at a counter"),
      usage: Said(
        "dg   |   dg SỐ [1–5]   |   dg phieu [1–5 …] --ngay NGÀY --voi CÁN BỘ [--dem SỐ]",
        "rate   |   rate CASE [1–5]   |   rate slips [1–5 …] --emptied DAY --with OFFICER [--counted N]"),
      meaning: Said(
        "Ghi mức công dân tự chọn tại quầy cho lần phục vụ vừa rồi, khi lời mời còn hiệu lực: "
          + "5 Rất hài lòng, 4 Hài lòng, 3 Bình thường, 2 Không hài lòng, 1 Rất không hài lòng. "
          + "dg phieu: nhập một hộp phiếu giấy do hai cán bộ cùng mở.",
        "Record what the citizen chose at the counter for the visit just ended, while its prompt is open: 5 very "
          + "satisfied, 4 satisfied, 3 neutral, 2 dissatisfied, 1 very dissatisfied. rate slips: a box of paper slips "
          + "that two officers opened."),
      keywords: [
        "hài lòng", "khiếu nại", "phàn nàn", "góp ý", "không hài lòng", "chấm điểm", "sửa đánh giá", "complaint",
        "feedback", "satisfied", "score", "phiếu", "phiếu giấy", "hộp phiếu", "paper", "slips",
      ],
      examples: [Said("dg 209 5", "rate 209 5")])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.takes(slips) { return try await PaperBoxEntry(session).run(&call) }
    guard let word = call.next() else { return try await rateVisitAtHand(call, session) }
    let reference = try await call.reference(word, session)
    guard !call.isEmpty || session.conversation == nil else { return try await ask(reference, session) }
    let level = try call.level()
    try call.finish()
    let rating = try await session.office { office throws(OfficeError) in try await office.rate(reference, level) }
    return try await rated(rating, reference, session)
  }

  /// The word that enters a box of paper slips.
  static let slips = WordTable<Bool>([.init(["phieu", "phiếu", "slips"], true)])

  /// Asks whoever is at the counter now.
  @MainActor
  private static func rateVisitAtHand(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report? {
    guard let conversation = session.conversation else {
      throw call.syntax("Thiếu số hồ sơ và mức: dg 209 5.", "The case and the level are missing: rate 209 5.")
    }
    let asked = try await session.office { office throws(OfficeError) in try await office.askNow() }
    return try await session.ask(asked, nil, conversation)
  }

  /// Asks about one case; whether it can be asked about is known before anybody presses a key.
  @MainActor
  private static func ask(_ reference: CaseReference, _ session: Session) async throws(CommandFailure) -> Report? {
    guard let conversation = session.conversation else { return nil }
    let asked = try await session.office { office throws(OfficeError) in try await office.askNow(reference) }
    let file = try await session.office { office throws(OfficeError) in try await office.story(of: reference).file }
    if !asked.byTablet { conversation.say(session.text("Mời công dân chọn:\n", "Ask the citizen to choose:\n")) }
    return try await session.ask(asked, file.shortName, conversation)
  }

  @MainActor
  private static func rated(
    _ rating: KeyedRating, _ reference: CaseReference, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let file = try await session.office { office throws(OfficeError) in try await office.story(of: reference).file }
    return session.report(
      "rate", session.sentences(rating, of: file.shortName), rows: [rating.row(of: file)])
  }
}

extension Session {
  /// What was stored of a rating, and how to change it.
  func sentences(_ rating: KeyedRating, of name: String) -> [String] {
    let how =
      rating.corrections > 0
      ? text("sửa \(rating.corrections) lần", "corrected \(rating.corrections)×")
      : text("bấm tại quầy", "keyed at the counter")
    let sentence = "✓ \(name) \(rating.level.name(formats)) (\(how))"
    let hint = text("(lui: sửa lại)", "(undo: change it)")
    guard isInteractive else { return [sentence + " " + hint] }
    return rating.corrections > 0 ? ["  " + sentence] : hinted("  " + sentence, hint)
  }

  /// Lets the citizen of a visit choose by key; nothing to do where the tablet asks. `name` is what they came for.
  func ask(
    _ asked: Asked, _ name: String?, _ conversation: any Conversation
  ) async throws(CommandFailure) -> Report? {
    guard !asked.byTablet else {
      return report("rate", [text("Đã mời đánh giá trên máy tính bảng.", "The tablet asks.")])
    }
    let keys = RatingKeys(session: self, conversation: conversation)
    conversation.say(keys.legend())
    let rating = try await keys.rating { level throws(CommandFailure) in
      try await self.office { office throws(OfficeError) in try await office.rate(asked.visit, level) }
    }
    guard let rating else { return nil }
    let shown = name ?? text("Lượt \(asked.visit.number)", "Visit \(asked.visit.number)")
    return report("rate", sentences(rating, of: shown), rows: [rating.row])
  }
}

extension KeyedRating {
  /// What machines see of it.
  var row: JSONObject {
    [
      "level": .int(level.level), "source": .string(source.rawValue), "corrections": .int(corrections),
    ]
  }

  fileprivate func row(of file: CaseFile) -> JSONObject {
    var row = file.row
    for pair in self.row.pairs { row.set(pair.key, pair.value) }
    return row
  }
}

extension Call {
  /// A level of satisfaction, 1 to 5.
  mutating func level() throws(CommandFailure) -> Satisfaction {
    try level(next("mức 1–5", "the level, 1 to 5"))
  }

  func level(_ word: CommandLineWords.Word) throws(CommandFailure) -> Satisfaction {
    try value(
      word, vi: "mức hài lòng: chỉ 1, 2, 3, 4 hoặc 5", en: "a level: only 1, 2, 3, 4 or 5"
    ) { text throws(InvalidSatisfaction) in try Satisfaction(parsing: text) }
  }
}
