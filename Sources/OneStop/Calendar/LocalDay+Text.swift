// SPDX-License-Identifier: GPL-3.0-or-later

extension LocalDay: CustomStringConvertible {
  /// Reads `2024-05-04`, `4/5/2024`, `04-05-2024` or `4.5.2024`: the day always comes before the month.
  ///
  /// Throws `InvalidDay` for anything else, for a day that does not exist and for years outside 1900–2199.
  package init(parsing text: String) throws(InvalidDay) {
    guard let date = CivilDate(digitsOf: text) else { throw InvalidDay(text: text, reason: .notADate) }
    do {
      try self.init(year: date.year, month: date.month, day: date.day)
    } catch {
      throw InvalidDay(text: text, reason: error.reason)
    }
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
    let yearFirst = separator == "-" && parts[0].utf8.count == 4
    guard
      let year = plainNumber(yearFirst ? parts[0] : parts[2], length: 4...4),
      let month = plainNumber(parts[1], length: 1...2),
      let day = plainNumber(yearFirst ? parts[2] : parts[0], length: 1...2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
