// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What kind of thing another system's word stands for.
enum MatchKind: Sendable {
  case unit
  case procedure

  static let words = WordTable<MatchKind>([
    .init(["dv", "đơn vị", "unit"], .unit), .init(["tthc", "thủ tục", "procedure"], .procedure),
  ])
}

extension Command {
  static let match = Command(
    "match", ["khop", "khớp", "match"],
    arguments: [.one(.matchKind), .one(.freeText), .one(.unit, .procedure)], options: [.off],
    optionHelp: [.off: Said("Bỏ cặp này.", "Forgets the pair.")],
    help: CommandHelp(
      title: Said("Khớp tên", "Names"),
      usage: Said(
        "khop   |   khop dv|tthc \"TÊN TRONG TỆP\" MÃ   |   khop dv|tthc \"TÊN TRONG TỆP\" --nghi",
        "match   |   match unit|procedure \"NAME IN FILES\" CODE   |   match unit|procedure \"NAME IN FILES\" --off"),
      meaning: Said(
        "Cho biết đơn vị hay thủ tục mà tệp của nơi khác gọi bằng tên khác; dùng cho mọi lần nạp về sau.",
        "Says which unit or procedure files from elsewhere call by another name; kept for all files to come."),
      keywords: ["tên khác", "mã khác", "ánh xạ", "không nhận ra đơn vị", "mapping", "alias", "unknown unit"],
      examples: [Said("khop dv \"UBND X. Bình Chánh\" 21043", "match unit \"UBND X. Bình Chánh\" 21043")])
  ) { call, session throws(CommandFailure) in
    var call = call
    guard let kind = call.next() else { return try await listMatches(call, session) }
    guard let meaning = MatchKind.words.meaning(of: kind.text) else {
      throw call.notAmong(
        .matchKind, kind.range, kind.text, .syntax,
        Said("Khớp đơn vị (dv) hay thủ tục (tthc)?", "Match a unit or a procedure?"))
    }
    let name = try call.next("tên như trong tệp, trong ngoặc kép", "the name as in the file, in quotes")
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let isForgotten = call.has(.off)
    let code = isForgotten ? "" : try call.next("mã ở đây, ví dụ 524-mc", "the code here, such as 524-mc").text
    try call.finish()
    let known: ImportWord.Meaning
    switch meaning {
    case .unit: known = .unit(isForgotten ? .root : try around.unit(code, session))
    case .procedure:
      known = .procedure(
        isForgotten ? ProcedureCode(rawValue: "") : try around.procedure(code, call, session).code)
    }
    let word = ImportWord(word: name.text, meaning: known)
    try await session.office { office throws(OfficeError) in
      if isForgotten { try await office.forget(word) } else { try await office.match(word) }
    }
    let shown = Printable.line(word.word)
    let sentence =
      isForgotten
      ? session.text("Đã bỏ \"\(shown)\".", "\"\(shown)\" is forgotten.")
      : session.text("\"\(shown)\" là \(word.code) từ nay.", "\"\(shown)\" means \(word.code) from now on.")
    return session.report("match", [sentence], rows: [row(of: word, isForgotten: isForgotten)])
  }

  @MainActor
  private static func listMatches(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    try call.finish()
    let words = try await session.office { office throws(OfficeError) in try await office.importWords() }
    let lines =
      words.isEmpty
      ? [session.text("Chưa có tên nào được khớp.", "No name has been matched.")]
      : words.map { "\"\(Printable.line($0.word))\" → \($0.code)" }
    return session.report("match", lines, rows: words.map { row(of: $0) })
  }

  private static func row(of word: ImportWord, isForgotten: Bool = false) -> JSONObject {
    let kind =
      switch word.meaning {
      case .unit: "unit"
      case .procedure: "procedure"
      }
    return ["kind": .string(kind), "word": .string(word.word), "code": isForgotten ? .null : .string(word.code)]
  }
}
