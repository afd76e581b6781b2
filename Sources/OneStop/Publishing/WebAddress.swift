// SPDX-License-Identifier: GPL-3.0-or-later

/// An `https://` address: of the portal, or where cases can be looked up.
package struct WebAddress: Hashable, Codable, Sendable, CustomStringConvertible {
  package let text: String

  /// - Throws: `InvalidWebAddress` unless it is an `https` address with a host and perhaps a port from 1 to 65535, in
  ///   ASCII, without a user or password in it, of at most 500 characters.
  package init(parsing word: String) throws(InvalidWebAddress) {
    let word = word.tidied
    let shape = /https:\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?([\/?][!-~]*)?/
    guard word.count <= 500, !word.contains("@"), !word.contains("#"), let match = word.wholeMatch(of: shape),
      match.2.map({ UInt16($0) ?? 0 }) != 0
    else { throw InvalidWebAddress(word: word) }
    text = word
  }

  package var description: String { text }
}

/// A word that cannot be such an address.
package struct InvalidWebAddress: Error, Hashable, Sendable {
  package let word: String

  package init(word: String) { self.word = word }
}
