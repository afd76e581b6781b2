// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Colours are for those who want them, on a terminal that has them.
struct ColourTests {
  private static func written(_ desk: Desk) async throws -> String {
    try await desk.shell(columns: 132, rows: 40) { screen in
      for line in ["mo 3", "tre", "hl 2023 theo linhvuc", "ovẻdue", "chouyen", "trao 99"] { try await screen.run(line) }
      try await screen.type("tr")
      _ = try await screen.still()
      return String(decoding: try await screen.written, as: UTF8.self)
    }
  }

  @Test func `the prompt is coloured on a terminal`() async throws {
    let written = try await Self.written(Desk())
    #expect(written.contains("\u{1B}[1;36mQ3>\u{1B}[0m "))
  }

  @Test(arguments: ["NO_COLOR", "--no-color", "TERM=dumb"])
  func `none is written where none is wanted`(how: String) async throws {
    var desk = try await Desk()
    switch how {
    case "NO_COLOR": desk.motcua.variables["NO_COLOR"] = "1"
    case "--no-color": desk.motcua.options.append("--no-color")
    default: desk.motcua.variables["TERM"] = "dumb"
    }
    let written = try await Self.written(desk)
    #expect(written.contains("Q3> "))
    #expect(!written.contains(/\u{1B}\[[0-9;]*m/))
  }
}
