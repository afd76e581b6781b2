// SPDX-License-Identifier: GPL-3.0-or-later

/// Complaints, suggestions and people to call back, as a transaction reads them.
package protocol ComplaintReading {
  /// Complaints and suggestions to some units, by unit and number; without a period all of them.
  func complaints(in units: Set<UnitCode>, receivedDuring period: Period?) throws(OfficeError) -> [Complaint]
  /// Those received in a period about cases that some units received.
  func complaintsAboutCases(
    of units: Set<UnitCode>, receivedDuring period: Period
  ) throws(OfficeError) -> [Complaint]
  /// Those of some units that are not handled and due on or before a day, by due day.
  func dueComplaints(in units: Set<UnitCode>, through day: LocalDay) throws(OfficeError) -> [Complaint]
  func complaint(_ number: ComplaintNumber, in unit: UnitCode) throws(OfficeError) -> Complaint?
  /// Wishes asked for in some months that were met, by unit and number.
  func closedWishes(
    in units: Set<UnitCode>, during months: ClosedRange<LocalMonth>
  ) throws(OfficeError) -> [ClosedWish]
  /// How often each reason was given in the sealed dissatisfied ratings of a month, added up over some units.
  func reasonCounts(in units: Set<UnitCode>, during month: LocalMonth) throws(OfficeError) -> [ReasonCount]
  /// What changed because of ratings and was not taken back, the latest first.
  func publicChanges() throws(OfficeError) -> [PublicChange]
}

/// Complaints, suggestions and people to call back, as a transaction changes them.
package protocol ComplaintWriting {
  func insert(_ complaint: Complaint) throws(OfficeError)
  /// Saves that a complaint was prolonged or handled; nothing else about it changes.
  func save(_ complaint: Complaint) throws(OfficeError)
  /// Notes what came of a wish and forgets the visit, the reasons and the day; on the day of the wish itself that it
  /// was met stays beside the visit until the day is sealed, so that a changed answer does not ask a second time.
  func close(_ wish: ContactWish, as closed: ClosedWish) throws(OfficeError)
  /// Counts the reasons of a day's dissatisfied answers, as they stand when the day is sealed, and forgets which visits
  /// had wishes that were met.
  func countReasons(of day: UnsealedDay) throws(OfficeError)
  func insert(_ change: PublicChange) throws(OfficeError)
  /// Takes the latest change back.
  func withdrawLatestChange() throws(OfficeError)
}
