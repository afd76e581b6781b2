// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Which of an officer's entries stand.
@Suite struct UndoLogTests {
  private func log(_ entries: (verb: Verb, entry: Int?)...) throws -> UndoLog {
    let at = try moment("6/11/2023 08:00")
    return UndoLog(
      entries.enumerated().map { index, each in
        JournalEntry(
          unit: UnitCode(rawValue: "a"), sequence: index + 1, at: at, officer: "lan", verb: each.verb, subject: "s",
          record: ChangeRecord(entry: each.entry))
      })
  }

  @Test func `the last change is the one to take back`() throws {
    let log = try log((.receive, nil), (.resolve, nil))
    #expect(log.last?.sequence == 2)
    #expect(log.undone == nil)
  }

  @Test func `changes go back and come again one by one`() throws {
    let back = try log((.receive, nil), (.resolve, nil), (.undo, 2), (.undo, 1))
    #expect(back.last == nil)
    #expect(back.undone?.sequence == 1)
    let again = try log((.receive, nil), (.resolve, nil), (.undo, 2), (.undo, 1), (.redo, 1))
    #expect(again.last?.sequence == 1)
    #expect(again.undone?.sequence == 2)
  }

  @Test func `after something new nothing is done again`() throws {
    let log = try log((.receive, nil), (.undo, 1), (.receive, nil))
    #expect(log.last?.sequence == 3)
    #expect(log.undone == nil)
  }

  @Test func `opening, closing and asking do not count as changes`() throws {
    let log = try log((.receive, nil), (.open, nil), (.visit, nil), (.close, nil))
    #expect(log.last?.sequence == 1)
  }

  @Test func `entries of two units may have one number`() throws {
    let at = try moment("6/11/2023 08:00")
    func entry(_ unit: String, _ verb: Verb, undoing: Int? = nil, sequence: Int) -> JournalEntry {
      JournalEntry(
        unit: UnitCode(rawValue: unit), sequence: sequence, at: at, officer: "lan", verb: verb, subject: unit,
        record: ChangeRecord(entry: undoing))
    }
    let log = UndoLog([
      entry("a", .receive, sequence: 5), entry("b", .receive, sequence: 5),
      entry("a", .undo, undoing: 5, sequence: 6),
    ])
    #expect(log.last?.unit.rawValue == "b")
    #expect(log.undone?.unit.rawValue == "a")
  }
}
