// SPDX-License-Identifier: GPL-3.0-or-later

/// The reference data inside the program, as CSV files in UTF-8: what fresh books, the demonstration and tests begin with.
package enum Seeds {
  /// Public holidays and make-up Saturdays of 2022–2026: date, kind, name, source, confidence.
  package static var daysOff: [UInt8] { PackageResources.days_off_csv }

  /// A hundred procedures of a district and its communes with their time limits and how sure these are.
  package static var procedures: [UInt8] { PackageResources.procedures_csv }

  /// The total that the district's desk published for 2023.
  package static var published2023: [UInt8] { PackageResources.published_2023_csv }

  /// Which decree governs a case received on a given day: the rules for supplements, second promises and notices.
  package static var ruleSets: [UInt8] { PackageResources.rule_sets_csv }

  /// Bình Sơn: the province, the district with its desk and 22 communes, and the five communes that followed them in 2025.
  package static var units: [UInt8] { PackageResources.units_csv }
}
