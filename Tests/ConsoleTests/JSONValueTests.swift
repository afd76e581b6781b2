// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Console

struct JSONValueTests {
  @Test(arguments: [
    ("Trần \"Bình\"", #""Trần \"Bình\"""#), ("C:\\so", #""C:\\so""#), ("hai\ndòng\r\n\t.", #""hai\ndòng\r\n\t.""#),
    ("\u{0}\u{1B}\u{7F}\u{9F}", #""\u0000\u001b\u007f\u009f""#), ("Châu Ổ 🏠", "\"Châu Ổ 🏠\""), ("", "\"\""),
  ])
  func `texts are quoted so that no terminal and no parser stumbles`(text: String, quoted: String) throws {
    #expect(JSONValue.string(text).text == quoted)
    let parsed = try JSONDecoder().decode([String].self, from: Data("[\(quoted)]".utf8))
    #expect(parsed == [text])
  }

  @Test func `numbers are unrounded, and what is no number is null`() {
    #expect(JSONValue.number(4740.0 / 4769.0).text == "0.9939190605997065")
    #expect(JSONValue.number(1).text == "1.0")
    #expect(JSONValue.int(-7).text == "-7")
    #expect(JSONValue.number(.nan).text == "null")
    #expect(JSONValue.number(.infinity).text == "null")
  }

  @Test func `objects keep the order of their keys, and lists nest`() {
    var object: JSONObject = ["z": 1, "a": .array([.null, true, "x"]), "m": .object(["k": .number(0.5)])]
    object.set("b", JSONValue(String?.none))
    #expect(object.text == #"{"z":1,"a":[null,true,"x"],"m":{"k":0.5},"b":null}"#)
  }
}
