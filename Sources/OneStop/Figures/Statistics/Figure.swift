// SPDX-License-Identifier: GPL-3.0-or-later

/// What a figure means: what is counted, out of what, how it is rounded, where it comes from and who may see it.
package struct Figure: Hashable, Sendable {
  /// The same words in both languages.
  package struct Words: Hashable, Sendable {
    package let vi: String
    package let en: String

    init(_ vi: String, _ en: String) {
      self.vi = vi
      self.en = en
    }
  }

  /// How the figure is rounded for display; data always carry the counts or the unrounded number.
  package enum Rounding: String, Hashable, Sendable, Codable {
    /// One decimal, half up, but 0,0 % and 100,0 % only when exact.
    case tenthOfPercent
    /// Two decimals, half up, as Decision 766/QĐ-TTg prints its points; 0 and 100 only when exact.
    case hundredthOfPercent
    /// One decimal of points, half up.
    case tenthOfPoint
    /// One decimal in percentage points, with its sign.
    case signedTenthOfPoint
  }

  package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    /// Tallies of accepted ratings, or a total published elsewhere where the books hold no single ratings.
    case ratings
    /// Tallies of ratings beside those of visits and prompts.
    case ratingsAndVisits
    /// Ratings beside cases and complaints; bounds only, since ballots hide the case.
    case ratingsAndCases
    case cases
    case casesAndNotices
  }

  package enum Audience: String, Hashable, Sendable, Codable, CaseIterable {
    /// Everybody, once small counts are suppressed.
    case everyone
    /// Officers, each within his scope.
    case officers
    case managers

    /// The least role that sees it inside the office; the public is answered from releases alone.
    package var role: Role { self == .managers ? .manager : .clerk }
  }

  package let id: FigureID
  package let name: Words
  package let numerator: Words
  package let denominator: Words
  package let rounding: Rounding
  package let source: Source
  package let audience: Audience
  /// The lines of the shell that answer it, in their order; the last one prints its id.
  package let asked: [Words]

  init(
    id: FigureID, name: Words, numerator: Words, denominator: Words, rounding: Rounding, source: Source,
    audience: Audience, asked: [Words] = []
  ) {
    self.id = id
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    self.rounding = rounding
    self.source = source
    self.audience = audience
    self.asked = asked
  }
}
