// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Web

/// What clients write, and dates as HTTP writes them.
struct TextTests {
  @Test(arguments: [
    ("tim=kh%C3%A1m+b%E1%BB%87nh&trang=2", "khám bệnh"), ("tim=", ""), ("tim", ""), ("tim=a=b", "a=b"),
    ("tim=%2B", "+"), ("tim=1&tim=2", "1"),
  ])
  func `fields of a form are decoded`(_ text: String, _ value: String) {
    #expect(FormFields(text)?["tim"] == value)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%ED%A0%80", "a=%00", "%C0%AF=1", "a=%+1"])
  func `garbage in percent signs is no form`(_ text: String) {
    #expect(FormFields(text) == nil)
  }

  @Test func `no form has more than a hundred fields`() {
    #expect(FormFields(String(repeating: "a&", count: 100)) != nil)
    #expect(FormFields(String(repeating: "a&", count: 101)) == nil)
  }

  @Test func `depth counts brackets, but not those in texts`() {
    #expect(JSONDepth.isWithin(2, "[{\"a\":\"[[[[\\\"[[[\"}]".utf8))
    #expect(!JSONDepth.isWithin(1, "[{}]".utf8))
    #expect(!JSONDepth.isWithin(16, String(repeating: "[", count: 10_000).utf8))
  }

  // The day and its number are from RFC 9110, 5.6.7, and `date -d`.
  @Test func `dates are those of HTTP`() {
    #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    for garbage in ["", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8 GMT"] {
      #expect(HTTPDate.seconds(garbage) == nil)
    }
  }

  @Test func `an event has each line of its data marked`() {
    let event = ServerEvent("state", data: "{\n}", id: "7")
    #expect(event.text == "id: 7\nevent: state\ndata: {\ndata: }\n\n")
  }

  @Test func `texts in JSON and HTML cannot leave them`() {
    #expect("a\"\\</script>\n\u{1}".json == "\"a\\\"\\\\\\u003c/script>\\n\\u0001\"")
    #expect("<a href='\"&'>".html == "&lt;a href=&#39;&quot;&amp;&#39;&gt;")
  }
}
