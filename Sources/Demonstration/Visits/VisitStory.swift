// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Somebody at a counter, before visits are numbered.
struct VisitStory {
  var opened: Instant
  var closed: Instant
  let moment: Moment
  let counter: Int
  let officer: Login
  /// Whether the visit ends with a question.
  let isAsked: Bool
  var procedure: ProcedureCode?
  var field: String
  var delay: Punctuality?
  var apology: ApologyState?
  /// The places of its cases among the unit's.
  var cases: [Int] = []
  /// Whether staff answer for people who are not there.
  var isInvented = false

  /// Takes in the case of somebody who brought two: what differs becomes several.
  mutating func join(_ other: VisitStory) {
    closed = max(closed, other.closed)
    if procedure != other.procedure { procedure = ProcedureCode(rawValue: TallyKeys.several) }
    if field != other.field { field = TallyKeys.several }
    let worstFirst: [Punctuality] = [.late, .noDue, .onTime, .early]
    delay = worstFirst.first { $0 == delay || $0 == other.delay }
    apology = apology ?? other.apology
    cases += other.cases
  }

  /// The groups it is counted in, as the office counts a visit that it closes.
  var keys: TallyKeys {
    var keys = TallyKeys()
    keys[.moment] = moment.rawValue
    keys[.counter] = String(counter)
    keys[.officer] = officer.rawValue
    keys[.hour] = String(opened.time.iso.prefix(2))
    keys[.procedure] = procedure?.rawValue ?? ""
    keys[.field] = field
    keys[.delay] = delay?.rawValue ?? ""
    keys[.apology] = apology?.rawValue ?? ""
    return keys
  }
}
