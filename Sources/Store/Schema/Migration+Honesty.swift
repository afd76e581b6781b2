// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Moments of open answers, which go when their day is sealed; tallies of what was marked then; replays; and what
  /// managers excluded.
  static let honesty = [moments, flags, decisions].joined(separator: "\n")

  private static let moments = """
    ALTER TABLE open_answer ADD COLUMN pressed {int};
    ALTER TABLE open_answer ADD COLUMN changed {int};
    ALTER TABLE unasked_answer ADD COLUMN pressed {int};
    ALTER TABLE unasked_answer ADD COLUMN changed {int};
    ALTER TABLE keyed_rating ADD COLUMN flags {text} NOT NULL DEFAULT '[]';
    """

  private static let flags = """
    CREATE TABLE flag_day (
      unit {text} NOT NULL, day {text} NOT NULL, flags {text} NOT NULL, source {text} NOT NULL,
      c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0), c3 {int} NOT NULL CHECK (c3 >= 0),
      c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0), PRIMARY KEY (unit, day, flags, source)
    ){strict};
    CREATE TABLE flag_month (
      unit {text} NOT NULL, month {text} NOT NULL, flags {text} NOT NULL, dimension {text} NOT NULL,
      key {text} NOT NULL, source {text} NOT NULL,
      c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0), c3 {int} NOT NULL CHECK (c3 >= 0),
      c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0),
      PRIMARY KEY (unit, month, flags, dimension, key, source)
    ){strict};
    CREATE TABLE judged_month (
      unit {text} NOT NULL, month {text} NOT NULL, officer {text} NOT NULL,
      judged {int} NOT NULL CHECK (judged >= 0), pressed {int} NOT NULL CHECK (pressed >= 0),
      closing {int} NOT NULL CHECK (closing >= 0), PRIMARY KEY (unit, month, officer),
      CONSTRAINT parts CHECK (closing <= pressed AND pressed <= judged)
    ){strict};
    CREATE TABLE replay_day (
      unit {text} NOT NULL, day {text} NOT NULL, replays {int} NOT NULL CHECK (replays > 0), PRIMARY KEY (unit, day)
    ){strict};
    """

  private static let decisions = """
    CREATE TABLE rating_exclusion (
      unit {text} NOT NULL, month {text} NOT NULL,
      flag {text} NOT NULL CHECK (flag IN ('rapid', 'burst', 'closed_hours')),
      active {int} NOT NULL CHECK (active IN (0, 1)), officer {text} NOT NULL, at {int} NOT NULL,
      PRIMARY KEY (unit, month, flag)
    ){strict};
    """
}
