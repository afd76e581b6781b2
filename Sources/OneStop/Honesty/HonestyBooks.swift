// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes ratings doubtful, and what was excluded, as a transaction reads them.
package protocol HonestyReading {}

/// What makes ratings doubtful, and what was excluded, as a transaction changes them.
package protocol HonestyWriting {}
