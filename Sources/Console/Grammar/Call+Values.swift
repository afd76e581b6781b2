// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Call {
  mutating func reference() throws(CommandFailure) -> CaseReference {
    let word = try next("số hồ sơ, ví dụ 214", "the case's number, such as 214")
    return try reference(word)
  }

  func reference(_ word: CommandLineWords.Word) throws(CommandFailure) -> CaseReference {
    try value(word, vi: "số hay mã hồ sơ", en: "a case's number or code") { text throws(InvalidCaseCode) in
      try CaseReference(parsing: text)
    }
  }

  mutating func references() throws(CommandFailure) -> [CaseReference] {
    var references = [try reference()]
    while let word = next() { references.append(try reference(word)) }
    return references
  }

  func counter() throws(CommandFailure) -> CounterNumber? {
    try value(.counter, vi: "số quầy (1–99)", en: "a counter's number (1–99)") { text throws(InvalidCounter) in
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
  private func instant(_ option: OptionName, today: LocalDay) throws(CommandFailure) -> Instant? {
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
      let parts = text.split(separator: "/").count
      return try LocalDay(parsing: parts == 2 ? "\(text)/\(today.year)" : text)
    }
  }

  func limit(_ option: OptionName) throws(CommandFailure) -> TimeLimit? {
    try value(option, vi: "thời hạn, ví dụ 3nlv, 15n, 8gio, 2th", en: "a limit, such as 3wd, 15d, 8h, 2mo") {
      text throws(InvalidTimeLimit) in try TimeLimit(parsing: text)
    }
  }

  /// A number of things, zero or more.
  func count(_ option: OptionName) throws(CommandFailure) -> Int? {
    try value(option, vi: "một số đếm", en: "a count") { text throws(InvalidNumber) in try NumberReader.count(text) }
  }

  /// The draft a notice is named by.
  mutating func draft() throws(CommandFailure) -> Int {
    let word = try next("số bản nháp, ví dụ 7", "the draft's number, such as 7")
    guard let draft = Int(word.text), draft > 0 else {
      throw refused(
        "\"\(Printable.line(word.text))\" không phải số bản nháp.",
        "\"\(Printable.line(word.text))\" is not a draft's number.", word)
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

  func notAPeriod(_ word: CommandLineWords.Word) -> CommandFailure {
    refused(
      "\"\(Printable.line(word.text))\" không phải kỳ. Ví dụ: 2023, q1/2023, t3/2023, 1/3/2023-31/3/2023, thang nay.",
      "\"\(Printable.line(word.text))\" is not a period. Examples: 2023, q1/2023, 1/3/2023-31/3/2023, this month.",
      word)
  }

  /// `theo X` anywhere among the words, or `--theo X`.
  mutating func grouping() throws(CommandFailure) -> Grouping {
    var word = options[.by]
    if let index = words.firstIndex(where: { !$0.isQuoted && Self.groupingWords.meaning(of: $0.text) != nil }) {
      guard words.indices.contains(index + 1) else {
        throw syntax("Thiếu nhóm sau \"theo\".", "A grouping is missing after \"by\".", words[index])
      }
      var length = 1
      if let match = Self.groupings.match(words[(index + 1)...].map(\.text)) { length = match.consumed }
      word = words[index + 1]
      let grouping = try grouping(words[(index + 1)..<(index + 1 + length)].map(\.text), word)
      words.removeSubrange(index...(index + length))
      return grouping
    }
    guard let word else { return .whole }
    return try grouping(word.text.split(separator: " ").map(String.init), word)
  }

  private func grouping(_ words: [String], _ word: CommandLineWords.Word?) throws(CommandFailure) -> Grouping {
    if let match = Self.groupings.match(words) { return match.value }
    let near = DidYouMean.nearest(to: words.joined(separator: " "), among: Self.groupings.entries.flatMap(\.phrases))
    throw syntax(
      "Không có cách nhóm này." + (near.map { " Ý bạn là \($0)?" } ?? "")
        + " Có: donvi, kenh, linhvuc, thutuc, quay, canbo, luc, gio, thang, quy.",
      "There is no such grouping." + (near.map { " Did you mean \($0)?" } ?? "")
        + " There are: unit, channel, field, procedure, counter, officer, moment, hour, month, quarter.", word)
  }

  /// The word a grouping stands after.
  private static let groupingWords = WordTable<Bool>([.init(["theo", "by"], true)])

  static let groupings = WordTable<Grouping>([
    .init(["donvi", "đơn vị", "unit"], .unit), .init(["kenh", "kênh", "channel", "source"], .source),
    .init(["thang", "tháng", "month"], .month), .init(["quy", "quý", "quarter"], .quarter),
    .init(["linhvuc", "lĩnh vực", "field"], .dimension(.field)),
    .init(["thutuc", "thủ tục", "procedure"], .dimension(.procedure)),
    .init(["quay", "quầy", "counter"], .dimension(.counter)),
    .init(["canbo", "cán bộ", "officer"], .dimension(.officer)),
    .init(["luc", "lúc", "moment"], .dimension(.moment)), .init(["gio", "giờ", "hour"], .dimension(.hour)),
  ])
}
