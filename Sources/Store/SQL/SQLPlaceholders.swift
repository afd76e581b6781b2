// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// The parameters of a statement, found outside strings, quoted names and comments.
struct SQLPlaceholders: Sendable {
  private static let known = Mutex<[String: SQLPlaceholders]>([:])

  /// The parameters of a statement, scanned once for each text.
  static func of(_ sql: String) -> SQLPlaceholders {
    if let found = known.withLock({ $0[sql] }) { return found }
    let new = SQLPlaceholders(sql)
    known.withLock { $0[sql] = new }
    return new
  }

  /// The highest number used; 0 without parameters.
  private(set) var count = 0
  /// The same statement with `?1` for `$1`: SQLite takes `$1` for a name, bound in order of first appearance.
  private(set) var questionMarked = ""

  init(_ sql: String) {
    var scanner = Scanner(Array(sql.utf8))
    scanner.scan()
    count = scanner.highest
    questionMarked = String(decoding: scanner.output, as: UTF8.self)
  }
}

private struct Scanner {
  private let input: [UInt8]
  private var position = 0
  private(set) var output: [UInt8] = []
  private(set) var highest = 0

  init(_ input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count)
  }

  mutating func scan() {
    while let byte = peek() {
      switch (byte, peek(1)) {
      case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _): quoted(by: byte)
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): copy { $0.peek() != UInt8(ascii: "\n") }
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): comment()
      case (UInt8(ascii: "$"), let next?) where isDigit(next): parameter()
      case _ where isWord(byte): copy { $0.peek().map(isWord) ?? false }
      default: take()
      }
    }
  }

  /// A doubled quote inside ends one string and opens the next, which comes to the same.
  private mutating func quoted(by quote: UInt8) {
    take()
    copy { $0.peek() != quote }
    take()
  }

  private mutating func comment() {
    copy { !($0.peek() == UInt8(ascii: "*") && $0.peek(1) == UInt8(ascii: "/")) }
    take()
    take()
  }

  private mutating func parameter() {
    position += 1
    output.append(UInt8(ascii: "?"))
    var number = 0
    while let digit = peek(), isDigit(digit) {
      number = min(number * 10 + Int(digit - UInt8(ascii: "0")), 99_999)
      take()
    }
    highest = max(highest, number)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < input.count ? input[position + ahead] : nil
  }

  private mutating func take() {
    guard position < input.count else { return }
    output.append(input[position])
    position += 1
  }

  private mutating func copy(while goesOn: (Scanner) -> Bool) {
    while position < input.count, goesOn(self) { take() }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Part of a name, in which a dollar sign means nothing.
private func isWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "_"), 0x80...: true
  default: isDigit(byte)
  }
}
