// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Lines of commands from a list, a file or standard input, read as they come, each with its number.
package struct LineSource {
  /// What stands before the line number in messages: a file's name; nil for commands given on the command line.
  package let name: String?
  private var waiting: [UInt8] = []
  private var lines: [[UInt8]] = []
  private let descriptor: Int32?
  private var isAtEnd = false
  private(set) package var number = 0

  package init(commands: [String]) {
    name = nil
    descriptor = nil
    lines = commands.map { Array($0.utf8) }
  }

  /// Reads an open file to its end, without closing it.
  package init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// The next line without its end, as bytes: what is not UTF-8 is for the reader to refuse.
  package mutating func next() -> [UInt8]? {
    while lines.isEmpty {
      guard fill() else { return nil }
    }
    number += 1
    return lines.removeFirst()
  }

  private mutating func fill() -> Bool {
    guard let descriptor, !isAtEnd else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { return true }
    if count <= 0 {
      isAtEnd = true
      guard !waiting.isEmpty else { return false }
      lines.append(waiting)
      waiting = []
      return true
    }
    waiting += chunk.prefix(count)
    while let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
      var line = Array(waiting[..<end])
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      lines.append(line)
      waiting.removeFirst(end + 1)
    }
    return true
  }
}
