// SPDX-License-Identifier: GPL-3.0-or-later

/// A day that differs from the ordinary week: a holiday, a make-up day or a local closure, with its source.
package struct CalendarEntry: Codable, Hashable, Sendable {
  /// The raw values are those of calendar files.
  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case dayOff = "day_off"

    /// A day of the weekly rest that is worked instead of another day (làm bù).
    case workingSaturday = "working_saturday"

    /// A storm, a power cut: closed here only, by a document that the source names.
    case closedLocally = "closed_locally"

    /// A day that was loaded by mistake and is an ordinary one after all: the mistake stays to be seen, and counts
    /// for nothing.
    case ordinary
  }

  package let day: LocalDay
  package let kind: Kind
  package let name: String
  package let source: String

  /// The unit it holds for; nil for the whole country.
  package let unit: String?

  /// Computed in advance, not announced: good for a provisional due date only.
  package let isEstimate: Bool

  package init(
    day: LocalDay, kind: Kind, name: String, source: String = "", unit: String? = nil, isEstimate: Bool = false
  ) {
    self.day = day
    self.kind = kind
    self.name = name
    self.source = source
    self.unit = unit
    self.isEstimate = isEstimate
  }
}
