// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Wording

struct WrappedTextTests {
  @Test(arguments: [
    ("một hai ba", 7, 0, ["một hai", "ba"]), ("một hai ba", 80, 4, ["    một hai ba"]),
    ("một\nhai", 80, 2, ["  một", "hai"]),
    ("", 10, 0, [""]), ("abcdefgh", 3, 0, ["abc", "def", "gh"]), ("資料室", 5, 0, ["資料", "室"]),
    ("a bcd", 3, 2, ["  a", "bcd"]),
  ])
  func `text breaks at spaces and never leaves the width`(text: String, width: Int, indent: Int, lines: [String]) {
    #expect(WrappedText.lines(text, width: width, indent: indent) == lines)
  }
}
