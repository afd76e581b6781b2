// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  /// Format 6: what figures that can be trusted need: clusters, alarms, flags of ratings and exclusions, complaints and
  /// follow-ups, facts of the official indices, and criteria.
  static let trust = Migration(
    number: 6, script: [clusters, alarms, honesty, complaints, indices, criteria].joined(separator: "\n"))
}
