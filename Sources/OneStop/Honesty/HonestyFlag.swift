// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes ratings doubtful. Each is a question to the office, never a proof, and deletes nothing.
package enum HonestyFlag: String, Codable, Sendable, CaseIterable {
  /// A press less than five seconds after the one before on the same device.
  case rapid
  /// More presses within a minute than chance brings to an office like this one.
  case burst
  /// A press outside the hours in which the counter serves.
  case closedHours = "closed_hours"
  /// Taps on a tablet that had not asked.
  case unsolicited
  /// A secret that had been used was used again.
  case replay
  /// More ratings than visits.
  case excess
  /// Visits that were not asked about, or a response that falls while satisfaction rises.
  case prompting
  /// People whose case was late are as satisfied as anybody.
  case flatAgainstDelay = "flat_against_delay"
  /// Ratings that staff made better.
  case raised
  /// A clerk's ratings come at the end of sessions.
  case hourProfile = "hour_profile"
  /// What is said at the counter is better than what is said from home.
  case counterVsQR = "counter_vs_qr"

  /// The id of the rule, as figures and exports name it.
  package var rule: String { "honesty.\(rawValue)" }

  /// Which wording of the rule judged; raised whenever a limit of it changes.
  package var version: Int { 1 }

  /// Those that are found in single presses, and whose ratings can be excluded.
  package static let ofPresses = allCases.filter { $0.answerFlag != nil }

  /// How a rating that was pressed so is marked; nil where the flag concerns no single rating.
  package var answerFlag: AnswerFlag? {
    switch self {
    case .rapid: .rapid
    case .burst: .burst
    case .closedHours: .closedHours
    default: nil
    }
  }
}

extension Set<HonestyFlag> {
  /// The flags in one order, since what is stored must not vary.
  package var canonical: String { HonestyFlag.allCases.filter(contains).map(\.rawValue).joined(separator: ",") }

  /// Reads what `canonical` wrote; words that are no flag are passed over.
  package init(canonical text: String) {
    self = Set(text.split(separator: ",").compactMap { HonestyFlag(rawValue: String($0)) })
  }

  /// The flags of single presses among a rating's flags.
  package init(_ flags: some Sequence<AnswerFlag>) {
    let marked = Set<AnswerFlag>(flags)
    self = Set(HonestyFlag.ofPresses.filter { $0.answerFlag.map(marked.contains) ?? false })
  }

  package var answerFlags: Set<AnswerFlag> { Set<AnswerFlag>(compactMap(\.answerFlag)) }
}
