// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Damage as accidents and enemies do it, the same for the same seed.
struct Mutation: RandomNumberGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ count: Int) -> Int { count > 0 ? Int.random(in: 0..<count, using: &self) : 0 }
  mutating func chance(of count: Int) -> Bool { below(count) == 0 }

  mutating func damaged(_ bytes: [UInt8], words: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) {
      switch below(7) {
      case 0: flip(&bytes)
      case 1: bytes.removeLast(min(bytes.count, below(bytes.count + 1)))
      case 2: bytes.insert(contentsOf: bytes[slice(of: bytes)], at: below(bytes.count + 1))
      case 3: bytes.removeSubrange(slice(of: bytes))
      case 4: bytes.replaceSubrange(slice(of: bytes), with: words.randomElement(using: &self) ?? [])
      default: bytes.insert(contentsOf: words.randomElement(using: &self) ?? [], at: below(bytes.count + 1))
      }
    }
    return bytes
  }

  /// Words put in between the tags, so that a document often stays one.
  mutating func planted(_ bytes: [UInt8], words: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: ">") }
    guard let end = ends.randomElement(using: &self) else { return bytes }
    bytes.insert(contentsOf: words.randomElement(using: &self) ?? [], at: end + 1)
    return bytes
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    for _ in 0...below(8) { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
  }

  private mutating func slice(of bytes: [UInt8]) -> Range<Int> {
    let start = below(bytes.count)
    return start..<min(bytes.count, start + below(chance(of: 4) ? bytes.count : 16))
  }
}
