// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

struct InputrcTests {
  @Test func `what people bind for motcua is bound, and nothing else`() async throws {
    var desk = try await Desk()
    let path = desk.motcua.home.file("inputrc")
    try #"""
    $if motcua
    "\C-t": "sap 5"
    $endif
    $if bash
    "\C-g": "sap 7"
    $endif
    "\C-o": "tre"

    """#.write(toFile: path, atomically: false, encoding: .utf8)
    desk.motcua.variables["INPUTRC"] = path
    try await desk.shell { screen in
      try await screen.press(.control("t"))
      try await screen.until(row: "> sap 5")
      try await screen.press(.control("u"), .control("g"), .control("o"))
      try await screen.until(row: "> tre")
    }
  }
}
