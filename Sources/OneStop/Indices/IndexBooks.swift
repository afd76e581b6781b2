// SPDX-License-Identifier: GPL-3.0-or-later

/// What the official indices need beside cases and ratings, as a transaction reads them.
package protocol IndexReading {
  /// Cases with a result that became ready in a period, by day.
  func handledCases(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [HandledCase]
  /// How many cases ended in a period without a result: refused, withdrawn, stopped.
  func endedWithoutResult(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int
  /// What was typed in for some units and times that touch a period.
  func indexFacts(in units: Set<UnitCode>, touching period: Period) throws(OfficeError) -> [IndexFact]
  /// How many cases each answered visit of a period was about, for visits about several.
  func sharedVisits(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [Int]
  /// Whether a result that was ready before a period was handed over in it: its rating is one of an earlier case.
  func handsOverEarlier(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Bool
}

/// What the official indices need beside cases and ratings, as a transaction changes them.
package protocol IndexWriting {
  /// Keeps a fact in place of what was typed before for the same unit, index and period.
  func save(_ fact: IndexFact) throws(OfficeError)
}
