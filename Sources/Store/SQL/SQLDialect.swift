// SPDX-License-Identifier: GPL-3.0-or-later

/// The SQL engine behind a connection; queries are the same on both, only DDL and named capabilities differ.
package enum SQLDialect: Sendable, Hashable {
  case sqlite
  case postgres
}
