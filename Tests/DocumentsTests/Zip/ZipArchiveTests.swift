// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing
import Wording

@Suite struct ZipArchiveTests {
  @Test func `unzip finds every file as it was put in`() async throws {
    var archive = ZipArchive(made: try Self.made)
    let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    archive.add("a/đơn.txt", Array("Xin lỗi".utf8))
    archive.add("rỗng", [])
    archive.add("b.png", noise, isPacked: false)
    let folder = try TemporaryFolder()
    try Data(try archive.bytes()).write(to: URL(fileURLWithPath: folder.file("x.zip")))
    try await Tool("unzip").run(["-tqq", "x.zip"], in: folder.path)
    let listing = """
      import zipfile
      with zipfile.ZipFile("x.zip") as z:
        for f in z.infolist():
          print(f.filename, f.file_size, f.compress_type, "%d-%02d-%02d %02d:%02d:%02d" % f.date_time)
        print(z.read("a/đơn.txt").decode())
      """
    let listed = try await Tool("python3").text(["-c", listing], in: folder.path)
    #expect(
      listed == """
        a/đơn.txt 9 8 2024-01-05 08:15:42
        rỗng 0 8 2024-01-05 08:15:42
        b.png 100000 0 2024-01-05 08:15:42
        Xin lỗi

        """)
  }

  @Test func `the same files and the same moment give the same bytes`() throws {
    var archive = ZipArchive(made: try Self.made)
    archive.add("a", Array("Xin lỗi".utf8))
    let first = try archive.bytes()
    #expect(try archive.bytes() == first)
    var later = ZipArchive(made: archive.made.adding(seconds: 2))
    later.add("a", Array("Xin lỗi".utf8))
    #expect(try later.bytes() != first)
  }

  @Test func `two files of one name are a failure, and so is an archive of nothing`() throws {
    var archive = ZipArchive(made: try Self.made)
    #expect(throws: PaperFailure.self) { try archive.bytes() }
    archive.add("a", [1])
    archive.add("a", [2])
    #expect(throws: PaperFailure.engine("libzip: File already exists")) { try archive.bytes() }
  }

  @Test(arguments: [Int64.min, -1, 0, 315_532_799_000, 4_354_819_200_000, .max])
  func `moments that a zip cannot hold do not stop it`(_ milliseconds: Int64) throws {
    var archive = ZipArchive(made: Instant(milliseconds: milliseconds))
    archive.add("a", [1])
    #expect(try archive.bytes().starts(with: Array("PK".utf8)))
  }

  private static var made: Instant {
    get throws { Instant(try LocalDay(parsing: "2024-01-05"), try LocalTime(parsing: "08:15:42")) }
  }
}
