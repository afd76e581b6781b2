// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes ratings doubtful, and what was excluded, as a transaction reads them.
package protocol HonestyReading {
  /// The ratings of a day that is not sealed, where their moments are known; slips of paper are not among them.
  func presses(of day: UnsealedDay) throws(OfficeError) -> [Press]
  /// Ratings of sealed days by the flags they were marked with.
  func flaggedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> [FlaggedRatings]
  /// How many ratings were judged in whole months, by clerk.
  func judgedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> [JudgedRatings]
  /// Ratings from sealed files that were pressed in the office, by minute.
  func importedMinutes(in unit: UnitCode, during period: Period) throws(OfficeError) -> [ImportedMinute]
  /// Secrets that were used again.
  func replays(in unit: UnitCode, during period: Period) throws(OfficeError) -> Int
  /// Ratings that staff made better and that stand.
  func raisedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> Int
  /// Visits that are to be asked about, by clerk: not those that only bring a case whose result comes the same day.
  func askedVisits(in unit: UnitCode, during period: Period) throws(OfficeError) -> [AskedVisits]
  /// Visits and ratings by day of the visit.
  func ratedVisits(in unit: UnitCode, during period: Period) throws(OfficeError) -> [RatedVisits]
  /// Decisions about months of a period, in force or lifted, by unit, month and flag.
  func exclusions(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [RatingExclusion]
}

/// What makes ratings doubtful, and what was excluded, as a transaction changes them.
package protocol HonestyWriting {
  /// Counts a day's judged ratings in the tallies of flags; the moments themselves are not kept.
  func count(_ judged: [JudgedPress], in unit: UnitCode, on day: LocalDay) throws(OfficeError)
  func countReplay(in unit: UnitCode, on day: LocalDay) throws(OfficeError)
  func save(_ exclusion: RatingExclusion) throws(OfficeError)
  /// Moves the ratings marked with just these flags out of every rate, or back to where they were counted.
  func move(
    _ flags: Set<HonestyFlag>, of unit: UnitCode, in month: LocalMonth, isExcluded: Bool
  ) throws(OfficeError)
}
