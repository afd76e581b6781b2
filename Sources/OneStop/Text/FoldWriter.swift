// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Receives a text scalar by scalar and writes its folded form as UTF-8.
package struct FoldWriter {
  package private(set) var bytes: [UInt8] = []
  private let joiningYAndI: Bool
  private var owesSpace = false

  package init(joiningYAndI: Bool, capacity: Int = 0) {
    self.joiningYAndI = joiningYAndI
    bytes.reserveCapacity(capacity)
  }

  /// What has been written; white space at the end is never written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      write(ascii: UInt8(scalar.value))
    } else if let base = LatinBases.base(of: scalar) {
      write(ascii: base)
    } else if scalar.isDroppedByFolding {
      return
    } else if scalar.properties.isWhitespace {
      owesSpace = true
    } else {
      writeRare(scalar)
    }
  }

  package mutating func write(ascii byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D: owesSpace = true
    case UInt8(ascii: "Y") where joiningYAndI, UInt8(ascii: "y") where joiningYAndI: append(UInt8(ascii: "i"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    default: append(byte)
    }
  }

  /// Scripts other than Latin are rare here: the full decomposition is asked for only then.
  private mutating func writeRare(_ scalar: Unicode.Scalar) {
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars where !part.isDroppedByFolding {
      for lower in part.properties.lowercaseMapping.unicodeScalars where !lower.isDroppedByFolding {
        if lower.isASCII { write(ascii: UInt8(lower.value)) } else { append(contentsOf: Array(String(lower).utf8)) }
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    settleSpace()
    bytes.append(byte)
  }

  private mutating func append(contentsOf new: [UInt8]) {
    settleSpace()
    bytes.append(contentsOf: new)
  }

  private mutating func settleSpace() {
    if owesSpace && !bytes.isEmpty { bytes.append(0x20) }
    owesSpace = false
  }
}

extension Unicode.Scalar {
  /// Combining marks, and the invisible scalars that copying from a word processor leaves behind.
  fileprivate var isDroppedByFolding: Bool {
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
