// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Call {
  /// The group a figure is narrowed to: `linhvuc "Đất đai"`, the words being left after grouping and period.
  mutating func group() throws(CommandFailure) -> (grouping: Grouping, name: String)? {
    let plain = words.prefix { !$0.isQuoted }.map(\.text)
    guard let first = words.first, let match = Self.groupings.match(plain, allowingPrefixes: false),
      match.value.isNarrowing
    else { return nil }
    guard words.count > match.consumed else {
      throw syntax(
        "Sau \"\(match.phrase)\" cần tên. Ví dụ: hl 2023 linhvuc \"Đất đai\". Chia nhóm thì: theo \(match.phrase).",
        "A name is missing after \"\(match.phrase)\". Example: sat 2023 field \"Đất đai\". To group: by \(match.phrase).",
        first)
    }
    drop(match.consumed)
    return (match.value, rest())
  }
}

extension Grouping {
  /// Whether a figure can be narrowed to one of its groups by name; months and quarters are periods themselves.
  fileprivate var isNarrowing: Bool {
    switch self {
    case .whole, .month, .quarter: false
    case .unit, .cluster, .source, .dimension: true
    }
  }

  /// The word it is typed with, which any keyboard leaves as it is.
  var word: String { Call.groupings.entries.first { $0.value == self }?.phrases.first ?? name }
}

extension Period {
  /// The period as a word of the command language, in either language.
  var word: String {
    if self == .year(from.year) { return String(from.year) }
    if isWholeMonths, from.month == through.month { return "\(from.monthOfYear)/\(from.year)" }
    return "\(from.slashed)-\(through.slashed)"
  }
}

extension LocalDay {
  fileprivate var slashed: String { "\(day)/\(monthOfYear)/\(year)" }
}

extension FigureQuery {
  /// The line that asks for it with the command `word`, in words any session understands.
  func line(_ word: String) -> String {
    var parts = [word, period.word]
    if let group { parts += [group.grouping.word, Quoting.word(group.key)] }
    if grouping != .whole { parts += ["theo", grouping.word] }
    if let unit { parts += ["--donvi", Quoting.word(unit.rawValue)] }
    return parts.joined(separator: " ")
  }

  /// The same figure of another period, with other groups, or of one group alone.
  func narrowed(to period: Period? = nil, by grouping: Grouping = .whole, group: FigureGroup? = nil) -> FigureQuery {
    FigureQuery(period: period ?? self.period, grouping: grouping, unit: unit, group: group ?? self.group)
  }

  /// The period of a key of months or quarters; nil for another key.
  static func period(_ key: String) -> Period? {
    if let month = try? LocalMonth(parsing: key) { return .month(month) }
    guard let match = key.wholeMatch(of: /(\d{4})-q([1-4])/), let year = Int(match.1), let quarter = Int(match.2) else {
      return nil
    }
    return .quarter(quarter, year: year)
  }
}
