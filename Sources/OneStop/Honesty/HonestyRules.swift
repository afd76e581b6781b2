// SPDX-License-Identifier: GPL-3.0-or-later

/// The limits of the rules, version 1 of each.
package enum HonestyRules {
  /// A press sooner than this after the one before on the same device is rapid, in milliseconds.
  package static let rapid: Int64 = 5_000

  /// Presses that begin within so many milliseconds of each other belong to one burst.
  package static let burstWindow: Int64 = 60_000
  /// Never fewer make a burst, however quiet the office or the counter.
  package static let leastBurst = (office: 4, counter: 3)
  /// How many bursts a year chance may bring.
  package static let burstsByChance = 0.1

  /// Who stood at the counter at closing time is served to the end: so many seconds after a session still belong to it.
  package static let grace = 300

  /// The end of a session, in seconds.
  package static let closing = 900
  /// More than this share of a clerk's presses at the end of sessions is asked about.
  package static let closingShare = 0.3
  /// Fewer presses of a clerk say nothing: of twenty spread evenly, seven or more fall there once in 7,000 months.
  package static let leastPresses = 20

  /// Fewer prompts for a visit than this are asked about.
  package static let promptShare = 0.95

  /// What share of people is truly unhappy about a late result, at the least.
  package static let unhappyLate = 0.05
  /// A chance below this is no chance.
  package static let unlikely = 0.01
  /// With fewer, even nobody unhappy is likely enough: 0,95⁸⁹ = 0,0104 and 0,95⁹⁰ = 0,0099.
  package static let leastLate = 90

  /// Signals that need many ratings look back over so many months.
  package static let months = 12
}
