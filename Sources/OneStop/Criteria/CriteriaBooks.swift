// SPDX-License-Identifier: GPL-3.0-or-later

/// Sets of criteria and how far units have met them, as a transaction reads them.
package protocol CriteriaReading {
  /// Every state of some units, by set, day, unit and place in its file.
  func criterionStates(in units: Set<UnitCode>) throws(OfficeError) -> [CriterionState]
}

/// Sets of criteria and how far units have met them, as a transaction changes them.
package protocol CriteriaWriting {
  /// Adds a state; there is none of its unit, criterion and day yet.
  func insert(_ state: CriterionState) throws(OfficeError)
}
