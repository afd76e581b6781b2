// SPDX-License-Identifier: GPL-3.0-or-later

/// Which entries stand and which were taken back, read off an officer's day or the history of one thing.
package struct UndoLog: Sendable {
  /// The entries that still stand, oldest first.
  package let standing: [JournalEntry]
  /// The entry that was taken back last and nothing has followed since.
  package let undone: JournalEntry?

  /// The last entry that still stands; nil when there is none.
  package var last: JournalEntry? { standing.last }

  /// - Parameter entries: an officer's entries of a day, or all about one thing, oldest first.
  package init(_ entries: [JournalEntry]) {
    var standing: [JournalEntry] = []
    var taken: [JournalEntry] = []
    for entry in entries {
      switch entry.verb {
      case .undo:
        if let index = standing.lastIndex(where: entry.isAbout) {
          taken.append(standing.remove(at: index))
        }
      case .redo:
        if let index = taken.lastIndex(where: entry.isAbout) {
          standing.append(taken.remove(at: index))
        }
      case .open, .close, .visit, .ask, .handOver, .seal, .pin, .settings, .print, .tell, .exporting:
        continue
      default:
        standing.append(entry)
        taken = []
      }
    }
    self.standing = standing
    undone = taken.last
  }
}

extension JournalEntry {
  /// Whether this entry takes the other one back or does it again; sequences count inside a unit only.
  fileprivate func isAbout(_ other: JournalEntry) -> Bool {
    unit == other.unit && record.entry == other.sequence
  }
}
