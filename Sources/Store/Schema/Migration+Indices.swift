// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// What managers type in for the official indices: up to three numbers, which the index says how to read.
  static let indices = """
    CREATE TABLE index_fact (
      unit {text} NOT NULL, number {int} NOT NULL CHECK (number IN (4, 5, 6, 9)), from_day {text} NOT NULL,
      to_day {text} NOT NULL, first {int} NOT NULL CHECK (first >= 0), second {int} NOT NULL CHECK (second >= 0),
      third {int} NOT NULL CHECK (third >= 0), PRIMARY KEY (unit, number, from_day, to_day),
      CONSTRAINT forward CHECK (from_day <= to_day)
    ){strict};
    """
}
