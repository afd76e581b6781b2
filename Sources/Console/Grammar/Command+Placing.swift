// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Words of a line that belong together, and what they may stand for.
struct PlacedWords: Sendable {
  let arguments: [Argument]
  let words: [CommandLineWords.Word]

  var text: String { words.map(\.text).joined(separator: " ") }
  /// From the first word to the last, as UTF-8 offsets of the line; there is at least one word.
  var range: Range<Int> { words[0].range.lowerBound..<words[words.count - 1].range.upperBound }
}

extension Command {
  /// What the words after the command stand for; words too many are left out.
  func placed(_ words: [CommandLineWords.Word], today: LocalDay) -> [PlacedWords] {
    var left = words[...]
    var placed: [PlacedWords] = []
    func take(_ count: Int, _ arguments: [Argument]) {
      placed.append(PlacedWords(arguments: arguments, words: Array(left.prefix(count))))
      left = left.dropFirst(count)
    }
    for parameter in arguments where !left.isEmpty {
      switch parameter.extent {
      case .one:
        let meant = Self.settled(parameter.arguments, after: placed.last)
        take(Self.length(of: meant, left), meant)
      case .each: while !left.isEmpty { take(1, parameter.arguments) }
      case .rest: take(left.count, parameter.arguments)
      case .phrases: while !left.isEmpty { takePhrase(parameter.arguments, &left, &placed, today) }
      }
    }
    return placed
  }

  /// `theo` with its grouping, a period, or everything up to the next `theo` as the name of a unit.
  private func takePhrase(
    _ arguments: [Argument], _ left: inout ArraySlice<CommandLineWords.Word>, _ placed: inout [PlacedWords],
    _ today: LocalDay
  ) {
    func take(_ count: Int, _ argument: Argument) {
      placed.append(PlacedWords(arguments: [argument], words: Array(left.prefix(count))))
      left = left.dropFirst(count)
    }
    if let first = left.first, Call.announcesGrouping(first) {
      left = left.dropFirst()
      if !left.isEmpty { take(Self.length(of: [.grouping], left), .grouping) }
    } else if let reading = PeriodReader(today: today).read(left.map(\.text)) {
      take(reading.consumed, .period)
    } else if arguments.contains(.file) {
      take(1, .file)
    } else {
      let end = left.firstIndex(where: Call.announcesGrouping) ?? left.endIndex
      take(end - left.startIndex, arguments.contains(.unit) ? .unit : .period)
    }
  }

  /// The arguments of a place, where they depend on the word before.
  static func settled(_ arguments: [Argument], after before: PlacedWords?) -> [Argument] {
    if arguments == [.noticeObject] {
      return before.flatMap { NoticeAction.words.meaning(of: $0.text) }?.arguments ?? []
    }
    if arguments == [.pairObject] {
      return before.flatMap { PairWord.words.meaning(of: $0.text) }?.arguments ?? []
    }
    guard arguments == [.settingValue] else { return arguments }
    guard let before, let target = SettingTarget.words.meaning(of: before.text) else { return [] }
    return target.argument.map { [$0] } ?? []
  }

  /// How many words belong to one value: the longest phrase of a closed set, else one.
  private static func length(of arguments: [Argument], _ words: ArraySlice<CommandLineWords.Word>) -> Int {
    let texts = words.map(\.text)
    return arguments.compactMap { $0.closedWords?.match(texts)?.consumed }.max() ?? 1
  }
}

extension Call {
  /// Every value of the line with what it stands for, those of options included.
  func values(today: LocalDay) -> [PlacedWords] {
    let named = options.compactMap { option, word in
      option.argument.map { PlacedWords(arguments: [$0], words: [word]) }
    }
    return command.placed(typed, today: today) + named.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Words of closed sets that were mended, as typed and as understood: `ưeb → web`.
  func mended(today: LocalDay) -> [Correction] {
    values(today: today).compactMap { value in
      let texts = value.words.flatMap { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) }
      let matches = value.arguments.compactMap { $0.closedWords?.match(texts) }
      guard let match = matches.first(where: \.isCorrected), matches.allSatisfy(\.isCorrected) else { return nil }
      return Correction(typed: value.text, phrase: match.phrase)
    }
  }
}

/// A word that was taken for another one.
struct Correction: Hashable, Sendable {
  let typed: String
  let phrase: String
}
