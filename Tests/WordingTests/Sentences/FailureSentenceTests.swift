// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct FailureSentenceTests {
  private static let place = "/so/motcua.db"

  private static let samples: [Sample<BooksFailure>] = [
    Sample(.cannotOpen(place, reason: "disk I/O error"), place, "disk I/O error"),
    Sample(.cannotOpen("", reason: "disk I/O error."), "disk I/O error"),
    Sample(.foreign(place), place), Sample(.empty(place), place),
    Sample(.newer(place, format: 3, known: 2), place, "3", "2"),
    Sample(.older(place, format: 1), place, "1"), Sample(.authentication("password authentication failed"), "password"),
    Sample(.readOnly), Sample(.diskFull), Sample(.connectionLost), Sample(.commitUnknown),
    Sample(.waitedTooLong),
    Sample(.damaged("database disk image is malformed"), "malformed", "motcua check", "motcua restore"),
    Sample(.notDurable("synchronous is 1"), "synchronous is 1"),
    Sample(.backupOnServer, "PostgreSQL", "pg_dump", "pg_basebackup"),
    Sample(.failed("other: no such table"), "no such table"),
  ]

  @Test func `every failure of the books is a sentence with its facts in both languages`() throws {
    for sample in Self.samples {
      expectWellWorded(sample.value, facts: sample.facts)
      expectWellWorded(OfficeError.unavailable(sample.value), facts: sample.facts)
    }
    let sampled = Set(Self.samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "BooksFailure", in: "Office/OfficeError.swift") == sampled)
  }

  @Test(arguments: [
    ("\(place): unable to open database file (Permission denied)", OpeningObstacle.Kind.permission),
    ("\(place): unable to open database file (No such file or directory)", .missing),
    ("\(place): unable to open database file (Is a directory)", .folder),
    ("\(place): unable to open database file (Read-only file system)", .permission),
    ("EEXIST", .taken), ("\(place): File exists", .taken), ("empty", .empty),
    (
      "\(place): attempt to write a readonly database (reading a file in WAL mode takes a folder one may write to)",
      .closedFolder
    ),
    (
      "connection to server at \"db\" (10.0.0.1), port 5432 failed: Connection refused; Is the server running on that "
        + "host and accepting TCP/IP connections?", .unreachable
    ),
    (
      "connection to server on socket \"/run/postgresql/.s.PGSQL.5432\" failed: No such file or directory", .unreachable
    ),
    ("could not translate host name \"db\" to address: Name or service not known", .unreachable),
    ("the server did not answer in time", .unreachable),
    ("connection to server at \"db\", port 5432 failed: FATAL: database \"so\" does not exist", .noDatabase),
    ("the database's encoding is LATIN1, not UTF8", .encoding), ("disk I/O error", .other),
  ])
  func `the reason for not opening is understood`(reason: String, kind: OpeningObstacle.Kind) {
    #expect(OpeningObstacle(reason, at: Self.place).kind == kind)
    expectWellWorded(BooksFailure.cannotOpen(Self.place, reason: reason), facts: [Self.place])
    expectWellWorded(BooksFailure.cannotOpen("", reason: reason))
  }

  @Test func `a path is not taken for a reason`() {
    let path = "/so/is a directory/empty.db"
    #expect(OpeningObstacle("\(path): disk I/O error", at: path).kind == .other)
  }

  @Test func `what to do about common failures is said`() {
    #expect(
      BooksFailure.cannotOpen("/so/a.db", reason: "/so/a.db: unable to open database file (Permission denied)")
        .sentence(vi)
        == "Không có quyền mở sổ /so/a.db. Kiểm tra quyền của tệp và thư mục, hoặc chọn sổ khác bằng --so.")
    #expect(
      BooksFailure.foreign("/so/a.db").sentence(en)
        == "/so/a.db is not motcua's books; it was left untouched. Choose other books with --books.")
    #expect(BooksFailure.diskFull.sentence(vi) == "Đĩa đã đầy nên chưa lưu được gì. Dọn chỗ trống rồi làm lại.")
  }
}
