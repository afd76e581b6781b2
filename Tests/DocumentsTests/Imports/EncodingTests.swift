// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Seeds
import Testing

/// Files from programs that do not write UTF-8.
@Suite struct EncodingTests {
  private static let text = "Mã đơn vị\tTên đơn vị\r\n0101\tXã Bình Đông 😀\r\n0102\tThị trấn\u{300} Ổ\r\n"
  private static let rows = [
    ["Mã đơn vị", "Tên đơn vị"], ["0101", "Xã Bình Đông 😀"], ["0102", "Thị trấǹ Ổ"],
  ]

  private static func littleEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func bigEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 65_536])
  func `UTF-16 is read in both orders, wherever a chunk ends`(_ chunk: Int) throws {
    let expected = Self.rows.map { $0.map(\.precomposedStringWithCanonicalMapping) }
    for bytes in [
      [0xFF, 0xFE] + Self.littleEndian(Self.text), [0xFE, 0xFF] + Self.bigEndian(Self.text),
      Self.littleEndian(Self.text), Self.bigEndian(Self.text),
    ] {
      #expect(try ImportFile.rows(ByteSource(bytes, chunk: chunk)) == expected)
    }
  }

  @Test func `half a pair in UTF-16 spoils one row, and the next is read`() throws {
    var bytes = [0xFF, 0xFE] + Self.littleEndian("code,name\n1,")
    bytes += [0x3D, 0xD8] + Self.littleEndian("x\n2,đ\n")
    var table = try ImportTable(ByteSource(bytes), columns: unitColumns)
    #expect(throws: InvalidCSV(line: 2, column: 3, problem: .invalidUTF16)) { _ = try table.next() }
    #expect(try table.next()?.line == 3)
  }

  // Python and iconv wrote the bytes; the words are real names of this province and of this office's work.
  private static let sample = """
    code,name
    1,Thị trấn Châu Ổ
    2,Đăng ký khai sinh
    3,Cấp giấy chứng nhận quyền sử dụng đất
    4,Nguyễn Thị Phượng

    """

  @Test func `TCVN3 is refused by name, in its own bytes and pasted as Western letters`() async throws {
    let folder = try TemporaryFolder("abc")
    try Data(Self.sample.utf8).write(to: URL(fileURLWithPath: folder.file("x.csv")))
    // The program iconv knows the letters of TCVN3 as TCVN5712-1.
    let bytes = Array(try await Tool("iconv").run(["-f", "UTF-8", "-t", "TCVN5712-1", "x.csv"], in: folder.path))
    #expect(ImportFile.legacyEncoding(of: bytes) == .tcvn3)
    let pasted = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    #expect(ImportFile.legacyEncoding(of: Array(pasted.utf8)) == .tcvn3)
    #expect(ImportFile.legacyEncoding(of: Array("m· ®¬n vÞ,tªn ®¬n vÞ\n1,§¨ng ký\n".utf8)) == .tcvn3)
  }

  @Test func `Windows-1258 is refused by name`() async throws {
    let folder = try TemporaryFolder("1258")
    let script = """
      import unicodedata
      def code(c):
        d = unicodedata.normalize("NFD", c)
        tones = [m for m in d if m in "\\u0300\\u0301\\u0303\\u0309\\u0323"]
        base = unicodedata.normalize("NFC", "".join(m for m in d if m not in tones))
        return (base + "".join(tones)).encode("cp1258")
      text = open("x.csv", encoding="utf-8").read()
      open("y.csv", "wb").write(b"".join(code(c) for c in text))
      """
    try Data(Self.sample.utf8).write(to: URL(fileURLWithPath: folder.file("x.csv")))
    try await Tool("/usr/bin/python3").run(["-c", script], in: folder.path)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("y.csv"))))
    #expect(ImportFile.legacyEncoding(of: bytes) == .windows1258)
  }

  private static let vni =
    "code,name\n1,Thò traán Chaâu OÅ\n2,Ñaêng kyù khai sinh\n3,Caáp giaáy chöùng nhaän quyeàn söû duïng ñaát\n"

  @Test func `VNI is refused by name, in its own bytes and pasted as Western letters`() throws {
    #expect(ImportFile.legacyEncoding(of: Array(Self.vni.utf8)) == .vni)
    #expect(ImportFile.legacyEncoding(of: Self.vni.unicodeScalars.map { UInt8($0.value) }) == .vni)
    #expect(ImportFile.legacyEncoding(of: Array("maõ ñôn vò,teân ñôn vò\n1,Ñaêng kyù\n".utf8)) == .vni)
  }

  @Test func `old letters in a workbook are named too`() throws {
    let rows = Self.vni.split(separator: "\n").enumerated().map { index, line in
      HandmadeWorkbook.row(index + 1, line.split(separator: ",").map(String.init))
    }
    #expect(ImportFile.legacyEncoding(of: try HandmadeWorkbook(rows.joined()).bytes()) == .vni)
  }

  @Test(arguments: [Seeds.units, Seeds.procedures, Seeds.daysOff])
  func `correct Vietnamese raises no alarm, composed or not`(_ bytes: [UInt8]) throws {
    let columns = [Unit.columns, Procedure.columns, CalendarEntry.columns]
    let text = String(decoding: bytes, as: UTF8.self)
    for form in [text, text.decomposedStringWithCanonicalMapping, text.uppercased()] {
      #expect(columns.contains { ImportFile.failure(of: Array(form.utf8), columns: $0) == nil })
    }
  }

  @Test func `names one by one raise no alarm`() throws {
    let names = try [(Seeds.units, Unit.columns), (Seeds.procedures, Procedure.columns)].flatMap { bytes, columns in
      let rows = try ImportFile.rows(ByteSource(bytes), columns: columns)
      let column = try #require(rows[0].firstIndex(of: "name"))
      return rows.dropFirst().map { $0[column] }
    }
    #expect(names.count == 130)
    for name in names {
      let text = CSVWriter().text([["code", "name"], ["1", name]])
      #expect(ImportFile.failure(of: Array(text.utf8)) == nil, "\(name)")
    }
  }

  @Test(arguments: [
    "Déjà réglé à la mairie; où êtes-vous? Garçon, naïve, élève, œuvre, été, Noël, Zürich, señor, São Paulo, København",
    "Thé, né, dù, cà, phé, bé, mí, tô, sơ, hô: kết quả rõ ràng", "The café's naïve résumé",
    "Krông Pắc, Đắk Lắk, Ea H'Leo",
    "Müller, Jäger, Öl, Übung, Straße, weiß, schön", "§1 ©2024 «oui» 20 € – 5 £ ½ 3² µm ±2°",
  ])
  func `other languages and signs raise no alarm`(_ text: String) throws {
    let table = CSVWriter().text([["code", "name"]] + (1...5).map { ["\($0)", text] })
    #expect(try ImportFile.rows(Array(table.utf8)).last == ["5", text])
  }

  @Test func `Western bytes that are no Vietnamese are named row by row`() throws {
    let bytes = "code,name\n1,Déjà réglé à la mairie\n2,x\n".unicodeScalars.map { UInt8($0.value) }
    var table = try ImportTable(ByteSource(bytes), columns: unitColumns)
    #expect(throws: InvalidCSV(line: 2, column: 4, problem: .invalidUTF8)) { _ = try table.next() }
    #expect(try table.next()?.line == 3)
  }
}
