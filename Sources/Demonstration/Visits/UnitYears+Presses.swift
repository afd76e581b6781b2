// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension UnitYears {
  /// When citizens pressed, answer by answer: one after the other at a tablet, but for the unit's odd month. These
  /// moments are judged and forgotten; nothing else of the years depends on them.
  func moments(of answers: [AnswerStory]) -> [Instant] {
    var moments = answers.map { Instant($0.day, $0.time.time) }
    let places = answers.indices.filter { answers[$0].source == .kiosk }
    let tablets = Dictionary(grouping: places) { "\(answers[$0].day.iso) \(answers[$0].keys[.counter])" }
    for own in tablets.values {
      let inOrder = own.sorted { (moments[$0], $0) < (moments[$1], $1) }
      for (place, next) in zip(inOrder, inOrder.dropFirst()) {
        moments[next] = max(moments[next], moments[place].adding(seconds: 7))
      }
      guard let first = inOrder.first, let odd = profile.oddity, answers[first].day.year == odd.year,
        answers[first].day.monthOfYear == odd.month
      else { continue }
      for (rank, place) in inOrder.enumerated() {
        moments[place] = odd.kind.moment(rank, of: inOrder.map { moments[$0] })
      }
    }
    return moments
  }
}

extension UnitProfile.Oddity.Kind {
  /// The moment of a press of the day; those before it are moved already.
  fileprivate func moment(_ rank: Int, of day: [Instant]) -> Instant {
    switch self {
    case .mashing: rank % 2 == 1 ? day[rank - 1].adding(seconds: 3) : day[rank]
    case .crowd: day[0].adding(seconds: rank * 10)
    case .noon: Sessions.moment(day[0].day, 12 * 3_600 + 600 + rank * 200)
    }
  }
}
