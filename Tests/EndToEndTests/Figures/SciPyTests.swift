// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// Every formula against SciPy and statsmodels, which were written by others.
@Suite struct SciPyTests {
  /// A formula with random cases for it and our own answer to them.
  enum Formula: String, CaseIterable, Sendable {
    case wilson, newcombe, exactBinomial, binomial, quantile, poisson, fisher, cochranArmitage, benjaminiHochberg
    case funnel, levels
  }

  private static let seed: UInt64 = 20_231_106
  private static let cases = 240

  /// One process answers all questions.
  private static let answered = Task {
    var questions: [StatisticsInPython.Question] = []
    for formula in Formula.allCases {
      var numbers = SeededGenerator(
        seed: seed &+ UInt64(formula.rawValue.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) }))
      for _ in 0..<cases {
        questions.append(
          StatisticsInPython.Question(formula: formula.rawValue, arguments: formula.example(&numbers)))
      }
    }
    return (questions, try await StatisticsInPython.answers(to: questions))
  }

  @Test(arguments: Formula.allCases)
  func `a formula says what SciPy and statsmodels say`(_ formula: Formula) async throws {
    let (questions, answers) = try await Self.answered.value
    let relevant = zip(questions, answers).filter { $0.0.formula == formula.rawValue }
    #expect(relevant.count == Self.cases)
    var differing = 0
    for (question, answer) in relevant {
      let ours = try #require(formula.ours(question.arguments), "\(question.arguments), seed \(Self.seed)")
      let isSame =
        ours.count == answer.count
        && zip(ours, answer).allSatisfy { formula.isSame($0, $1) }
      if !isSame, differing < 5 { Issue.record("\(question.arguments), seed \(Self.seed): \(ours), not \(answer)") }
      differing += isSame ? 0 : 1
    }
    #expect(differing == 0)
  }
}

extension SciPyTests.Formula {
  /// What may lie between two answers, as a part of the answer.
  private var tolerance: Double { self == .exactBinomial ? 1e-12 : 1e-9 }

  /// Within the tolerance; what we say is exactly nothing may be a last bit to others.
  func isSame(_ ours: Double, _ theirs: Double) -> Bool {
    abs(ours - theirs) <= max(1e-16, tolerance * abs(theirs))
  }

  func example(_ numbers: inout SeededGenerator) -> [Double] {
    func number(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &numbers)) }
    func real(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &numbers) }
    func size(_ most: Int) -> Double { number(1...[10, 100, most][Int(number(0...2))]) }
    func share(_ most: Int) -> [Double] {
      let whole = size(most)
      return [number(0...Int(whole)), whole]
    }
    func probability() -> Double { [real(0.001...0.999), real(0.9...0.9999), real(0.0001...0.02)][Int(number(0...2))] }
    /// A count within some standard deviations of the mean, where probabilities are not nothing.
    func near(_ n: Double, _ p: Double) -> Double {
      min(n, max(0, (n * p + real(-6...6) * (n * p * (1 - p)).squareRoot()).rounded()))
    }
    switch self {
    case .wilson: return share(1_000_000)
    case .newcombe: return share(10_000) + share(10_000)
    case .exactBinomial:
      let (n, p) = (size(3_000), probability())
      return [n, p, near(n, p)]
    case .binomial:
      let (n, p) = (size(1_000_000), probability())
      return [n, p, near(n, p)]
    case .quantile: return [size(100_000), probability(), real(0.0001...0.9999)]
    case .poisson:
      let mean = [real(0.001...2), real(2...50), real(50...5_000)][Int(number(0...2))]
      return [mean, max(0, (mean + real(-6...6) * mean.squareRoot()).rounded())]
    case .fisher: return share(400) + share(400)
    case .cochranArmitage:
      let groups = Int(number(2...6))
      let wholes = (0..<groups).map { _ in number(5...300) }
      // Neither nobody nor everybody, which have no trend.
      let parts = wholes.map { number(1...Int($0) - 1) }
      return parts + wholes + (0..<groups).map { Double($0) + real(0...0.9) }
    case .benjaminiHochberg:
      return (0..<Int(number(1...40))).map { _ in [real(0...1), real(0...0.02)][Int(number(0...1))] }
    case .funnel:
      let whole = number(50...5_000)
      return [number(1...Int(whole) - 1), whole, number(1...2_000)]
    case .levels:
      return (0..<5).map { _ in number(0...1_000) }.map { $0 + 1 }
    }
  }

  func ours(_ a: [Double]) -> [Double]? {
    func share(_ first: Int) -> Share { Share(satisfied: Int(a[first]), rated: Int(a[first + 1])) }
    switch self {
    case .wilson: return share(0).wilson.map { [$0.lower, $0.upper] }
    case .newcombe: return Newcombe(share(0), share(2)).map { [$0.difference, $0.interval.lower, $0.interval.upper] }
    case .exactBinomial: return [Binomial(Int(a[0]), a[1]).probability(of: Int(a[2]))]
    case .binomial:
      let (binomial, k) = (Binomial(Int(a[0]), a[1]), Int(a[2]))
      return [binomial.probability(of: k), binomial.probability(atMost: k), binomial.probability(atLeast: k)]
    case .quantile:
      let binomial = Binomial(Int(a[0]), a[1])
      return binomial.quantile(a[2]) == binomial.upperQuantile(1 - a[2]) ? [Double(binomial.quantile(a[2]))] : nil
    case .poisson:
      let (poisson, k) = (Poisson(a[0]), Int(a[1]))
      return [poisson.probability(of: k), poisson.probability(atMost: k), poisson.probability(atLeast: k)]
    case .fisher: return FisherExact(share(0), share(2)).map { [$0.twoSided, $0.less, $0.greater] }
    case .cochranArmitage:
      let groups = a.count / 3
      let shares = (0..<groups).map { Share(satisfied: Int(a[$0]), rated: Int(a[groups + $0])) }
      return CochranArmitage(shares, scores: Array(a[(2 * groups)...])).map { [$0.z, $0.p] }
    case .benjaminiHochberg: return BenjaminiHochberg(a).adjusted
    case .funnel:
      return Funnel(round: share(0)).map { funnel in
        Funnel.Level.allCases.flatMap { level in
          let limits = funnel.limits(for: Int(a[2]), level)
          return [Double(limits.lowerBound), Double(limits.upperBound)]
        }
      }
    case .levels:
      guard let counts = try? LevelCounts(levels: a.map { Int($0) }), let top2 = counts.share.rate,
        let mean = counts.mean, let net = counts.net
      else { return nil }
      return [top2, mean, net]
    }
  }
}
