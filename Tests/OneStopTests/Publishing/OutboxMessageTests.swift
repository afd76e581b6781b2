// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// How long a message that failed is left alone.
@Suite struct OutboxMessageTests {
  // A minute, doubled each time: 60 · 2ⁿ⁻¹, until the tenth would be 30,720 seconds and six hours are 21,600.
  @Test(arguments: [
    (0, 60), (1, 60), (2, 120), (3, 240), (4, 480), (5, 960), (6, 1_920), (7, 3_840), (8, 7_680), (9, 15_360),
    (10, 21_600), (11, 21_600), (64, 21_600), (Int.max, 21_600),
  ])
  func `it doubles up to six hours, with at most a fifth on top`(_ attempts: Int, _ seconds: Int) {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededGenerator(seed: seed)
    var waits: Set<Int> = []
    for _ in 1...100 {
      let wait = OutboxMessage.pause(after: attempts, key: key(&numbers))
      #expect((seconds...seconds + seconds / 5).contains(wait), "seed \(seed)")
      waits.insert(wait)
    }
    // A hundred random keys meet nearly all of the twelve seconds above a minute.
    #expect(waits.count > 6, "those that failed together are tried together, seed \(seed)")
  }

  @Test func `the same message waits as long wherever it is asked`() {
    let key = "3v8k0m2x7q1r9s4t6w5y8z0a2b"
    #expect(OutboxMessage.pause(after: 5, key: key) == OutboxMessage.pause(after: 5, key: key))
    #expect(OutboxMessage.pause(after: 4, key: key) < OutboxMessage.pause(after: 5, key: key))
  }

  @Test func `a new message has a key of its own and has not been tried`() {
    let unit = UnitCode(rawValue: "524-mc")
    let messages = (1...50).map { OutboxMessage(unit: unit, draft: $0, queued: Instant(milliseconds: 0)) }
    #expect(Set(messages.map(\.key)).count == 50)
    #expect(messages.allSatisfy { $0.attempts == 0 && $0.next == nil && $0.posted == nil && $0.failure == nil })
  }

  /// A key as they are made, from numbers that can be repeated.
  private func key(_ numbers: inout SeededGenerator) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<26).map { _ in alphabet[Int(numbers.next() & 31)] })
  }
}
