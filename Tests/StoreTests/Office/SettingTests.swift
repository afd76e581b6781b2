// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What holds for the whole books.
@Suite(.serialized) struct SettingTests {
  @Test(arguments: Backend.available)
  func `shells never lock until an administrator says after how many minutes`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    #expect(try await bench.lan.setting(.lockAfter) == 0)
    try await bench.administrator.set(.lockAfter, to: 10)
    #expect(try await bench.lan.setting(.lockAfter) == 10)
    #expect(try await bench.lan.surroundings().lockAfter == 10)
    try await bench.administrator.set(.lockAfter, to: 240)
    try await bench.administrator.set(.lockAfter, to: 0)
    #expect(try await bench.lan.setting(.lockAfter) == 0)
    #expect(
      try await bench.query("SELECT body FROM journal WHERE subject = 'setting:lock_after' ORDER BY sequence")
        == [10, 240, 0].map { [#"{"facts":{"lock_after":"\#($0)"}}"#] })
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody else sets it, and to nothing else`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.needsRole(.administrator)) { try await bench.hoa.set(.lockAfter, to: 10) }
    try await bench.hire("xa", .administrator, at: "21040")
    await expect(.outsideScope(.root)) { try await bench.office("xa").set(.lockAfter, to: 10) }
    for wrong in [-1, 241] {
      await expect(.settingOutOfRange(.lockAfter, wrong)) {
        try await bench.administrator.set(.lockAfter, to: wrong)
      }
    }
    #expect(try await bench.query("SELECT count(*) FROM setting") == [["0"]])
  }
}
