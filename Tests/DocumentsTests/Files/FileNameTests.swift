// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

struct FileNameTests {
  @Test(arguments: [
    (["01/PXL", "H151"], "01-PXL-H151"),
    (["05/TB-UBND", "000.00.53.H48-231105-0012"], "05-TB-UBND-000.00.53.H48-231105-0012"),
    (["Đơn xin lỗi", "Châu Ổ"], "Don-xin-loi-Chau-O"), (["../../etc/passwd"], "etc-passwd"), (["a\u{0}b"], "a-b"),
    (["<>:\"/\\|?*"], "-"), ([""], "-"), ([], "-"), (["CON"], "-CON"), (["nul.txt"], "-nul.txt"), (["com1"], "-com1"),
    (["COM10"], "COM10"), ([".profile"], "profile"), (["tên. "], "ten"), (["😀"], "-"), (["a\u{202E}b"], "a-b"),
  ])
  func `a name is made of what every system takes`(parts: [String], name: String) {
    #expect(FileName.made(of: parts) == name)
  }

  @Test func `a name is never longer than a disk takes`() {
    #expect(FileName.made(of: [String(repeating: "đ", count: 5_000)]) == String(repeating: "d", count: 80))
  }
}
