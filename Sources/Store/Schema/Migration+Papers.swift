// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 3: what papers need: letterheads with validity (the symbol of a unit's numbers moves there), the chosen
  /// form and the signed letterhead of a notice, its deliveries, the outbox to the portal, settings that are texts.
  static let papers = Migration(number: 3, script: [letterheads, notices, outbox].joined(separator: "\n"))

  private static let letterheads = """
    CREATE TABLE letterhead (
      unit {text} NOT NULL REFERENCES unit (code), valid_from {text} NOT NULL, parent_agency {text}, agency {text},
      place {text}, position {text} NOT NULL, signer {text}, symbol {text}, recipients {text} NOT NULL, filing {text},
      form {text} CHECK (form IN ('slip', 'request', 'announcement')), apology {text}, contact {text},
      PRIMARY KEY (unit, valid_from)
    ){strict};
    INSERT INTO letterhead (unit, valid_from, position, symbol, recipients)
      SELECT code, '1900-01-01', '', symbol, '' FROM unit WHERE symbol <> '';
    ALTER TABLE unit DROP COLUMN symbol;
    """

  private static let notices = """
    ALTER TABLE notice ADD COLUMN form {text} CHECK (form IN ('slip', 'request', 'announcement'));
    ALTER TABLE notice ADD COLUMN letterhead {text};
    CREATE INDEX notice_approved ON notice (unit, approved_at);
    CREATE TABLE notice_delivery (
      unit {text} NOT NULL, year {int} NOT NULL, receipt {int} NOT NULL CHECK (receipt > 0), draft {int} NOT NULL,
      way {text} NOT NULL CHECK (way IN ('in_person', 'post', 'email', 'sms')), delivered {int} NOT NULL,
      entered_by {text} NOT NULL, entered_at {int} NOT NULL, reference {text}, PRIMARY KEY (unit, year, receipt),
      FOREIGN KEY (unit, draft) REFERENCES notice (unit, draft),
      CONSTRAINT entered_after CHECK (entered_at >= delivered)
    ){strict};
    CREATE INDEX notice_delivery_draft ON notice_delivery (unit, draft);
    """

  private static let outbox = """
    CREATE TABLE outbox (
      unit {text} NOT NULL, draft {int} NOT NULL, key {text} NOT NULL UNIQUE, queued {int} NOT NULL,
      attempts {int} NOT NULL CHECK (attempts >= 0), next {int}, posted {int}, failure {text},
      held {int} NOT NULL CHECK (held IN (0, 1)),
      PRIMARY KEY (unit, draft), FOREIGN KEY (unit, draft) REFERENCES notice (unit, draft),
      CONSTRAINT posted_once CHECK (posted IS NULL OR next IS NULL)
    ){strict};
    CREATE INDEX outbox_waiting ON outbox (queued) WHERE posted IS NULL;
    CREATE TABLE text_setting (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL){strict};
    """
}
