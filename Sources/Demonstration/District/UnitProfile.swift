// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// How an invented unit works: how much comes, how many answer, and what is peculiar about it.
struct UnitProfile: Sendable {
  /// What figures are to find out about the unit.
  enum Character: Sendable {
    case ordinary
    /// Staff key praise in bursts after hours, and late cases are as happy as the others.
    case dishonest
    /// Bad at the beginning, good at the end.
    case improving
  }

  /// A month in which tablets were pressed as no citizen presses them.
  struct Oddity: Sendable {
    enum Kind: Sendable {
      /// One press right after the other.
      case mashing
      /// All presses of a day within minutes.
      case crowd
      /// At noon, while the counter is closed.
      case noon
    }

    let kind: Kind
    let year: Int
    let month: Int
  }

  let code: UnitCode
  let place: String
  /// Cases of 2022 and 2023.
  let cases: (Int, Int)
  /// The share of prompts that are answered, in 2022 and in 2023.
  let response: (Double, Double)
  /// The share of answers below 4, in 2022 and in 2023.
  let bad: (Double, Double)
  /// How often a limit in days is missed, in 2022 and in 2023.
  let late: (Double, Double)
  let clerks: [Login]
  let manager: Login
  let deputy: Login
  /// Counters with a tablet; the others ask by key.
  let tablets: Int
  let character: Character
  let numbering: Numbering
  /// Slips in the paper boxes of a year.
  let slips: (Int, Int)
  /// What somebody did to the tablets in one month.
  var oddity: Oddity?

  var isDesk: Bool { code == District.desk }

  /// One of two values by the year.
  static func of<T>(_ pair: (T, T), _ year: Int) -> T { year < 2023 ? pair.0 : pair.1 }
}
