// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Distributions and tests by hand and at their edges; `SciPyTests` compares them with other people's programs.
@Suite struct StatisticsTests {
  // 0,95^144, and the smallest counts of bad ratings that one bad day is known by.
  @Test func `the probabilities of the definition`() {
    #expect(abs(Binomial(144, 0.05).probability(atMost: 0) - 0.00062) < 0.000005)
    for (window, least) in [(10, 3), (50, 4), (100, 5)] {
      let bad = Binomial(window, 0.0061)
      #expect((0...window).first { bad.probability(atLeast: $0) < 0.001 } == least)
    }
  }

  @Test func `a distribution at its edges`() {
    #expect(Binomial(0, 0.3).probability(of: 0) == 1)
    #expect(Binomial(5, 0).probability(of: 0) == 1 && Binomial(5, 0).probability(atLeast: 1) == 0)
    #expect(Binomial(5, 1).probability(of: 5) == 1 && Binomial(5, 1).probability(atMost: 4) == 0)
    #expect(Binomial(5, 0.5).probability(of: -1) == 0 && Binomial(5, 0.5).probability(of: 6) == 0)
    #expect(Binomial(5, 0.5).probability(atMost: 5) == 1 && Binomial(5, 0.5).probability(atLeast: 0) == 1)
    #expect(Binomial(5, 0).quantile(0.5) == 0 && Binomial(5, 1).quantile(0.5) == 5)
    #expect(Poisson(0).probability(of: 0) == 1 && Poisson(0).probability(atLeast: 1) == 0)
    #expect(Poisson(3).probability(of: -1) == 0 && Poisson(3).probability(atLeast: 0) == 1)
    #expect(Poisson(-1).probability(of: 0) == 1)
  }

  @Test func `without data nothing is tested`() {
    let some = Share(satisfied: 3, rated: 4)
    #expect(FisherExact(.none, some) == nil && FisherExact(some, .none) == nil)
    #expect(CochranArmitage([], scores: []) == nil)
    #expect(CochranArmitage([some], scores: [1]) == nil, "one group has no order")
    #expect(CochranArmitage([some, some], scores: [1]) == nil)
    #expect(CochranArmitage([some, some], scores: [2, 2]) == nil)
    #expect(CochranArmitage([Share(satisfied: 4, rated: 4), Share(satisfied: 9, rated: 9)], scores: [1, 2]) == nil)
    #expect(BenjaminiHochberg([]).adjusted == [])
    #expect(Funnel(round: .none) == nil)
    #expect(Funnel(round: some)?.position(of: .none) == nil)
  }

  @Test func `all or none satisfied everywhere is no difference`() throws {
    for part in [0, 40] {
      let share = Share(satisfied: part, rated: 40)
      #expect(try #require(FisherExact(share, share)).twoSided == 1)
      #expect(try #require(Funnel(round: share)).position(of: share) == .inside)
    }
  }

  // 198/200, 176/200, 95/100 and 20/25 round 489/525; limits and bounds by SciPy 1.10 and statsmodels 0.13.
  @Test func `a funnel puts groups where SciPy's quantiles put them, and ranks go by the lower bound`() throws {
    let shares = [(198, 200), (176, 200), (95, 100), (20, 25)].map { Share(satisfied: $0, rated: $1) }
    let funnel = try #require(Funnel(round: shares.reduce(.none, +)))
    #expect(funnel.limits(for: 200, .warning) == 179...193)
    #expect(funnel.limits(for: 200, .action) == 174...196)
    #expect(shares.map(funnel.position) == [.above998, .below95, .inside, .inside])
    #expect(LowerBoundRanks.of(shares) == [1, 3, 2, nil])
    #expect(LowerBoundRanks.of([shares[1], shares[1], shares[0]]) == [2, 2, 1])
  }

  @Test func `five p-values of Benjamini and Hochberg's own kind`() {
    let values = [0.01, 0.04, 0.03, 0.005, 0.8]
    #expect(BenjaminiHochberg(values).isRejected == [true, true, true, true, false])
    #expect(BenjaminiHochberg([0.04, 0.05, 0.06]).isRejected == [false, false, false])
  }
}
