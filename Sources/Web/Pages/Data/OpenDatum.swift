// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// One figure of one group in one period, as the open data have it.
struct OpenDatum: Sendable {
  enum Kind: String, Sendable {
    case month, quarter, year
  }

  let kind: Kind
  /// `2023-10`, `2023-Q4`, `2023`.
  let period: String
  let isFinal: Bool
  /// `whole`, or what the group is one of.
  let grouping: String
  let key: String
  let name: String
  let figure: FigureID
  /// Nil where the group is hidden.
  let share: Share?
  /// With the satisfied share only.
  var ratings: PublicRatings?
  var isPartial = false
}

extension PublicFigures {
  /// All that is published, in the order of periods: months, quarters, years.
  func openData(_ formats: Formats) -> [OpenDatum] {
    months.flatMap(data) + quarters.flatMap { data(.quarter($0), formats) } + years.flatMap { data($0, formats) }
  }

  private func data(_ release: MonthRelease) -> [OpenDatum] {
    OpenGroup(kind: .month, period: release.month.iso, isFinal: release.isFinal)
      .data(release.shown, release.cases, isKnown: true)
  }

  private func data(_ year: Int, _ formats: Formats) -> [OpenDatum] {
    let whole = whole(of: year)
    let isFinal = !whole.isRunning && quarters.count { $0.year == year } == 4
    let own = OpenGroup(kind: .year, period: String(year), isFinal: isFinal)
    let hasTables = quarters.contains { $0.year == year }
    return own.data(whole.ratings, whole.cases, isKnown: true)
      + (hasTables ? groups(.year(year), own, formats) : [])
  }

  private func data(_ period: PublicPeriod, _ formats: Formats) -> [OpenDatum] {
    guard case .quarter(let quarter) = period else { return [] }
    let whole = whole(of: quarter.months)
    let own = OpenGroup(kind: .quarter, period: "\(quarter.year)-Q\(quarter.number)", isFinal: true)
    return own.data(whole.ratings, whole.cases, isKnown: true) + groups(period, own, formats)
  }

  private func groups(_ period: PublicPeriod, _ own: OpenGroup, _ formats: Formats) -> [OpenDatum] {
    PublicGrouping.allCases.flatMap { grouping in
      table(grouping, of: period).rows.flatMap { row -> [OpenDatum] in
        var group = own
        group.grouping = grouping.rawValue
        group.key = row.key
        group.name = grouping.grouping.keyName(row.key, formats) ?? row.name
        group.isPartial = row.isPartial
        let hasCases = grouping == .unit || grouping == .field
        return group.data(row.ratings, row.cases, isKnown: hasCases)
      }
    }
  }
}

/// A group, or a whole period, on its way to becoming rows.
private struct OpenGroup {
  let kind: OpenDatum.Kind
  let period: String
  let isFinal: Bool
  var grouping = "whole"
  var key = ""
  var name = ""
  var isPartial = false

  /// - Parameters:
  ///   - ratings: nil where hidden.
  ///   - cases: nil where hidden.
  ///   - isKnown: whether cases are counted by this grouping at all.
  /// - Returns: a row for each figure.
  func data(_ ratings: PublicRatings?, _ cases: PublicCases?, isKnown: Bool) -> [OpenDatum] {
    var rows = [datum(.top2, ratings?.share, ratings)]
    rows.append(datum(.response, ratings.map { $0.response ?? .none }))
    guard isKnown else { return rows }
    rows.append(datum(.onTimeByStatute, cases?.statutory.share))
    rows.append(datum(.onTimeByPromise, cases?.promised.share))
    rows.append(datum(.apologyIssued, cases.map { Share(satisfied: $0.apologised, rated: $0.late) }))
    return rows
  }

  private func datum(_ figure: FigureID, _ share: Share?, _ ratings: PublicRatings? = nil) -> OpenDatum {
    OpenDatum(
      kind: kind, period: period, isFinal: isFinal, grouping: grouping, key: key, name: name, figure: figure,
      share: share, ratings: ratings, isPartial: isPartial)
  }
}
