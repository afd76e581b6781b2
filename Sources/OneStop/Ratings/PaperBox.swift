// SPDX-License-Identifier: GPL-3.0-or-later

/// A box of paper slips (hộp phiếu) that two officers emptied and counted, and whose slips are entered one by one.
package struct PaperBox: Hashable, Codable, Sendable {
  /// How many slips a box may hold.
  package static let slips = 1...9_999
  /// How many days back it may have been emptied.
  package static let oldest = 400

  package let unit: UnitCode
  package let number: Int
  /// The day that its ratings count for.
  package let emptied: LocalDay
  /// What the two counted before the first slip was entered.
  package let slips: Int
  /// Who emptied it; always two.
  package let officers: [Login]
  package let opened: Instant
  package var closed: Instant?

  package init(
    unit: UnitCode, number: Int, emptied: LocalDay, slips: Int, officers: [Login], opened: Instant,
    closed: Instant? = nil
  ) {
    self.unit = unit
    self.number = number
    self.emptied = emptied
    self.slips = slips
    self.officers = officers
    self.opened = opened
    self.closed = closed
  }

  package var subject: String { "box:\(unit)/\(number)" }
}

/// How far the entering of a box has come.
package struct BoxState: Hashable, Sendable {
  package let box: PaperBox
  /// Slips entered and not taken back.
  package let entered: Int

  package init(box: PaperBox, entered: Int) {
    self.box = box
    self.entered = entered
  }
}

/// A box that was closed.
package struct BoxSummary: Hashable, Sendable {
  package let box: PaperBox
  package let entered: Int

  package init(box: PaperBox, entered: Int) {
    self.box = box
    self.entered = entered
  }

  package var counted: Int { box.slips }
  /// Slips entered beyond those counted; negative when some are missing.
  package var difference: Int { entered - counted }
}
