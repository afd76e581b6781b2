// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the nine indices of Circular 01/2018/TT-VPCP (art. 13–15), under the number it has there.
package enum OfficialIndex: Int, CaseIterable, Codable, Comparable, Sendable {
  /// 1: the whole time against the limit.
  case totalTime = 1
  /// 2: each agency's time against its share of the limit.
  case agencyTime
  /// 3: how often the citizen had to come back before the dossier was complete.
  case contacts
  /// 4: how many agencies the citizen had to go to.
  case agencies
  /// 5: how much of the work is done on site at the one-stop desk.
  case organisation
  /// 6: procedures posted at the desk and published electronically.
  case publicity
  /// 7: attitude.
  case attitude
  /// 8: how complaints were handled.
  case complaints
  /// 9: services online.
  case online

  /// Whether officers are judged by it as well: indices 1, 2, 3, 4 and 7.
  package var isOfStaff: Bool { Self.ofStaff.contains(self) }

  /// Whether it needs what only people know, typed in for a unit and a period.
  package var isTyped: Bool { Self.typed.contains(self) }

  package static let ofStaff: [OfficialIndex] = [.totalTime, .agencyTime, .contacts, .agencies, .attitude]
  package static let typed: [OfficialIndex] = [.agencies, .organisation, .publicity, .online]

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What one case gets for one index. A question without an answer has none: it is counted apart, never as 0 or 2.
package enum Points: Int, CaseIterable, Codable, Sendable {
  case none
  case one
  case two
}

extension Punctuality {
  /// Early 2, on time 1, late 0; without a due date the question has no answer.
  var points: Points? {
    switch self {
    case .early: .two
    case .onTime: .one
    case .late: Points.none
    case .noDue: nil
    }
  }
}
