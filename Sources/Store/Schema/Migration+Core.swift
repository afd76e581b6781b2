// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 1: office, cases, visits, ratings, notices, tallies, journal, imports.
  static let core = Migration(
    number: 1,
    script: [journal, office, cases, ratings, tallies, notices, imports].joined(separator: "\n"))

  private static let journal = """
    CREATE TABLE books (
      format {int} NOT NULL, kind {text} NOT NULL PRIMARY KEY CHECK (kind = 'motcua'), origin {text} NOT NULL,
      demonstration {int} NOT NULL CHECK (demonstration IN (0, 1)), created {int} NOT NULL
    ){strict};
    CREATE TABLE head (
      unit {text} NOT NULL, origin {text} NOT NULL, sequence {int} NOT NULL CHECK (sequence >= 0),
      hash {text} NOT NULL, PRIMARY KEY (unit, origin)
    ){strict};
    CREATE TABLE serial (
      unit {text} NOT NULL, name {text} NOT NULL, period {text} NOT NULL, value {int} NOT NULL CHECK (value > 0),
      PRIMARY KEY (unit, name, period)
    ){strict};
    CREATE TABLE journal (
      unit {text} NOT NULL, origin {text} NOT NULL, sequence {int} NOT NULL CHECK (sequence > 0), at {int} NOT NULL,
      officer {text} NOT NULL, verb {text} NOT NULL, subject {text} NOT NULL, body {text} NOT NULL,
      previous {text} NOT NULL, hash {text} NOT NULL, PRIMARY KEY (unit, origin, sequence)
    ){strict};
    CREATE INDEX journal_subject ON journal (subject, unit);
    CREATE INDEX journal_officer ON journal (officer, at);
    CREATE TABLE private_text (
      unit {text} NOT NULL, subject {text} NOT NULL, field {text} NOT NULL, version {int} NOT NULL,
      salt {text} NOT NULL, text {text} NOT NULL, folded {text} NOT NULL, PRIMARY KEY (subject, field, version)
    ){strict};
    """

  private static let office = """
    CREATE TABLE unit (
      code {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, name_key {text} NOT NULL, kind {text} NOT NULL,
      parent {text} NOT NULL, valid_from {text} NOT NULL, valid_to {text} NOT NULL, successor {text} NOT NULL,
      agency_code {text} NOT NULL, symbol {text} NOT NULL,
      numbering {text} NOT NULL CHECK (numbering IN ('register', 'registry'))
    ){strict};
    CREATE UNIQUE INDEX unit_name ON unit (parent, name_key, valid_from);
    CREATE TABLE officer (
      login {text} NOT NULL PRIMARY KEY, name {text} NOT NULL,
      role {text} NOT NULL CHECK (role IN ('clerk', 'manager', 'administrator')),
      unit {text} NOT NULL, scope {text} NOT NULL, active {int} NOT NULL CHECK (active IN (0, 1))
    ){strict};
    CREATE TABLE procedure (
      code {text} NOT NULL, valid_from {text} NOT NULL, valid_to {text} NOT NULL, name {text} NOT NULL,
      field {text} NOT NULL, level {text} NOT NULL, limit_value {text} NOT NULL, limit_unit {text} NOT NULL,
      fee {text} NOT NULL, sensitive {int} NOT NULL CHECK (sensitive IN (0, 1)), code_confidence {text} NOT NULL,
      limit_confidence {text} NOT NULL, PRIMARY KEY (code, valid_from)
    ){strict};
    CREATE TABLE rule_set (
      code {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, valid_from {text} NOT NULL, valid_to {text} NOT NULL,
      supplement {text} NOT NULL CHECK (supplement IN ('pause', 'restart')),
      second_promise {text} NOT NULL CHECK (second_promise IN ('refuse', 'warn')), notice_title {text} NOT NULL,
      notice_symbol {text} NOT NULL, source {text} NOT NULL
    ){strict};
    CREATE TABLE calendar_day (
      day {text} NOT NULL, unit {text} NOT NULL, kind {text} NOT NULL, name {text} NOT NULL, source {text} NOT NULL,
      PRIMARY KEY (day, unit)
    ){strict};
    CREATE TABLE office_hours (
      unit {text} NOT NULL, weekday {int} NOT NULL CHECK (weekday BETWEEN 1 AND 7), valid_from {text} NOT NULL,
      sessions {text} NOT NULL, PRIMARY KEY (unit, weekday, valid_from)
    ){strict};
    CREATE TABLE attendance (
      unit {text} NOT NULL, counter {int} NOT NULL CHECK (counter BETWEEN 1 AND 99), officer {text} NOT NULL,
      opened {int} NOT NULL, closed {int}, PRIMARY KEY (unit, counter, opened)
    ){strict};
    CREATE UNIQUE INDEX attendance_open ON attendance (unit, counter) WHERE closed IS NULL;
    """

  private static let cases = """
    CREATE TABLE case_file (
      id {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, code {text} UNIQUE, year {int}, number {int},
      procedure {text} NOT NULL, received {int} NOT NULL, entered {int} NOT NULL,
      channel {text} NOT NULL CHECK (channel IN ('counter', 'online', 'post')), rule_set {text} NOT NULL,
      limit_value {text}, limit_unit {text}, statutory_day {text}, statutory_time {int}, due_day {text},
      due_time {int}, promised_day {text}, promised_time {int},
      provisional {int} NOT NULL CHECK (provisional IN (0, 1)),
      stage {text} NOT NULL CHECK (stage IN ('received', 'processing', 'supplement', 'resolved', 'returned',
        'refused', 'withdrawn', 'stopped', 'void')),
      resolved {int}, resolved_day {text}, delivered {int}, backdated {int} NOT NULL CHECK (backdated IN (0, 1)),
      judged_statutory {text} NOT NULL, judged_due {text} NOT NULL, judged_promised {text} NOT NULL,
      UNIQUE (unit, year, number),
      CONSTRAINT resolved_after_receipt CHECK (resolved IS NULL OR resolved >= received),
      CONSTRAINT delivered_after_receipt CHECK (delivered IS NULL OR delivered >= received)
    ){strict};
    CREATE INDEX case_open ON case_file (unit, stage, due_day);
    CREATE INDEX case_resolved ON case_file (unit, resolved_day);
    CREATE TABLE case_pause (
      case_id {text} NOT NULL REFERENCES case_file (id), position {int} NOT NULL, started {int} NOT NULL,
      ended {int}, PRIMARY KEY (case_id, position), CONSTRAINT pause_forward CHECK (ended IS NULL OR ended >= started)
    ){strict};
    CREATE TABLE case_leg (
      case_id {text} NOT NULL REFERENCES case_file (id), position {int} NOT NULL, unit {text} NOT NULL,
      started {int} NOT NULL, ended {int}, limit_value {text}, limit_unit {text}, due_day {text}, due_time {int},
      PRIMARY KEY (case_id, position)
    ){strict};
    """

  private static let ratings = """
    CREATE TABLE visit (
      unit {text} NOT NULL, number {int} NOT NULL, counter {int}, officer {text} NOT NULL, moment {text} NOT NULL,
      opened {int} NOT NULL, closed {int}, PRIMARY KEY (unit, number)
    ){strict};
    CREATE INDEX visit_open ON visit (unit, officer) WHERE closed IS NULL;
    CREATE TABLE visit_case (
      unit {text} NOT NULL, number {int} NOT NULL, case_id {text} NOT NULL REFERENCES case_file (id),
      PRIMARY KEY (unit, number, case_id), FOREIGN KEY (unit, number) REFERENCES visit (unit, number)
    ){strict};
    CREATE INDEX visit_case_case ON visit_case (case_id);
    CREATE TABLE prompt (
      unit {text} NOT NULL, number {int} NOT NULL, counter {int}, officer {text} NOT NULL, opened {int} NOT NULL,
      ended {int}, answered {int} NOT NULL CHECK (answered IN (0, 1)), link_hash {text} UNIQUE,
      kiosk_hash {text} UNIQUE, kiosk_shown {int}, keys {text} NOT NULL, PRIMARY KEY (unit, number),
      FOREIGN KEY (unit, number) REFERENCES visit (unit, number)
    ){strict};
    CREATE INDEX prompt_open ON prompt (unit, officer) WHERE ended IS NULL;
    CREATE TABLE open_answer (
      unit {text} NOT NULL, number {int} NOT NULL, day {text} NOT NULL, source {text} NOT NULL, scale {text} NOT NULL,
      level {int} NOT NULL CHECK (level BETWEEN 1 AND 5), reasons {text} NOT NULL, sequence {int} NOT NULL,
      keys {text} NOT NULL, PRIMARY KEY (unit, number), FOREIGN KEY (unit, number) REFERENCES prompt (unit, number)
    ){strict};
    CREATE TABLE ballot (
      id {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, day {text} NOT NULL, source {text} NOT NULL,
      scale {text} NOT NULL, level {int} NOT NULL CHECK (level BETWEEN 1 AND 5), reasons {text} NOT NULL
    ){random};
    CREATE INDEX ballot_day ON ballot (unit, day);
    CREATE TABLE keyed_rating (
      id {text} NOT NULL PRIMARY KEY, unit {text} NOT NULL, day {text} NOT NULL, time {int} NOT NULL,
      entered {int} NOT NULL, source {text} NOT NULL CHECK (source IN ('kiosk', 'link', 'keyed', 'paper')),
      scale {text} NOT NULL, level {int} NOT NULL CHECK (level BETWEEN 1 AND 5), keys {text} NOT NULL,
      officer {text} NOT NULL, visit {int}, corrections {int} NOT NULL CHECK (corrections >= 0),
      raised {int} NOT NULL CHECK (raised IN (0, 1)), withdrawn {int} NOT NULL CHECK (withdrawn IN (0, 1)),
      UNIQUE (unit, visit)
    ){strict};
    CREATE INDEX keyed_day ON keyed_rating (unit, day);
    """

  private static let tallies = """
    CREATE TABLE tally_day (
      unit {text} NOT NULL, day {text} NOT NULL, source {text} NOT NULL,
      c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0), c3 {int} NOT NULL CHECK (c3 >= 0),
      c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0), PRIMARY KEY (unit, day, source)
    ){strict};
    CREATE TABLE tally_month (
      unit {text} NOT NULL, month {text} NOT NULL, dimension {text} NOT NULL, key {text} NOT NULL,
      source {text} NOT NULL, c1 {int} NOT NULL CHECK (c1 >= 0), c2 {int} NOT NULL CHECK (c2 >= 0),
      c3 {int} NOT NULL CHECK (c3 >= 0), c4 {int} NOT NULL CHECK (c4 >= 0), c5 {int} NOT NULL CHECK (c5 >= 0),
      PRIMARY KEY (unit, month, dimension, key, source)
    ){strict};
    CREATE TABLE visit_day (
      unit {text} NOT NULL, day {text} NOT NULL, visits {int} NOT NULL CHECK (visits >= 0),
      prompts {int} NOT NULL CHECK (prompts >= 0), answered {int} NOT NULL CHECK (answered >= 0),
      PRIMARY KEY (unit, day)
    ){strict};
    CREATE TABLE visit_month (
      unit {text} NOT NULL, month {text} NOT NULL, dimension {text} NOT NULL, key {text} NOT NULL,
      visits {int} NOT NULL CHECK (visits >= 0), prompts {int} NOT NULL CHECK (prompts >= 0),
      answered {int} NOT NULL CHECK (answered >= 0), PRIMARY KEY (unit, month, dimension, key)
    ){strict};
    CREATE TABLE published_total (
      unit {text} NOT NULL, procedure {text} NOT NULL, from_day {text} NOT NULL, to_day {text} NOT NULL,
      c1 {int}, c2 {int}, c3 {int}, c4 {int}, c5 {int}, satisfied {int} NOT NULL CHECK (satisfied >= 0),
      rated {int} NOT NULL, published_percent {text} NOT NULL, source {text} NOT NULL,
      PRIMARY KEY (unit, procedure, from_day, to_day), CONSTRAINT part_of_whole CHECK (satisfied <= rated),
      CONSTRAINT forward CHECK (from_day <= to_day)
    ){strict};
    """

  private static let notices = """
    CREATE TABLE notice (
      unit {text} NOT NULL, draft {int} NOT NULL, case_id {text} NOT NULL REFERENCES case_file (id),
      author {text} NOT NULL, old_day {text} NOT NULL, old_time {int}, new_day {text} NOT NULL,
      drafted_by {text} NOT NULL, drafted_at {int} NOT NULL, approved_by {text}, approved_at {int},
      number {text}, year {int}, issued_by {text}, issued_at {int}, published_by {text}, published_at {int},
      withdrawn_by {text}, withdrawn_at {int}, second {int} NOT NULL CHECK (second IN (0, 1)), timeliness {text},
      PRIMARY KEY (unit, draft), UNIQUE (unit, year, number),
      CONSTRAINT two_persons CHECK (approved_by IS NULL OR approved_by <> drafted_by),
      CONSTRAINT approved_first CHECK (issued_at IS NULL OR approved_at IS NOT NULL),
      CONSTRAINT issued_first CHECK (published_at IS NULL OR issued_at IS NOT NULL)
    ){strict};
    CREATE INDEX notice_case ON notice (case_id);
    CREATE UNIQUE INDEX notice_first_promise ON notice (case_id) WHERE second = 0 AND withdrawn_at IS NULL;
    CREATE UNIQUE INDEX notice_waiting ON notice (case_id) WHERE issued_at IS NULL AND withdrawn_at IS NULL;
    """

  private static let imports = """
    CREATE TABLE import_file (
      hash {text} NOT NULL, kind {text} NOT NULL, rows {int} NOT NULL, merkle {text} NOT NULL, at {int} NOT NULL,
      officer {text} NOT NULL, PRIMARY KEY (hash, kind)
    ){strict};
    CREATE TABLE staged_rating (
      import {text} NOT NULL, line {int} NOT NULL, id {text} NOT NULL, unit {text} NOT NULL, day {text} NOT NULL,
      time {int} NOT NULL, source {text} NOT NULL, level {int} NOT NULL, keys {text} NOT NULL,
      key_moment {text} NOT NULL, key_field {text} NOT NULL, key_procedure {text} NOT NULL,
      key_counter {text} NOT NULL, key_officer {text} NOT NULL, key_hour {text} NOT NULL, key_delay {text} NOT NULL,
      key_apology {text} NOT NULL, PRIMARY KEY (import, line)
    ){strict};
    CREATE INDEX staged_rating_id ON staged_rating (import, id);
    CREATE TABLE staged_case (
      import {text} NOT NULL, line {int} NOT NULL, id {text} NOT NULL, unit {text} NOT NULL, body {text} NOT NULL,
      private {text} NOT NULL, PRIMARY KEY (import, line)
    ){strict};
    """
}
