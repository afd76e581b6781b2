// SPDX-License-Identifier: GPL-3.0-or-later

extension Migration {
  static let complaints = ""
}
