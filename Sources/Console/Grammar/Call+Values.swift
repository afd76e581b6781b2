// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Call {
  func reference(_ word: CommandLineWords.Word) throws(CommandFailure) -> CaseReference {
    let option = optionMeant(by: word)
    guard option.isEmpty else {
      let shown = Printable.line(word.text)
      throw failure(
        .syntax, Said("\"\(shown)\" không phải hồ sơ.", "\"\(shown)\" is no case."), at: word.range, nearest: option)
    }
    return try caseReference(word)
  }

  private func caseReference(_ word: CommandLineWords.Word) throws(CommandFailure) -> CaseReference {
    try value(word, vi: "số hay mã hồ sơ, ví dụ 214", en: "a case's number or code, such as 214") {
      text throws(InvalidCaseCode) in
      try CaseReference(parsing: text)
    }
  }

  func counter() throws(CommandFailure) -> CounterNumber? {
    try value(.counter, vi: "số quầy (1–99), ví dụ 3", en: "a counter's number (1–99), such as 3") {
      text throws(InvalidCounter) in
      try CounterNumber(parsing: text)
    }
  }

  /// A late entry: `--luc` with `--lydo`; the time alone is not enough.
  func lateEntry(today: LocalDay) throws(CommandFailure) -> LateEntry? {
    guard let at = try instant(.at, today: today) else { return nil }
    guard let reason = try freeText(.reason) else {
      throw refused(
        "Nhập bù (--luc) phải ghi lý do: --lydo \"…\".", "A late entry (--at) needs its reason: --reason \"…\".")
    }
    return LateEntry(at: at, reason: reason)
  }

  /// A moment: `dd/MM/yyyy HH:mm`, ISO 8601, or `HH:mm` for today.
  func instant(_ option: OptionName, today: LocalDay) throws(CommandFailure) -> Instant? {
    try value(option, vi: "ngày giờ, ví dụ 25/11/2026 07:30", en: "a day and time, such as 25/11/2026 07:30") {
      text throws(InvalidInstant) in
      if let time = try? LocalTime(parsing: text) { return Instant(today, time) }
      return try Instant(parsing: text)
    }
  }

  /// A day written in full, or `27/11` for this year.
  func day(_ option: OptionName, today: LocalDay) throws(CommandFailure) -> LocalDay? {
    guard let word = options[option] else { return nil }
    return try day(word, today: today)
  }

  func day(_ word: CommandLineWords.Word, today: LocalDay) throws(CommandFailure) -> LocalDay {
    try value(word, vi: "ngày, ví dụ 27/11/2026", en: "a day, such as 27/11/2026") { text throws(InvalidDay) in
      guard let day = LocalDay(typed: text, today: today) else { return try LocalDay(parsing: text) }
      return day
    }
  }

  func limit(_ option: OptionName) throws(CommandFailure) -> TimeLimit? {
    try value(option, vi: "thời hạn, ví dụ 3nlv, 15n, 8gio, 2th", en: "a limit, such as 3wd, 15d, 8h, 2mo") {
      text throws(InvalidTimeLimit) in try TimeLimit(parsing: text)
    }
  }

  /// A number of things, zero or more.
  func count(_ option: OptionName) throws(CommandFailure) -> Int? {
    try value(option, vi: "một số đếm, ví dụ 20", en: "a count, such as 20") { text throws(InvalidNumber) in
      try NumberReader.count(text)
    }
  }

  /// The draft a notice is named by.
  mutating func draft() throws(CommandFailure) -> Int {
    let word = try next("số bản nháp, ví dụ 7", "the draft's number, such as 7")
    guard let draft = Int(word.text), draft > 0 else {
      throw refused(
        "\"\(Printable.line(word.text))\" không phải số bản nháp, ví dụ 7.",
        "\"\(Printable.line(word.text))\" is not a draft's number, such as 7.", word)
    }
    return draft
  }

  /// A period at the front of the words, or the option's; nil where there is none.
  mutating func period(today: LocalDay) throws(CommandFailure) -> Period? {
    let reader = PeriodReader(today: today)
    if let word = options[.period] {
      guard let period = reader.read(whole: word.text) else { throw notAPeriod(word) }
      return period
    }
    guard let reading = reader.read(words.map(\.text)) else { return nil }
    drop(reading.consumed)
    return reading.period
  }

  /// A word that is no period; `known` is what else it could have been.
  func notAPeriod(_ word: CommandLineWords.Word, known: [String] = []) -> CommandFailure {
    let shown = Printable.line(word.text)
    return failure(
      .refused,
      Said(
        "\"\(shown)\" không phải kỳ. Ví dụ: 2023, q1/2023, t3/2023, 1/3/2023-31/3/2023, thang nay.",
        "\"\(shown)\" is not a period. Examples: 2023, q1/2023, 1/3/2023-31/3/2023, this month."), at: word.range,
      nearest: DidYouMean.suggestions(for: word.text, among: ["thang", "quy", "nam", "tuan"] + known))
  }

  /// `theo X` anywhere among the words, or `--theo X`.
  mutating func grouping() throws(CommandFailure) -> Grouping {
    try grouping(in: Self.groupings, .grouping) ?? .whole
  }

  /// The same with the groupings of the apology ledger.
  mutating func ledgerGrouping() throws(CommandFailure) -> LedgerGrouping {
    try grouping(in: Command.ledgerGroupings, .ledgerGrouping) ?? .whole
  }

  mutating func grouping<Value>(
    in table: WordTable<Value>, _ argument: Argument
  ) throws(CommandFailure) -> Value? {
    if let index = words.firstIndex(where: Self.announcesGrouping) {
      guard words.indices.contains(index + 1) else {
        throw syntax("Thiếu nhóm sau \"theo\".", "A grouping is missing after \"by\".", words[index])
      }
      let length = table.match(words[(index + 1)...].map(\.text))?.consumed ?? 1
      let named = words[(index + 1)...(index + length)]
      let range = named[index + 1].range.lowerBound..<named[index + length].range.upperBound
      let value = try grouping(named.map(\.text), range, in: table, argument)
      words.removeSubrange(index...(index + length))
      return value
    }
    guard let word = options[.by] else { return nil }
    return try grouping(word.text.split(separator: " ").map(String.init), word.range, in: table, argument)
  }

  private func grouping<Value>(
    _ words: [String], _ range: Range<Int>, in table: WordTable<Value>, _ argument: Argument
  ) throws(CommandFailure) -> Value {
    if let match = table.match(words) { return match.value }
    throw notAmong(
      argument, range, words.joined(separator: " "), .syntax,
      Said("Không có cách nhóm này.", "There is no such grouping."))
  }

  /// Whether a grouping stands after this word.
  static func announcesGrouping(_ word: CommandLineWords.Word) -> Bool {
    !word.isQuoted && groupingWords.meaning(of: word.text) != nil
  }

  private static let groupingWords = WordTable<Bool>([.init(["theo", "by"], true)])

  static let groupings = WordTable<Grouping>([
    .init(["donvi", "đơn vị", "unit"], .unit), .init(["cum", "cụm", "khối", "cluster"], .cluster),
    .init(["kenh", "kênh", "source", "channel"], .source),
    .init(["thang", "tháng", "month"], .month), .init(["quy", "quý", "quarter"], .quarter),
    .init(["linhvuc", "lĩnh vực", "field"], .dimension(.field)),
    .init(["thutuc", "thủ tục", "procedure"], .dimension(.procedure)),
    .init(["quay", "quầy", "counter"], .dimension(.counter)),
    .init(["canbo", "cán bộ", "officer"], .dimension(.officer)),
    .init(["luc", "lúc", "moment"], .dimension(.moment)), .init(["gio", "giờ", "hour"], .dimension(.hour)),
    .init(["tre", "trễ", "delay"], .dimension(.delay)), .init(["xinloi", "xin lỗi", "apology"], .dimension(.apology)),
  ])
}
