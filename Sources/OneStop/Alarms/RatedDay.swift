// SPDX-License-Identifier: GPL-3.0-or-later

/// How many ratings a unit had on a day, and how many of them were bad: levels 1 and 2.
package struct RatedDay: Hashable, Sendable {
  package let day: LocalDay
  package let ratings: Int
  package let bad: Int

  package init(day: LocalDay, ratings: Int, bad: Int) {
    self.day = day
    self.ratings = max(0, ratings)
    self.bad = min(max(0, bad), self.ratings)
  }

  /// Whether each rating is taken to be bad, in turn. A sealed day has no order any more: its bad ratings are spread
  /// evenly over it, always in the same way, so that an alarm can be derived again.
  package var order: [Bool] {
    let (whole, part) = (ratings, bad)
    return (0..<whole).map { index in
      (2 * (index + 1) * part + whole) / (2 * whole) > (2 * index * part + whole) / (2 * whole)
    }
  }
}
