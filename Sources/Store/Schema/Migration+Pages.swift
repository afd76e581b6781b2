// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 5: what tablets and public pages need: codes that pair a tablet, flags of answers, taps that nobody asked
  /// for, secrets of slips printed before their visit has ended, remarks from home, wishes to be called back, and what
  /// is published of each month.
  static let pages = Migration(number: 5, script: [tablets, answers, home, releases].joined(separator: "\n"))

  private static let tablets = """
    CREATE TABLE pairing (
      hash {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, counter {int} NOT NULL, ends {int} NOT NULL,
      officer {text} NOT NULL, exit_pin {text} NOT NULL, UNIQUE (unit, counter)
    ){strict};
    CREATE TABLE pairing_miss (at {int} NOT NULL){strict};
    """

  private static let answers = """
    ALTER TABLE open_answer ADD COLUMN flags {text} NOT NULL DEFAULT '[]';
    ALTER TABLE ballot ADD COLUMN flags {text} NOT NULL DEFAULT '[]';
    CREATE TABLE unasked_answer (
      hash {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, day {text} NOT NULL, scale {text} NOT NULL,
      level {int} NOT NULL CHECK (level BETWEEN 1 AND 5), reasons {text} NOT NULL, sequence {int} NOT NULL,
      flags {text} NOT NULL, keys {text} NOT NULL
    ){random};
    CREATE INDEX unasked_answer_day ON unasked_answer (unit, day);
    CREATE TABLE spent_answer (hash {text} NOT NULL PRIMARY KEY, day {text} NOT NULL){random};
    """

  private static let home = """
    CREATE TABLE visit_link (
      unit {text} NOT NULL, number {int} NOT NULL, hash {text} NOT NULL UNIQUE, made {int} NOT NULL,
      PRIMARY KEY (unit, number), FOREIGN KEY (unit, number) REFERENCES visit (unit, number)
    ){strict};
    CREATE TABLE remark (
      number {int} NOT NULL PRIMARY KEY, hash {text} NOT NULL UNIQUE, unit {text} NOT NULL, month {text} NOT NULL,
      comment {text}, contact {text}, held {int} NOT NULL CHECK (held IN (0, 1)),
      reviewed {int} NOT NULL CHECK (reviewed IN (0, 1))
    ){strict};
    CREATE TABLE contact_wish (
      unit {text} NOT NULL, number {int} NOT NULL, asked {text} NOT NULL, reasons {text} NOT NULL,
      PRIMARY KEY (unit, number), FOREIGN KEY (unit, number) REFERENCES visit (unit, number)
    ){strict};
    """

  private static let releases = """
    CREATE TABLE month_release (
      month {text} NOT NULL PRIMARY KEY, number {int} NOT NULL UNIQUE, body {text} NOT NULL
    ){strict};
    """
}
