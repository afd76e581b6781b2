// SPDX-License-Identifier: GPL-3.0-or-later

/// Alarms about ratings that turned bad, as a transaction reads them.
package protocol AlarmReading {
  /// Days of a period on which a unit had ratings that count, oldest first.
  func ratedDays(in unit: UnitCode, during period: Period) throws(OfficeError) -> [RatedDay]
  /// All alarms of some units, whether or not they are shown yet; the latest first.
  func alarms(in units: Set<UnitCode>) throws(OfficeError) -> [Alarm]
  func alarm(_ number: Int, in unit: UnitCode) throws(OfficeError) -> Alarm?
  /// The day on which ratings were watched last; nil when they never were.
  func lastWatch() throws(OfficeError) -> LocalDay?
}

/// Alarms about ratings that turned bad, as a transaction changes them.
package protocol AlarmWriting {
  func insert(_ alarm: Alarm) throws(OfficeError)
  /// Saves who has seen an alarm and who has closed it; nothing else about it changes.
  func save(_ alarm: Alarm) throws(OfficeError)
  func setLastWatch(_ day: LocalDay) throws(OfficeError)
}
