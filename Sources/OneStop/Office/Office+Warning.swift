// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What should be said when a session begins: from October on, that next year's calendar is missing.
  package func standingWarnings() async throws(OfficeError) -> [Warning] {
    try await asking { desk, page throws(OfficeError) in
      let next = desk.today.year + 1
      guard desk.today.monthOfYear >= 10, try !page.calendar(for: desk.officer.unit).isLoaded(next) else { return [] }
      return [.calendarMissing(next)]
    }
  }
}
