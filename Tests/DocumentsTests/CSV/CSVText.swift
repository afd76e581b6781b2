// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Reading whole texts in one go.
enum CSVText {
  static func rows(of text: String, chunk: Int = ByteSource.chunkSize) throws(InvalidCSV) -> [[String]] {
    var reader = try CSVReader(ByteSource(text, chunk: chunk))
    let header = reader.header.fields
    return [header] + (try reader.remaining()).map(\.fields)
  }

  /// The first error, if there is one.
  static func failure(of bytes: [UInt8], chunk: Int = ByteSource.chunkSize) -> InvalidCSV? {
    do {
      var reader = try CSVReader(ByteSource(bytes, chunk: chunk))
      _ = try reader.remaining()
      return nil
    } catch {
      return error
    }
  }
}

/// SplitMix64: the same numbers on every machine for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
