// SPDX-License-Identifier: GPL-3.0-or-later

/// What a day is in a working calendar, with the name of what makes it so.
package enum DayKind: Hashable, Sendable {
  case working

  /// A day of the weekly rest that is worked (làm bù).
  case makeUp(String)
  case weekend
  case dayOff(String)
  case closedLocally(String)

  package var isWorking: Bool {
    switch self {
    case .working, .makeUp: true
    case .weekend, .dayOff, .closedLocally: false
    }
  }

  /// Of the holiday, make-up day or closure; nil for ordinary days.
  package var name: String? {
    switch self {
    case .working, .weekend: nil
    case .makeUp(let name), .dayOff(let name), .closedLocally(let name): name
    }
  }
}
