// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// A TrueType file, read only to learn whether it is whole: a torn one would print empty pages without a word.
struct FontFile {
  private let data: Data

  /// - Throws: `fontBroken` unless every table is inside the file and adds up to its checksum.
  static func check(_ path: String) throws(PaperFailure) {
    guard let data = FileManager.default.contents(atPath: path), FontFile(data: data).isWhole else {
      throw .fontBroken(path: path)
    }
  }

  private var isWhole: Bool {
    guard data.count >= 12, word(at: 0) == 0x0001_0000 else { return false }
    let count = Int(word(at: 4) >> 16)
    guard count > 0, data.count >= 12 + 16 * count else { return false }
    let records = (0..<count).map { 12 + 16 * $0 }
    return Self.needed.isSubset(of: records.map(word)) && records.allSatisfy(isSound)
  }

  /// A record holds the table's name, checksum, offset and length.
  private func isSound(_ record: Int) -> Bool {
    let (offset, length) = (Int(word(at: record + 8)), Int(word(at: record + 12)))
    guard offset + length <= data.count else { return false }
    // The head holds a sum over the whole file, which its own checksum leaves out.
    let left = word(at: record) == Self.head && length >= 12 ? word(at: offset + 8) : 0
    return sum(offset, length) &- left == word(at: record + 4)
  }

  /// The sum of the big-endian words, the last of them filled with zeros.
  private func sum(_ offset: Int, _ length: Int) -> UInt32 {
    data.withUnsafeBytes { bytes in
      var sum: UInt32 = 0
      var place = offset
      while place + 4 <= offset + length {
        sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        place += 4
      }
      for rest in place..<offset + length { sum &+= UInt32(bytes[rest]) << UInt32(24 - 8 * (rest - place)) }
      return sum
    }
  }

  private func word(at offset: Int) -> UInt32 {
    data.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }

  private static let head = tag("head")
  private static let needed = Set(["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"].map(tag))

  private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
