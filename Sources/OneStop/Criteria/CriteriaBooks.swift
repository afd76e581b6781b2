// SPDX-License-Identifier: GPL-3.0-or-later

/// Sets of criteria and how far units have met them, as a transaction reads them.
package protocol CriteriaReading {}

/// Sets of criteria and how far units have met them, as a transaction changes them.
package protocol CriteriaWriting {}
