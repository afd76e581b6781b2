// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 4: imports whose rows are written where they stay and become visible in one instant: rows and counts carry
  /// the number of their import, 0 for what happened here, and count only once that import is sealed. Words of other
  /// systems that were matched with units and procedures.
  static let files = Migration(number: 4, script: [runs, ratings, tallies, cases, words].joined(separator: "\n"))

  private static let runs = """
    DROP TABLE staged_rating;
    DROP TABLE staged_case;
    CREATE TABLE import_run (
      number {int} NOT NULL PRIMARY KEY, kind {text} NOT NULL, token {text} NOT NULL, officer {text} NOT NULL,
      started {int} NOT NULL, beat {int} NOT NULL, sealed {int} NOT NULL CHECK (sealed IN (0, 1))
    ){strict};
    CREATE UNIQUE INDEX import_under_way ON import_run (kind) WHERE sealed = 0;
    """

  /// Ratings of earlier imports move from among the keyed ones. A row's position is its import's number and its line.
  /// Sources are compared one by one: for a list of them SQLite builds a tree with every row.
  private static let ratings = """
    CREATE TABLE imported_rating (
      position {int} NOT NULL PRIMARY KEY, unit {text} NOT NULL, id {text} NOT NULL, time {int} NOT NULL,
      source {text} NOT NULL CHECK (source = 'kiosk' OR source = 'link' OR source = 'keyed' OR source = 'paper'),
      level {int} NOT NULL CHECK (level BETWEEN 1 AND 5), procedure {text} NOT NULL, counter {text} NOT NULL,
      delay {text} NOT NULL, apology {text} NOT NULL
    ){strict};
    CREATE UNIQUE INDEX imported_rating_id ON imported_rating (id, unit);
    INSERT INTO import_run (number, kind, token, officer, started, beat, sealed)
      SELECT 1, 'ratings', '', min(officer), min(entered), min(entered), 1 FROM keyed_rating WHERE id LIKE 'nap:%'
      HAVING count(*) > 0;
    INSERT INTO imported_rating (position, unit, id, time, source, level, procedure, counter, delay, apology)
      SELECT 4294967296 + row_number() OVER (ORDER BY id), unit, substr(id, length('nap:' || unit || ':') + 1), time,
        source, level, coalesce(keys{json} -> 'keys' ->> 'procedure', ''), coalesce(keys{json} -> 'keys' ->> 'counter', ''),
        coalesce(keys{json} -> 'keys' ->> 'delay', ''), coalesce(keys{json} -> 'keys' ->> 'apology', '')
      FROM keyed_rating WHERE id LIKE 'nap:%';
    DELETE FROM keyed_rating WHERE id LIKE 'nap:%';
    """

  private static let tallies = """
    CREATE TABLE tally_day_4 (
      unit {text} NOT NULL, day {text} NOT NULL, source {text} NOT NULL, import {int} NOT NULL,
      c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0), c3 {int} NOT NULL CHECK (c3 >= 0),
      c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0),
      CONSTRAINT tally_day_4_key PRIMARY KEY (unit, day, source, import)
    ){strict};
    INSERT INTO tally_day_4 SELECT unit, day, source, 0, c1, c2, c3, c4, c5 FROM tally_day;
    DROP TABLE tally_day;
    ALTER TABLE tally_day_4 RENAME TO tally_day;
    CREATE TABLE tally_month_4 (
      unit {text} NOT NULL, month {text} NOT NULL, dimension {text} NOT NULL, key {text} NOT NULL,
      source {text} NOT NULL, import {int} NOT NULL,
      c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0), c3 {int} NOT NULL CHECK (c3 >= 0),
      c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0),
      CONSTRAINT tally_month_4_key PRIMARY KEY (unit, month, dimension, key, source, import)
    ){strict};
    INSERT INTO tally_month_4
      SELECT unit, month, dimension, key, source, 0, c1, c2, c3, c4, c5 FROM tally_month;
    DROP TABLE tally_month;
    ALTER TABLE tally_month_4 RENAME TO tally_month;
    """

  private static let cases = """
    ALTER TABLE case_file RENAME TO case_row;
    ALTER TABLE case_row ADD COLUMN import {int} NOT NULL DEFAULT 0;
    CREATE INDEX case_row_import ON case_row (import) WHERE import > 0;
    CREATE VIEW case_file AS SELECT id, unit, code, year, number, procedure, received, entered, channel, rule_set,
      limit_value, limit_unit, statutory_day, statutory_time, due_day, due_time, promised_day, promised_time,
      provisional, stage, resolved, resolved_day, delivered, backdated, judged_statutory, judged_due, judged_promised
      FROM case_row WHERE import = 0 OR import IN (SELECT number FROM import_run WHERE sealed = 1);
    """

  private static let words = """
    CREATE TABLE import_word (
      kind {text} NOT NULL CHECK (kind IN ('unit', 'procedure')), word_key {text} NOT NULL, word {text} NOT NULL,
      code {text} NOT NULL, PRIMARY KEY (kind, word_key)
    ){strict};
    """
}
