// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The open data as a cube in JSON-stat 2.0 (https://json-stat.org/format/): period × group × figure × measure.
///
/// Most cells of the cube are empty, so values stand in an object by their positions. A cell that is hidden is null and
/// has a status; one that is not counted at all has neither.
struct JSONStat {
  /// What is known of one figure of one group.
  private enum Measure: String, CaseIterable {
    case numerator, denominator, rate, lower, upper
  }

  private static let hidden = "hidden"
  private static let partial = "partial"
  private static let figures: [FigureID] = [
    .top2, .response, .silenceBounds, .onTimeByStatute, .onTimeByPromise, .apologyIssued,
  ]

  private let site: Site
  private let data: [OpenDatum]
  private let periods: [String]
  private let groups: [String]
  private let groupNames: [String: String]

  init(_ data: [OpenDatum], _ site: Site) {
    self.site = site
    self.data = data
    periods = Self.unique(data.map(\.period))
    groups = Self.unique(data.map(\.groupID))
    groupNames = Dictionary(data.map { ($0.groupID, $0.groupName) }, uniquingKeysWith: { first, _ in first })
  }

  private static func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }

  // MARK: - Text

  var text: String {
    let updated = site.asOf.map { "\"updated\":\(quoted($0.iso8601))," } ?? ""
    let cells = cells
    return """
      {"version":"2.0","class":"dataset","label":\(quoted(label)),"source":\(quoted(site.name)),\(updated)
      "id":["period","group","figure","measure"],"size":[\(sizes)],
      "role":{"time":["period"],"metric":["measure"]},
      "dimension":{
      "period":\(dimension("kỳ", periods, labels: [:])),
      "group":\(dimension("nhóm", groups, labels: groupNames)),
      "figure":\(dimension("chỉ số", Self.figures.map(\.rawValue), labels: figureNames)),
      "measure":\(dimension("số đo", Measure.allCases.map(\.rawValue), labels: Self.measureNames))},
      "value":{\(cells.values.joined(separator: ","))},
      "status":{\(cells.statuses.joined(separator: ","))},
      "extension":\(extensionText)}

      """
  }

  private var label: String {
    let label = "Mức độ hài lòng, đúng hạn và xin lỗi" + (site.name.isEmpty ? "" : ", \(site.name)")
    return label + (site.isSynthetic ? " (\(PageLabel.synthetic.text(.vi).uncapitalised))" : "")
  }

  private var sizes: String {
    [periods.count, groups.count, Self.figures.count, Measure.allCases.count].map(String.init).joined(separator: ",")
  }

  private var figureNames: [String: String] {
    Dictionary(uniqueKeysWithValues: Self.figures.map { ($0.rawValue, $0.figure.name.vi) })
  }

  private static let measureNames = [
    "numerator": "tử số", "denominator": "mẫu số", "rate": "tử số / mẫu số, chưa làm tròn",
    "lower": "cận dưới (Wilson 95%; với satisfied.bounds: thấp nhất)",
    "upper": "cận trên (Wilson 95%; với satisfied.bounds: cao nhất)",
  ]

  private func dimension(_ label: String, _ index: [String], labels: [String: String]) -> String {
    let keys = index.map(quoted).joined(separator: ",")
    guard !labels.isEmpty else { return "{\"label\":\(quoted(label)),\"category\":{\"index\":[\(keys)]}}" }
    let names = index.map { "\(quoted($0)):\(quoted(labels[$0] ?? $0))" }.joined(separator: ",")
    return "{\"label\":\(quoted(label)),\"category\":{\"index\":[\(keys)],\"label\":{\(names)}}}"
  }

  /// What each figure means, when it was counted, and what the statuses say.
  private var extensionText: String {
    let figures = Self.figures.map(\.figure).map { figure in
      """
      {"id":\(quoted(figure.id.rawValue)),"numerator":\(quoted(figure.numerator.vi)),\
      "denominator":\(quoted(figure.denominator.vi))}
      """
    }
    return """
      {"figures":[\(figures.joined(separator: ","))],
      "asOf":\(site.asOf.map { quoted($0.iso8601) } ?? "null"),"release":\(site.release.map(String.init) ?? "null"),\
      "synthetic":\(site.isSynthetic),
      "rules":{"release":"steps-of-10","suppression":"least-10","interval":"wilson95"},
      "status":{"\(Self.hidden)":"nhóm nhỏ, không công bố; không phải 0","\(Self.partial)":"tổng năm thiếu quý bị ẩn"}}
      """
  }

  // MARK: - Cells

  /// Each value and each status with the position it stands at, in order.
  private var cells: (values: [String], statuses: [String]) {
    let places = (
      Dictionary(uniqueKeysWithValues: zip(periods, 0...)), Dictionary(uniqueKeysWithValues: zip(groups, 0...)),
      Dictionary(uniqueKeysWithValues: zip(Self.figures, 0...))
    )
    var values: [(Int, String)] = []
    var statuses: [(Int, String)] = []
    for datum in data {
      for (figure, cell) in datum.cells {
        guard let period = places.0[datum.period], let group = places.1[datum.groupID], let figure = places.2[figure]
        else { continue }
        let first = ((period * groups.count + group) * Self.figures.count + figure) * Measure.allCases.count
        for (offset, value) in cell.enumerated() {
          if datum.share == nil {
            values.append((first + offset, "null"))
            statuses.append((first + offset, Self.hidden))
          } else if let value {
            values.append((first + offset, value))
            if datum.isPartial { statuses.append((first + offset, Self.partial)) }
          }
        }
      }
    }
    return (
      values.sorted { $0.0 < $1.0 }.map { "\"\($0)\":\($1)" },
      statuses.sorted { $0.0 < $1.0 }.map { "\"\($0)\":\"\($1)\"" }
    )
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

extension OpenDatum {
  /// `whole`, `unit:524-mc`, `field:Hộ tịch`.
  fileprivate var groupID: String { grouping == "whole" ? grouping : "\(grouping):\(key)" }

  fileprivate var groupName: String { grouping == "whole" ? "toàn bộ" : name.isEmpty ? "không rõ" : name }

  /// Numerator, denominator, rate, lower and upper end: of its own figure, and beside the satisfied share of what
  /// silence could hide, where every rating answers a visit.
  fileprivate var cells: [(FigureID, [String?])] {
    let own: [String?] = [
      share.map { String($0.part) }, share.map { String($0.whole) }, share?.rate.map { "\($0)" },
      share?.wilson.map { "\($0.lower)" }, share?.wilson.map { "\($0.upper)" },
    ]
    guard figure == .top2, let bounds = ratings?.publicBounds, let worst = bounds.worst.rate,
      let best = bounds.best.rate
    else { return [(figure, own)] }
    let silent: [String?] = [
      String(bounds.worst.part), String(bounds.worst.whole), nil, "\(worst)", "\(best)",
    ]
    return [(figure, own), (.silenceBounds, silent)]
  }
}

extension PublicRatings {
  /// `satisfied.bounds` of what is shown; nil without visits.
  var publicBounds: SilenceBounds? { visits > 0 ? bounds : nil }
}
