// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The end of a zip archive, looked at before libzip takes the list of its parts into memory.
///
/// A file of a few megabytes can list a million empty parts. Workbooks hold a few dozen, and none of them needs the
/// 64-bit form of the list.
enum ZipDirectory {
  /// How far from the end of a file libzip looks for the end record: the longest comment, and the records themselves.
  static let reach = 65_536 + 22 + 20

  private static let partLimit = 4_096
  private static let sizeLimit = 1_048_576
  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let wideLocator: [UInt8] = [0x50, 0x4B, 0x06, 0x07]

  /// - Throws: `damaged` when there is no end record, `tooLarge` when any of them announces too much.
  static func check(_ tail: [UInt8]) throws(WorkbookFault) {
    guard places(of: wideLocator, in: tail).isEmpty else { throw .tooLarge }
    let places = places(of: endRecord, in: tail).filter { $0 + 22 <= tail.count }
    guard !places.isEmpty else { throw .damaged }
    for place in places {
      let parts = number(tail[(place + 10)..<(place + 12)])
      let size = number(tail[(place + 12)..<(place + 16)])
      guard parts <= partLimit, size <= sizeLimit else { throw .tooLarge }
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func places(of signature: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      var places: [Int] = []
      guard let base = buffer.baseAddress else { return places }
      var start = 0
      while start < buffer.count, let found = memchr(base + start, Int32(signature[0]), buffer.count - start) {
        let place = base.distance(to: UnsafeRawPointer(found))
        if buffer[place...].starts(with: signature) { places.append(place) }
        start = place + 1
      }
      return places
    }
  }
}
