// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads what tmux says in control mode: answers between `%begin` and `%end`, and what the program wrote.
struct ControlStream {
  /// What tmux answered to one command of ours.
  struct Reply: Sendable {
    var lines: [String] = []
    var isRefusal = false
  }

  private(set) var replies: [Reply] = []
  /// Every byte the program wrote to its terminal, escape sequences and all.
  private(set) var written: [UInt8] = []
  /// Whether there is a window to ask about.
  private(set) var hasOpened = false
  /// The rest of a line that has not ended yet.
  private var torn: [UInt8] = []
  /// The answer being read, and the words that will end it.
  private var open: (reply: Reply, end: String, isOurs: Bool)?

  mutating func feed(_ bytes: [UInt8]) {
    torn += bytes
    var lines = torn.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    torn = Array(lines.removeLast())
    for line in lines { read(Array(line)) }
  }

  private mutating func read(_ line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    if let open {
      if text == "%end \(open.end)" || text == "%error \(open.end)" {
        close(isRefusal: text.hasPrefix("%error"))
      } else {
        self.open?.reply.lines.append(text)
      }
    } else if text.hasPrefix("%begin ") {
      // The last word says who asked: 1 is this client, 0 the command that started it.
      open = (Reply(), String(text.dropFirst(7)), text.hasSuffix(" 1"))
    } else if text.hasPrefix("%session-changed ") {
      hasOpened = true
    } else if text.hasPrefix("%output "), let start = Self.afterSecondSpace(line) {
      written += Self.unescaped(line[start...])
    }
  }

  private mutating func close(isRefusal: Bool) {
    open?.reply.isRefusal = isRefusal
    if let open, open.isOurs { replies.append(open.reply) }
    open = nil
  }

  private static func afterSecondSpace(_ line: [UInt8]) -> Int? {
    let spaces = line.indices.filter { line[$0] == UInt8(ascii: " ") }
    return spaces.count > 1 ? spaces[1] + 1 : nil
  }

  /// Control characters and backslashes come as three octal digits.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), rest.count >= 3 else {
        plain.append(byte)
        continue
      }
      plain.append(rest.prefix(3).reduce(0) { $0 &* 8 &+ ($1 &- UInt8(ascii: "0")) })
      rest = rest.dropFirst(3)
    }
    return plain
  }
}
