// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

/// The scale of five, and who pressed.
@Suite struct SatisfactionScaleTests {
  @Test func `levels are the digits 1 to 5`() throws {
    #expect(try ["1", "2", "3", "4", "5"].map { try Satisfaction(parsing: $0).level } == [1, 2, 3, 4, 5])
    #expect(try Satisfaction(1) < Satisfaction(5))
  }

  @Test(arguments: ["0", "6", "4,5", "4.5", "", "05", "+5", "-1", "năm", "５"])
  func `anything else is no level`(_ word: String) {
    #expect(throws: InvalidSatisfaction(word: word)) { try Satisfaction(parsing: word) }
  }

  @Test func `a level outside the scale is not read from data either`() {
    #expect(throws: (any Error).self) { try JSONDecoder().decode([Satisfaction].self, from: Data("[6]".utf8)) }
  }

  @Test func `channels of files are sources, and citizens press on tablets and links, asked or not`() {
    let channels = ["kiosk", "web", "zalo", "sms", "paper", "counter", "loa"]
    #expect(channels.map { RatingSource(channel: $0) } == [.kiosk, .link, .link, .link, .paper, .keyed, nil])
    #expect(RatingSource.allCases.filter(\.isPressedByCitizen) == [.kiosk, .link, .unasked, .excluded])
  }

  @Test func `a question is open at the counter until ten minutes have passed`() throws {
    let opened = try moment("6/11/2023 08:00")
    var prompt = Prompt(visit: VisitID(unit: UnitCode(rawValue: "a"), number: 1), opened: opened)
    #expect(prompt.isOpen(at: opened.adding(seconds: 599)))
    #expect(prompt.isOpen(at: opened.adding(seconds: 600)) == false)
    prompt.ended = opened
    #expect(prompt.isOpen(at: opened) == false)
  }

  @Test func `secrets are 26 letters and digits, never twice the same`() {
    let tokens = Set((0..<1_000).map { _ in Token.random().text })
    #expect(tokens.count == 1_000)
    #expect(tokens.allSatisfy { $0.wholeMatch(of: /[0-9a-hjkmnp-tv-z]{26}/) != nil })
  }

  @Test func `groups that are not known have the empty key`() {
    var keys = TallyKeys()
    keys[.counter] = "3"
    #expect(Dimension.allCases.map { keys[$0] }.filter { !$0.isEmpty } == ["3"])
  }
}
