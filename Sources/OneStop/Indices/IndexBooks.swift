// SPDX-License-Identifier: GPL-3.0-or-later

/// What the official indices need beside cases and ratings, as a transaction reads them.
package protocol IndexReading {}

/// What the official indices need beside cases and ratings, as a transaction changes them.
package protocol IndexWriting {}
