// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Ctrl-C while rows are written leaves no file.
struct ExportInterruptTests {
  @Test(arguments: ["csv", "xlsx"])
  func `an interrupted export leaves nothing behind, and the shell goes on`(format: String) async throws {
    let desk = try await Desk()
    try await desk.tamper(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000)
      INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit, corrections,
        raised, withdrawn)
      SELECT '524-mc/' || i, '524-mc', '2023-03-01', 1677636000000, 1677636000000, 'paper', 'x', 5, '{"keys":{}}',
        'quantri', NULL, 0, 0, 0 FROM n
      """)
    let path = desk.motcua.folder + "/dg.\(format)"
    try await desk.shell { screen in
      try await screen.enter("xuat dg dg.\(format)")
      try await Task.sleep(for: .seconds(1))
      #expect(try await !screen.look().isAtPrompt)
      try await screen.press(.control("c"))
      let stopped = try await screen.prompt()
      #expect(stopped.contains("Đã dừng"), "\(stopped)")
      #expect(!FileManager.default.fileExists(atPath: path))
      let again = try await screen.run("xuat dg t1/2023 dg.\(format)")
      #expect(again.contains("Đã ghi dg.\(format) (0 dòng"), "\(again)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.motcua.folder).filter { $0.hasPrefix("dg") }.count == 1)
  }
}
