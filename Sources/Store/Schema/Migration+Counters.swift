// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 2: what the counters need: declared counters, tablets, PINs, settings, boxes of paper slips, and indexes
  /// for what is offered while somebody types.
  static let counters = Migration(number: 2, script: [places, boxes, indexes].joined(separator: "\n"))

  private static let places = """
    CREATE TABLE counter (
      unit {text} NOT NULL, number {int} NOT NULL CHECK (number BETWEEN 1 AND 99), name {text} NOT NULL,
      active {int} NOT NULL CHECK (active IN (0, 1)), PRIMARY KEY (unit, number)
    ){strict};
    CREATE TABLE device (
      id {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, counter {int} NOT NULL CHECK (counter BETWEEN 1 AND 99),
      name {text} NOT NULL, key_hash {text} UNIQUE, paired {int} NOT NULL, revoked {int}
    ){strict};
    CREATE UNIQUE INDEX device_at_counter ON device (unit, counter) WHERE revoked IS NULL;
    CREATE TABLE officer_pin (
      login {text} NOT NULL PRIMARY KEY REFERENCES officer (login), salt {text} NOT NULL, hash {text} NOT NULL,
      wrong {int} NOT NULL CHECK (wrong >= 0), locked_until {int}
    ){strict};
    CREATE TABLE setting (name {text} NOT NULL PRIMARY KEY, value {int} NOT NULL){strict};
    """

  private static let boxes = """
    CREATE TABLE paper_box (
      unit {text} NOT NULL, number {int} NOT NULL, emptied {text} NOT NULL, slips {int} NOT NULL CHECK (slips > 0),
      first_officer {text} NOT NULL REFERENCES officer (login),
      second_officer {text} NOT NULL REFERENCES officer (login), opened {int} NOT NULL, closed {int},
      PRIMARY KEY (unit, number), CONSTRAINT two_officers CHECK (first_officer <> second_officer)
    ){strict};
    CREATE UNIQUE INDEX paper_box_open ON paper_box (unit) WHERE closed IS NULL;
    CREATE TABLE paper_slip (
      unit {text} NOT NULL, box {int} NOT NULL, position {int} NOT NULL CHECK (position > 0),
      rating {text} NOT NULL UNIQUE REFERENCES keyed_rating (id), PRIMARY KEY (unit, box, position),
      FOREIGN KEY (unit, box) REFERENCES paper_box (unit, number)
    ){strict};
    """

  private static let indexes = """
    CREATE INDEX case_living ON case_file (unit, year, stage, number)
      WHERE stage IN ('received', 'processing', 'supplement', 'resolved');
    CREATE INDEX private_text_owner ON private_text (folded) WHERE field = 'owner';
    CREATE INDEX notice_drafted ON notice (drafted_at);
    """
}
