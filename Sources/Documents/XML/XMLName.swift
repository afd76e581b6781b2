// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of an element or attribute, with its prefix: written out in the code, so that no text from outside is one.
package struct XMLName: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  package init(stringLiteral text: StaticString) { self.text = text }

  func write(to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
