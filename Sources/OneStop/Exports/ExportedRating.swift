// SPDX-License-Identifier: GPL-3.0-or-later

/// A rating as files of ratings have it: what `ImportedRating` reads. It names no case: what was given here has a day but
/// no moment, by which it could be laid beside the cases, and a citizen's own answer no counter or procedure either. The
/// number of a keyed rating tells its place in the order of the day. What came from a file goes out as it came.
package struct ExportedRating: Hashable, Sendable {
  package let id: String
  /// The start of its day where no moment is known.
  package let time: Instant
  package let unit: UnitCode
  package let counter: String
  package let procedure: String
  package let source: RatingSource
  package let level: Satisfaction

  package init(
    id: String, time: Instant, unit: UnitCode, counter: String = "", procedure: String = "", source: RatingSource,
    level: Satisfaction
  ) {
    self.id = id
    self.time = time
    self.unit = unit
    self.counter = counter
    self.procedure = procedure
    self.source = source
    self.level = level
  }

  /// The row of a file, under `ImportedRating.columns`: no code of a case, no reason, no comment.
  package var cells: [DataCell] {
    [
      .text(id), DataCell(time), .text(unit.rawValue), DataCell(counter), DataCell(oneProcedure), .empty,
      .integer(level.level), .empty, .empty, .text(source.channel),
    ]
  }

  /// A visit about several procedures names none.
  private var oneProcedure: String { procedure == TallyKeys.several ? "" : procedure }
}

extension RatingSource {
  /// The channel of import files that stands for the source.
  package var channel: String {
    switch self {
    case .kiosk: "kiosk"
    case .link: "web"
    case .keyed: "counter"
    case .paper: "paper"
    // Kept apart from every rate, and not among what other books may take in.
    case .unasked: "unasked"
    case .excluded: "excluded"
    }
  }
}
