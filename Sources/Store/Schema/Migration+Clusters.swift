// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Which unit belongs to which cluster; an empty day stands for no bound. That memberships of one unit do not overlap
  /// is the office's rule, decided under the root's lock.
  static let clusters = """
    CREATE TABLE cluster_member (
      unit {text} NOT NULL REFERENCES unit (code), valid_from {text} NOT NULL, valid_to {text} NOT NULL,
      cluster {text} NOT NULL CHECK (cluster <> ''), PRIMARY KEY (unit, valid_from),
      CHECK (valid_to = '' OR valid_from <= valid_to)
    ){strict};
    """
}
