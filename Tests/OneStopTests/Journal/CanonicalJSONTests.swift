// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// What is hashed is written one way only.
@Suite struct CanonicalJSONTests {
  @Test func `keys are sorted, nothing is spaced, slashes are bare`() throws {
    let record = ChangeRecord(commitments: ["reason": "b", "owner": "a"], entry: 7, facts: ["notice": "05/PXL"])
    #expect(
      try CanonicalJSON.text(record)
        == "{\"commitments\":{\"owner\":\"a\",\"reason\":\"b\"},\"entry\":7,\"facts\":{\"notice\":\"05/PXL\"}}")
  }

  @Test func `a case comes back as it was`() throws {
    var file = try lateFile(limit: "2,5nlv")
    file.due = Due(day: try day("2023-11-09"), time: try time("11:30"))
    file.pauses = [Pause(from: file.received, until: nil)]
    file.resolved = try moment("9/11/2023 11:30")
    let text = try CanonicalJSON.text(ChangeRecord(file: file))
    #expect(try CanonicalJSON.value(ChangeRecord.self, from: text).file == file)
    #expect(try CanonicalJSON.text(CanonicalJSON.value(ChangeRecord.self, from: text)) == text)
  }

  @Test func `text that is no such value says the books are damaged`() {
    #expect(throws: OfficeError.self) { try CanonicalJSON.value(ChangeRecord.self, from: "{\"entry\":\"x\"}") }
  }
}
