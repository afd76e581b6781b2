// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  static let complaints = [registers, wishes, digest].joined(separator: "\n")

  private static let registers = """
    CREATE TABLE complaint (
      unit {text} NOT NULL, year {int} NOT NULL, number {int} NOT NULL CHECK (number > 0),
      kind {text} NOT NULL CHECK (kind IN ('complaint', 'suggestion')),
      channel {text} NOT NULL CHECK (channel IN ('counter', 'phone', 'online', 'post', 'box')),
      received {text} NOT NULL, case_id {text} REFERENCES case_row (id),
      attitude {int} NOT NULL CHECK (attitude IN (0, 1)), first_due {text} NOT NULL,
      provisional {int} NOT NULL CHECK (provisional IN (0, 1)), due {text} NOT NULL, entered_by {text} NOT NULL,
      entered_at {int} NOT NULL, prolonged_by {text}, prolonged_at {int}, handled_by {text}, handled_at {int},
      outcome {text} CHECK (outcome IN ('upheld', 'partly', 'not_upheld', 'passed_on')),
      PRIMARY KEY (unit, year, number),
      CONSTRAINT due_moves_by_prolonging CHECK (due = first_due OR (due > first_due AND prolonged_at IS NOT NULL)),
      CONSTRAINT handled_with_outcome CHECK ((handled_at IS NULL) = (outcome IS NULL))
    ){strict};
    CREATE INDEX complaint_received ON complaint (unit, received);
    CREATE INDEX complaint_open ON complaint (unit, due) WHERE handled_at IS NULL;
    CREATE INDEX complaint_case ON complaint (case_id);
    """

  /// Wishes that were there get their numbers in the order in which they came.
  private static let wishes = """
    ALTER TABLE contact_wish ADD COLUMN serial {int} NOT NULL DEFAULT 0;
    ALTER TABLE contact_wish ADD COLUMN closed {int} NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
    UPDATE contact_wish SET serial = (
      SELECT count(*) FROM contact_wish AS earlier WHERE earlier.unit = contact_wish.unit
      AND (earlier.asked < contact_wish.asked
        OR (earlier.asked = contact_wish.asked AND earlier.number <= contact_wish.number)));
    INSERT INTO serial (unit, name, period, value)
      SELECT unit, 'wish', '', count(*) FROM contact_wish GROUP BY unit;
    CREATE UNIQUE INDEX contact_wish_serial ON contact_wish (unit, serial);
    CREATE TABLE closed_wish (
      unit {text} NOT NULL, serial {int} NOT NULL, month {text} NOT NULL,
      outcome {text} NOT NULL CHECK (outcome IN ('reached', 'not_reached', 'not_wished')),
      tries {int} CHECK (tries > 0), in_time {int} NOT NULL CHECK (in_time IN (0, 1)), closed_by {text} NOT NULL,
      closed_at {int} NOT NULL, PRIMARY KEY (unit, serial),
      CONSTRAINT tries_when_not_reached CHECK ((outcome = 'not_reached') = (tries IS NOT NULL))
    ){strict};
    CREATE INDEX closed_wish_month ON closed_wish (unit, month);
    """

  private static let digest = """
    CREATE TABLE reason_month (
      unit {text} NOT NULL, month {text} NOT NULL, reason {text} NOT NULL, field {text} NOT NULL,
      delay {text} NOT NULL, count {int} NOT NULL CHECK (count > 0),
      PRIMARY KEY (unit, month, reason, field, delay)
    ){random};
    CREATE TABLE public_change (
      number {int} NOT NULL PRIMARY KEY, day {text} NOT NULL, text {text} NOT NULL, reason {text}, field {text},
      month {text}, withdrawn {int} NOT NULL CHECK (withdrawn IN (0, 1))
    ){strict};
    """
}
