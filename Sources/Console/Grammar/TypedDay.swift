// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension LocalDay {
  /// A day as people type it: written in full, `27/11` for this year, or told from today; nil when it is none.
  init?(typed text: String, today: LocalDay) {
    if let days = Call.nearbyDays.meaning(of: text) {
      self = today.adding(days: days)
      return
    }
    let parts = text.split(separator: "/").count
    guard let day = try? LocalDay(parsing: parts == 2 ? "\(text)/\(today.year)" : text) else { return nil }
    self = day
  }
}

extension Call {
  /// Days told from today, in days.
  static let nearbyDays = WordTable<Int>([
    .init(["hom nay", "hôm nay", "today"], 0), .init(["ngay mai", "ngày mai", "mai", "tomorrow"], 1),
    .init(["hom qua", "hôm qua", "yesterday"], -1),
  ])
}
