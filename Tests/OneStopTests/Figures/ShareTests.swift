// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@Suite struct ShareTests {
  @Test func `the rate is taken last`() {
    let pooled = Share(satisfied: 1, rated: 1) + Share(satisfied: 0, rated: 9)
    #expect(pooled == Share(satisfied: 1, rated: 10))
    #expect(pooled.rate == 0.1)
  }

  @Test func `nothing of nothing has neither rate nor interval`() {
    #expect(Share.none.rate == nil)
    #expect(Share.none.wilson == nil)
    #expect(Share.none.isFew)
  }

  @Test(arguments: [(1, true), (29, true), (30, false), (4769, false)])
  func `fewer than thirty are few`(_ rated: Int, _ isFew: Bool) {
    #expect(Share(satisfied: 1, rated: rated).isFew == isFew)
  }

  @Test(arguments: [(-1, 5), (6, 5), (0, -1), (0, .max)])
  func `counts from outside must be a part and its whole`(_ part: Int, _ whole: Int) {
    #expect(throws: InvalidShare(part: part, whole: whole)) { try Share(part, of: whole) }
    #expect(throws: InvalidShare(part: part, whole: whole)) {
      try JSONDecoder().decode(Share.self, from: Data(#"{"part":\#(part),"whole":\#(whole)}"#.utf8))
    }
  }

  @Test func `a share survives being written and read`() throws {
    let share = try Share(4740, of: 4769)
    #expect(try JSONDecoder().decode(Share.self, from: JSONEncoder().encode(share)) == share)
  }
}
