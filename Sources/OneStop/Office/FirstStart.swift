// SPDX-License-Identifier: GPL-3.0-or-later

/// What fresh books begin with: units, procedures, rules, calendar, counters, and whoever starts them as
/// administrator.
package struct FirstStart: Sendable {
  package let units: [Unit]
  package let procedures: [Procedure]
  package let rules: [RuleSet]
  package let calendar: [CalendarEntry]
  package let counters: [Counter]
  package let administrator: Officer
  package let now: Instant

  package init(
    units: [Unit], procedures: [Procedure], rules: [RuleSet], calendar: [CalendarEntry], counters: [Counter] = [],
    administrator: Officer, now: Instant
  ) {
    self.units = units
    self.procedures = procedures
    self.rules = rules
    self.calendar = calendar
    self.counters = counters
    self.administrator = administrator
    self.now = now
  }

  /// Writes the beginning as part of the transaction that makes the books. The journal says whether they are a
  /// demonstration, whose clock may be set from outside.
  package func write(on page: any Writing, isDemonstration: Bool) throws(OfficeError) {
    try page.lock(.root)
    for unit in units { try page.save(unit) }
    for procedure in procedures { try page.save(procedure) }
    for set in rules { try page.save(set) }
    for entry in calendar { try page.save(entry) }
    for hours in OfficeHours.usual { try page.save(hours) }
    for counter in counters { try page.save(counter) }
    try page.save(administrator)
    let facts = [
      "units": String(units.count), "procedures": String(procedures.count), "rules": String(rules.count),
      "calendar": String(calendar.count), "counters": String(counters.count),
      "demonstration": isDemonstration ? "1" : "0",
    ]
    let login = administrator.login.rawValue
    try page.record(.settings, "books", ChangeRecord(facts: facts), in: .root, by: login, at: now)
    try page.record(
      .officer, "officer:\(login)", ChangeRecord(officer: administrator), in: .root, by: login, at: now)
  }
}
