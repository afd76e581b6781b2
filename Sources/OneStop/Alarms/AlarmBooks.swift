// SPDX-License-Identifier: GPL-3.0-or-later

/// Alarms about ratings that turned bad, as a transaction reads them.
package protocol AlarmReading {}

/// Alarms about ratings that turned bad, as a transaction changes them.
package protocol AlarmWriting {}
