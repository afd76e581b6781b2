// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Alarms about bad ratings. `reach` is what a bad rating weighs in a running sum, or how many of the last ratings
  /// are looked back on; `base_…` is what was usual. `last_watch` says on which day somebody has looked.
  static let alarms = """
    CREATE TABLE alarm (
      unit {text} NOT NULL, number {int} NOT NULL, kind {text} NOT NULL CHECK (kind IN ('cusum', 'scan')),
      reach {int} NOT NULL, threshold {int} NOT NULL CHECK (threshold > 0), day {text} NOT NULL,
      since {text} NOT NULL, ratings {int} NOT NULL, bad {int} NOT NULL CHECK (bad >= 0),
      base_from {text} NOT NULL, base_to {text} NOT NULL, base_ratings {int} NOT NULL, base_bad {int} NOT NULL,
      version {int} NOT NULL, raised {int} NOT NULL, acknowledged_by {text}, acknowledged_at {int},
      closed_by {text}, closed_at {int}, PRIMARY KEY (unit, number), UNIQUE (unit, day, kind),
      CONSTRAINT alarm_forward CHECK (since <= day), CONSTRAINT alarm_part CHECK (bad <= ratings),
      CONSTRAINT acknowledged_first CHECK (closed_at IS NULL OR acknowledged_at IS NOT NULL)
    ){strict};
    CREATE TABLE last_watch (
      kind {text} NOT NULL PRIMARY KEY CHECK (kind = 'ratings'), day {text} NOT NULL
    ){strict};
    """
}
