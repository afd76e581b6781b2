// SPDX-License-Identifier: GPL-3.0-or-later

extension LocalDay: CustomStringConvertible {
  /// Reads `2024-05-04`, `4/5/2024`, `04-05-2024`, `4.5.2024` or `ngày 04 tháng 5 năm 2024`: the day always comes
  /// before the month.
  ///
  /// Throws `InvalidDay` for anything else, for a day that does not exist, for years outside 1900–2199 or of two
  /// digits.
  package init(parsing text: String) throws(InvalidDay) {
    if let day = LocalDay(usualFormOf: text) {
      self = day
      return
    }
    guard let date = CivilDate(digitsOf: text) ?? CivilDate(wordsOf: text) else {
      throw InvalidDay(text: text, reason: .notADate)
    }
    if date.year < 100 { throw InvalidDay(text: text, reason: .shortYear) }
    if (13...31).contains(date.month), (1...12).contains(date.day), !text.withoutOuterSpace.beginsWithYear {
      throw InvalidDay(text: text, reason: .monthFirst)
    }
    do {
      try self.init(year: date.year, month: date.month, day: date.day)
    } catch {
      throw InvalidDay(text: text, reason: error.reason)
    }
  }

  /// Reads `2026-11-25` and nothing else: the form in which files of millions of rows have it.
  private init?(usualFormOf text: String) {
    let day = text.utf8.withContiguousStorageIfAvailable { bytes -> LocalDay? in
      guard
        bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = plainNumber(bytes[0..<4]),
        let month = plainNumber(bytes[5..<7]), let day = plainNumber(bytes[8..<10])
      else { return nil }
      return try? LocalDay(year: year, month: month, day: day)
    }
    guard let found = day ?? nil else { return nil }
    self = found
  }

  /// The day as `yyyy-mm-dd`, the form of files, books and JSON.
  package var iso: String {
    let date = civil
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  package var description: String { iso }
}

extension LocalDay: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// Why a text or three numbers are not a day.
package struct InvalidDay: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notADate, noSuchDay, outOfRange
    /// The month stands before the day, as in `9/25/2023`.
    case monthFirst
    /// The year has two digits, which may mean two centuries.
    case shortYear
  }

  package let text: String
  package let reason: Reason
}

extension CivilDate {
  /// Splits the text at one kind of separator; says nothing about whether the day exists.
  fileprivate init?(digitsOf text: String) {
    let text = text.withoutOuterSpace
    guard let separator = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let yearFirst = text.beginsWithYear
    guard
      let year = plainNumber(yearFirst ? parts[0] : parts[2], length: 2...4), parts[yearFirst ? 0 : 2].utf8.count != 3,
      let month = plainNumber(parts[1], length: 1...2),
      let day = plainNumber(yearFirst ? parts[2] : parts[0], length: 1...2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads the day as papers write it, `ngày 05 tháng 9 năm 2023`, and `ngày` before a day in digits.
  fileprivate init?(wordsOf text: String) {
    var words = Folding.unmarked(text).split(separator: " ")
    if words.first == "ngay" {
      words.removeFirst()
      if words.count == 1 {
        self.init(digitsOf: String(words[0]))
        return
      }
    }
    guard words.count == 5, words[1] == "thang", words[3] == "nam",
      let day = plainNumber(words[0], length: 1...2), let month = plainNumber(words[2], length: 1...2),
      let year = plainNumber(words[4], length: 4...4)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension StringProtocol {
  /// Whether it begins like `2023-`.
  var beginsWithYear: Bool { prefix(5).last == "-" && prefix(4).allSatisfy(\.isNumber) }
}
