// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@Suite struct SilenceBoundsTests {
  @Test func `silence counts once as dissatisfied and once as satisfied`() throws {
    let bounds = try #require(SilenceBounds(Share(satisfied: 45, rated: 50), visits: 200))
    #expect(bounds.worst == Share(satisfied: 45, rated: 200))
    #expect(bounds.best == Share(satisfied: 195, rated: 200))
  }

  @Test func `when everybody answers both bounds are the share`() throws {
    let share = Share(satisfied: 45, rated: 50)
    let bounds = try #require(SilenceBounds(share, visits: 50))
    #expect(bounds.worst == share)
    #expect(bounds.best == share)
  }

  @Test func `when nobody answers anything is possible`() throws {
    let bounds = try #require(SilenceBounds(.none, visits: 80))
    #expect(bounds.worst.rate == 0)
    #expect(bounds.best.rate == 1)
  }

  @Test func `more ratings than visits have no bounds`() {
    #expect(SilenceBounds(Share(satisfied: 3, rated: 4), visits: 3) == nil)
  }

  @Test func `no visits are no data`() throws {
    #expect(try #require(SilenceBounds(.none, visits: 0)).best.rate == nil)
  }
}
