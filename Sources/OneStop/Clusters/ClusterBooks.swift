// SPDX-License-Identifier: GPL-3.0-or-later

/// Groups of units that are compared with one another, as a transaction reads them.
package protocol ClusterReading {}

/// Groups of units that are compared with one another, as a transaction changes them.
package protocol ClusterWriting {}
