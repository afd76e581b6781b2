// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// How far units had met criteria on a day. Keys are names without what varies in typing; nothing is overwritten.
  static let criteria = """
    CREATE TABLE criterion_state (
      unit {text} NOT NULL, set_key {text} NOT NULL, criterion_key {text} NOT NULL, as_of {text} NOT NULL,
      set_name {text} NOT NULL, criterion_name {text} NOT NULL, target {int} CHECK (target > 0),
      achieved {int} NOT NULL CHECK (achieved >= 0), source {text} NOT NULL, position {int} NOT NULL,
      PRIMARY KEY (unit, set_key, criterion_key, as_of),
      CONSTRAINT achieved_of_target CHECK (target IS NULL OR achieved <= target)
    ){strict};
    """
}
