// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows that are handed out one by one, however many there are. `take` says whether it wants more.
package protocol ExportReading {
  func exportedCaseCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int
  /// Cases received in a period, by name.
  func eachExportedCase(
    in units: Set<UnitCode>, during period: Period, _ take: (ExportedCase) -> Bool
  ) throws(OfficeError)
  func exportedRatingCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int
  /// Ratings that stand, by unit, day and id: sealed ballots, those keyed here, and those from files.
  func eachExportedRating(
    in units: Set<UnitCode>, during period: Period, _ take: (ExportedRating) -> Bool
  ) throws(OfficeError)
  /// Answers of citizens that are not sealed yet: they stand beside their prompts and are in no export.
  func unsealedAnswerCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int
}
