// SPDX-License-Identifier: GPL-3.0-or-later

/// One numbered step of the books' format. Never edited after a release; a change is a new step.
struct Migration: Sendable {
  let number: Int
  /// DDL for both engines: `{text}` and `{int}` stand for the column types, `{strict}` and `{random}` for table options,
  /// `{json}` behind a text for what makes it JSON.
  let script: String

  /// Every step, oldest first. The last number is the format this program writes.
  static let all = [core, counters, papers, files, pages, trust]

  static var newest: Int { all.last?.number ?? 0 }

  /// The script in an engine's own words.
  ///
  /// SQLite's tables are STRICT, PostgreSQL's texts are compared by bytes, so that both sort and refuse alike.
  func script(for dialect: SQLDialect) -> String {
    let words: [(String, String)] =
      switch dialect {
      case .sqlite:
        [
          ("{text}", "TEXT"), ("{int}", "INTEGER"), ("{strict}", " STRICT"), ("{random}", " STRICT, WITHOUT ROWID"),
          ("{json}", ""),
        ]
      case .postgres:
        [
          ("{text}", "text COLLATE \"C\""), ("{int}", "bigint"), ("{strict}", ""), ("{random}", ""),
          ("{json}", "::json"),
        ]
      }
    return words.reduce(script) { $0.replacing($1.0, with: $1.1) }
  }
}
