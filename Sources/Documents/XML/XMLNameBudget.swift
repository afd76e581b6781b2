// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How many different names a document may use: expat remembers each of them as long as it reads.
struct XMLNameBudget {
  private static let byteLimit = 65_536
  private var known: Set<UInt64> = []
  private var bytes = 0

  private(set) var isExceeded = false

  mutating func note(_ name: UnsafePointer<CChar>) {
    // Names of one letter are few by nature, and most of a sheet.
    guard name[0] != 0, name[1] != 0 else { return }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    while name[length] != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: name[length]))) &* 0x100_0000_01B3
      length += 1
    }
    guard known.insert(hash).inserted else { return }
    bytes += length + 16
    isExceeded = isExceeded || bytes > Self.byteLimit
  }
}
