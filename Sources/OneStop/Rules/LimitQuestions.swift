// SPDX-License-Identifier: GPL-3.0-or-later

extension TimeLimit {
  /// Done while the citizen waits.
  package var isSameDay: Bool { self == .sameDay }

  /// Whether the limit leaves no working day between receipt and due day on which to say that it will be missed.
  package var isOneDayOrLess: Bool {
    switch self {
    case .sameDay: true
    case .working(let amount), .calendar(let amount): amount.roundedUp <= 1
    case .workingHours(let amount): amount.roundedUp <= 8
    case .months: false
    }
  }
}
