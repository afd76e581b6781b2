// SPDX-License-Identifier: GPL-3.0-or-later

extension Folding {
  /// A name as a key for uniqueness: NFC, lower case, single spaces, each tone in its traditional place.
  ///
  /// `Hòa` and `HOÀ` have one key, `Bình Thanh` and `Bình Thạnh` two.
  package static func nameKey(_ name: String) -> String {
    var writer = NameKeyWriter(capacity: name.utf8.count + 8)
    for scalar in name.inNFC.unicodeScalars { writer.write(scalar) }
    return writer.finished()
  }
}

/// Receives a name in NFC scalar by scalar and writes its key as UTF-8.
private struct NameKeyWriter {
  private var bytes: [UInt8] = []
  /// The letters since the last sign or space; their tones are settled when the word is complete.
  private var word: [VietnameseLetter] = []
  private var owesSpace = false

  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package mutating func write(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      settleSpace()
      word.append(letter.lowered)
    } else if scalar.properties.isWhitespace {
      endWord()
      owesSpace = true
    } else if scalar.value < 0x80 {
      append(scalar)
    } else {
      writeRare(scalar)
    }
  }

  package mutating func finished() -> String {
    endWord()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lower case of a foreign letter may hold a letter we know: İ is i and a loose dot.
  private mutating func writeRare(_ scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let letter = VietnameseLetter(lower) {
        settleSpace()
        word.append(letter.lowered)
      } else {
        append(lower)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    endWord()
    settleSpace()
    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    TonePlacement.settle(&word)
    for letter in word { bytes.append(contentsOf: UTF8.encode(letter.scalar) ?? .init()) }
    word.removeAll(keepingCapacity: true)
  }

  private mutating func settleSpace() {
    if owesSpace && !bytes.isEmpty { bytes.append(0x20) }
    owesSpace = false
  }
}
