// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Where notices are sent is an address of the web with a certificate, and says who sends nowhere.
@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://dichvucong.quangngai.gov.vn", "https://dichvucong.quangngai.gov.vn/",
    "https://dichvucong.quangngai.gov.vn/api/v1/thong-bao", "https://DVC.gov.vn:8443/nhan?don-vi=524&moi",
    "https://localhost:1", "https://127.0.0.1:65535/", "https://[::1]:8443/x", "https://tracuu.example/?ma=",
    "https://a.vn?ma=%C4%90", "https://a.vn/" + String(repeating: "x", count: 487),
  ])
  func `such addresses are taken as they are`(_ word: String) throws {
    #expect(try WebAddress(parsing: word).text == word)
  }

  @Test func `white space around it is dropped`() throws {
    #expect(try WebAddress(parsing: " \thttps://a.vn/nhan \n").text == "https://a.vn/nhan")
  }

  @Test(arguments: [
    "", "dichvucong.gov.vn", "http://dichvucong.gov.vn", "ftp://a.vn", "https:", "https://", "https:///nhan",
    "https://?ma=", "https://lan:2468@a.vn/", "https://lan@a.vn", "https://a.vn/@lan", "https://a.vn#x",
    "https://a.vn/nhan#x", "https://a.vn:0", "https://a.vn:000", "https://a.vn:65536", "https://a.vn:99999/",
    "https://a.vn:123456", "https://a.vn:", "https://a.vn:https", "https://a.vn:-1", "https://a b.vn",
    "https://a.vn/a b", "https://a.vn/a\u{7}b", "https://dịchvụcông.vn", "https://a.vn/đường", "https://a_b.vn",
    "https://[::1", "https://::1/", "https://a.vn\\nhan", "x https://a.vn",
    "https://a.vn/" + String(repeating: "x", count: 488),
  ])
  func `such words are refused`(_ word: String) {
    #expect(throws: InvalidWebAddress(word: word)) { try WebAddress(parsing: word) }
  }

  @Test func `it is written as its text`() throws {
    #expect(try WebAddress(parsing: "https://a.vn").description == "https://a.vn")
  }
}
