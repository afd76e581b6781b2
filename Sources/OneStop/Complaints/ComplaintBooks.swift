// SPDX-License-Identifier: GPL-3.0-or-later

/// Complaints, suggestions and people to call back, as a transaction reads them.
package protocol ComplaintReading {}

/// Complaints, suggestions and people to call back, as a transaction changes them.
package protocol ComplaintWriting {}
