// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What `cs` shows or does beside the nine indices.
enum IndexView: Sendable, CaseIterable {
  /// Types in what only people know.
  case record
  /// Points of Decision 766/QĐ-TTg.
  case decision766
  /// The sums of our own report II.06a.
  case sums

  static let words = WordTable<IndexView>([
    .init(["ghi", "record"], .record), .init(["766"], .decision766), .init(["06a"], .sums),
  ])
}

extension Command {
  /// The cases without an answer to an index; the others are named by their points.
  static let unanswered = WordTable<Bool>([.init(["chua", "chưa", "unanswered"], true)])
}

extension Call {
  /// An index by its number, if one stands here.
  mutating func index() -> OfficialIndex? {
    guard let word = words.first, word.text.utf8.count == 1,
      let index = Int(word.text).flatMap(OfficialIndex.init(rawValue:))
    else { return nil }
    drop(1)
    return index
  }

  /// What cases got for it: `2`, `1`, `0`, or `chua` for no answer, told by the inner nil; nil where nothing stands here.
  mutating func pointsGroup() -> Points?? {
    if leading(Command.unanswered) != nil { return .some(nil) }
    guard let word = words.first, word.text.utf8.count == 1, let points = Int(word.text).flatMap(Points.init(rawValue:))
    else { return nil }
    drop(1)
    return .some(points)
  }

  /// The numbers that answer an index which people type in.
  mutating func fact(of index: OfficialIndex) throws(CommandFailure) -> IndexFact.Value {
    switch index {
    case .agencies: .agencies(none: try number(for: index), desk: try number(for: index), more: try number(for: index))
    case .publicity: .ways(try number(for: index))
    default: .share(try share(for: index))
    }
  }

  private mutating func number(for index: OfficialIndex) throws(CommandFailure) -> Int {
    let word = try value(for: index)
    return try value(word, vi: "một số đếm, ví dụ 120", en: "a count, such as 120") { text throws(InvalidNumber) in
      try NumberReader.count(text)
    }
  }

  /// `26/50`, or a percentage, which is a part of a hundred.
  private mutating func share(for index: OfficialIndex) throws(CommandFailure) -> IndexFact.Share {
    let word = try value(for: index)
    return try value(word, vi: "số đếm hay phần trăm, ví dụ 26/50", en: "counts or a percentage, such as 26/50") {
      text throws(InvalidNumber) in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 {
        return IndexFact.Share(part: try NumberReader.count(parts[0]), whole: try NumberReader.count(parts[1]))
      }
      let percent = try NumberReader.percentage(text)
      let whole = (0..<percent.decimals).reduce(100) { whole, _ in whole * 10 }
      return IndexFact.Share(part: percent.scaled, whole: whole)
    }
  }

  private mutating func value(for index: OfficialIndex) throws(CommandFailure) -> CommandLineWords.Word {
    let vietnamese = Formats(language: .vi)
    return try next(index.typedForm(vietnamese), index.typedForm(Formats(language: .en)))
  }
}
