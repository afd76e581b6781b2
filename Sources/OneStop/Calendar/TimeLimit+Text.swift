// SPDX-License-Identifier: GPL-3.0-or-later

extension TimeLimit {
  /// Reads two data columns, such as `2.5` and `working_day`; the value of `same_day_15h` is 0 or empty.
  package init(value: String, unit: String) throws(InvalidTimeLimit) {
    let text = "\(value) \(unit)"
    guard let unit = LimitUnit(rawValue: String(unit.withoutOuterSpace)) else {
      throw InvalidTimeLimit(text: text, reason: .unknownUnit)
    }
    if unit == .sameDay {
      guard ["", "0"].contains(value.withoutOuterSpace) else { throw InvalidTimeLimit(text: text, reason: .badAmount) }
      self = .sameDay
    } else {
      self = try Self(unit, amount: value, of: text)
    }
  }

  /// Reads a word of the shell: `3nlv` working days, `15n` calendar days, `8gio` working hours, `2th` months, `ngay`.
  ///
  /// English words are `3wd`, `15d`, `8h`, `2mo` and `sameday`; accents and a space after the number are welcome.
  package init(parsing text: String) throws(InvalidTimeLimit) {
    let word = text.lowercased().filter { !$0.isWhitespace }
    guard !Self.sameDayWords.contains(word) else {
      self = .sameDay
      return
    }
    let amount = word.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard !amount.isEmpty, let unit = Self.units[String(word[amount.endIndex...])] else {
      throw InvalidTimeLimit(text: text, reason: .unknownUnit)
    }
    self = try Self(unit, amount: String(amount), of: text)
  }

  private init(_ unit: LimitUnit, amount: String, of text: String) throws(InvalidTimeLimit) {
    guard let amount = try? LimitAmount(parsing: amount), let limit = Self(unit, amount) else {
      throw InvalidTimeLimit(text: text, reason: .badAmount)
    }
    guard unit != .month || amount.fraction == 0 else { throw InvalidTimeLimit(text: text, reason: .partOfAMonth) }
    self = limit
  }

  private static let sameDayWords: Set = ["ngay", "ngày", "trongngay", "trongngày", "sameday"]

  private static let units: [String: LimitUnit] = [
    "nlv": .workingDay, "wd": .workingDay, "ngaylamviec": .workingDay, "ngàylàmviệc": .workingDay,
    "n": .calendarDay, "d": .calendarDay, "ngay": .calendarDay, "ngày": .calendarDay,
    "gio": .workingHour, "giờ": .workingHour, "h": .workingHour,
    "th": .month, "thang": .month, "tháng": .month, "mo": .month,
  ]
}

/// Why a text is not a time limit.
package struct InvalidTimeLimit: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Neither a data column's unit nor one of the shell's words.
    case unknownUnit

    /// Not above 0 and up to 1,000 with at most two decimals.
    case badAmount

    /// Months are counted to the same day of a month, so they come whole.
    case partOfAMonth
  }

  package let text: String
  package let reason: Reason
}
