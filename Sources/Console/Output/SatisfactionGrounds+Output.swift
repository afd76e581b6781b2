// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// `vi sao` after `hl`: counts, never one citizen's rating.
  @MainActor
  static func explainSatisfaction(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    var call = call
    let query = try await call.satisfactionQuery(session)
    let grounds = try await session.office { office throws(OfficeError) in
      try await office.grounds(
        ofSatisfaction: query.period, by: query.group?.grouping ?? query.grouping, key: query.group?.key,
        unit: query.unit)
    }
    return grounds.report(query, session)
  }
}

extension SatisfactionGrounds {
  @MainActor
  fileprivate func report(_ query: FigureQuery, _ session: Session) -> Report {
    let parts = parts(query, session)
    var table = Table([
      .init("#", .integer), .init(session.text("Gồm", "Made of")), .init(session.text("Số", "Count"), .integer),
      .init(session.text("Chú ý", "Note"), rank: 1),
    ])
    for (index, part) in parts.enumerated() {
      table.append([String(index + 1), part.name, part.count.map(session.formats.count) ?? "*", part.note])
    }
    var total = provenance.row
    total.set("missing", JSONValue(missing?.name))
    return Report(
      Command.why.name, asOf: provenance.asOf, period: provenance.period, heading: heading(query, session),
      table: table, notes: provenance.lines(session), rows: row.figureRows + parts.map(\.row), total: total,
      opens: parts.map(\.opens))
  }

  @MainActor
  private func heading(_ query: FigureQuery, _ session: Session) -> [String] {
    let formats = session.formats
    var title = session.text("Vì sao – Mức độ hài lòng – ", "Why – Satisfaction – ") + formats.period(query.period)
    if let group = query.group { title += " – " + Printable.line(name(of: group, formats)) }
    if !scopeName.isEmpty { title += " – " + Printable.line(scopeName) }
    if let missing { return [title, missing.sentence(formats)] }
    if row.isHidden {
      let count = formats.count(row.share.rated)
      let hidden = session.text(
        "\(count) lượt: nhóm nhỏ, không hiện kết quả để giữ kín người đánh giá.",
        "\(count) ratings: a small group, hidden to protect the raters.")
      return [title, hidden]
    }
    return [title] + row.figureLines(session)
  }

  private func name(of group: FigureGroup, _ formats: Formats) -> String {
    let name = groupName ?? group.key
    return name == group.key ? group.grouping.keyName(group.key, formats) ?? name : name
  }

  // MARK: - Parts

  @MainActor
  private func parts(_ query: FigureQuery, _ session: Session) -> [CountedPart] {
    levels(session) + pressed(query, session) + leftOut(session) + denominators(session)
  }

  @MainActor
  private func levels(_ session: Session) -> [CountedPart] {
    guard row.share.rated > 0 else { return [] }
    guard let counts = row.levels, !row.isHidden else {
      let note = row.isHidden ? session.text("nhóm nhỏ", "a small group") : row.sourceText ?? ""
      return [
        CountedPart(
          kind: "rated", key: "rated", name: session.text("Lượt đánh giá", "Ratings"), count: row.share.rated,
          note: note)
      ]
    }
    return Satisfaction.allCases.reversed().map { level in
      let note =
        level.level > 3 ? session.text("hài lòng", "satisfied") : level.level == 3 ? "" : session.text("không", "not")
      return CountedPart(
        kind: "level", key: String(level.level), name: "\(level.level) \(level.name(session.formats))",
        count: counts.levels[level.level - 1], note: note)
    }
  }

  /// Who pressed; each opens the ratings of that channel.
  @MainActor
  private func pressed(_ query: FigureQuery, _ session: Session) -> [CountedPart] {
    sources.map { one in
      let opens =
        query.group == nil
        ? query.narrowed(group: FigureGroup(grouping: .source, key: one.source.rawValue))
          .line(Command.satisfaction.words[0]) : ""
      let note =
        one.source.isPressedByCitizen
        ? session.text("công dân tự bấm", "pressed by citizens") : session.text("cán bộ nhập", "entered by staff")
      return CountedPart(
        kind: "source", key: one.source.rawValue, name: one.source.name(session.formats), count: one.rated,
        note: note, opens: opens)
    }
  }

  /// What was kept and is not in the share, and what is in it and not shown by group.
  @MainActor
  private func leftOut(_ session: Session) -> [CountedPart] {
    let notCounted = session.text("không tính", "not counted")
    var parts: [CountedPart] = []
    if let excluded {
      parts = [
        CountedPart(
          kind: "excluded", key: "unasked", name: session.text("bấm khi không được mời", "taps nobody asked for"),
          count: excluded.unasked, note: notCounted),
        CountedPart(
          kind: "excluded", key: "withdrawn", name: session.text("đã rút", "taken back"), count: excluded.withdrawn,
          note: notCounted),
        CountedPart(
          kind: "excluded", key: "flagged",
          name: session.text("lãnh đạo loại vì có dấu hiệu", "excluded by a manager"), count: excluded.flagged,
          note: notCounted),
      ]
    }
    guard hiddenGroups > 0 else { return parts }
    let groups = session.formats.count(hiddenGroups)
    return parts + [
      CountedPart(
        kind: "hidden", key: "groups", name: session.text("trong \(groups) nhóm nhỏ", "in small groups: \(groups)"),
        count: hiddenRatings, note: session.text("có tính, không hiện riêng", "counted, not shown apart"))
    ]
  }

  @MainActor
  private func denominators(_ session: Session) -> [CountedPart] {
    guard let response = row.response else { return [] }
    return [
      CountedPart(
        kind: "denominator", key: "visits", name: session.text("N: lượt tiếp", "N: visits"), count: response.visits),
      CountedPart(
        kind: "denominator", key: "prompts", name: session.text("Q: lượt được mời", "Q: prompts"),
        count: response.prompts),
      CountedPart(
        kind: "denominator", key: "answered", name: session.text("lượt mời có trả lời", "prompts answered"),
        count: response.answered),
    ]
  }
}

extension SatisfactionRow {
  /// The figures of a row that are shares of two counts; nothing but the headline where it is hidden.
  private var figures: [CountedFigure] {
    isHidden
      ? [CountedFigure(.top2, nil)]
      : [
        CountedFigure(.top2, share), CountedFigure(.mean, levels?.meanShare),
        CountedFigure(.response, answeredOfVisits),
      ]
  }

  /// Each figure with its numerator and denominator.
  @MainActor
  fileprivate func figureLines(_ session: Session) -> [String] {
    let formats = session.formats
    var lines = figures.map { $0.line(formats) }
    if let asked, let answeredOfAsked {
      let (put, said) = (formats.percentage(asked), formats.percentage(answeredOfAsked))
      lines[lines.count - 1] += session.text(
        "; đã mời \(put) lượt tiếp (Q/N), \(said) lượt mời có trả lời (n/Q)",
        "; asked \(put) of the visits (Q/N), answered \(said) of the prompts (n/Q)")
    }
    if let levels, let net = levels.net {
      let parts = "(\(formats.count(levels.satisfied)) − \(formats.count(levels.dissatisfied)))"
      lines.insert("satisfied.net = \(parts) / \(formats.count(levels.rated)) = \(formats.points(net))", at: 2)
    }
    return lines + [boundsLine(session)]
  }

  @MainActor
  private func boundsLine(_ session: Session) -> String {
    guard let bounds else {
      return session.text(
        "satisfied.bounds: không tính được, vì có lượt không gắn với một lượt mời (phiếu giấy, nhập từ tệp).",
        "satisfied.bounds: not known, since some ratings answer no prompt (paper slips, imports).")
    }
    let formats = session.formats
    let worst = "\(formats.count(bounds.worst.part)) / \(formats.count(bounds.worst.whole))"
    let best = "\(formats.count(bounds.best.part)) / \(formats.count(bounds.best.whole))"
    return "satisfied.bounds = \(worst) … \(best) = \(formats.bounds(bounds))"
  }

  /// The same for machines.
  fileprivate var figureRows: [JSONObject] {
    let levels = isHidden ? nil : levels
    let bounds = bounds
    return figures.map(\.row) + [
      [
        "kind": "figure", "figure": .string(FigureID.net.rawValue), "numerator": JSONValue(levels?.netCount),
        "denominator": JSONValue(levels?.rated), "value": JSONValue(levels?.net),
      ],
      [
        "kind": "figure", "figure": .string(FigureID.silenceBounds.rawValue),
        "numerator": JSONValue(bounds?.worst.part), "denominator": JSONValue(bounds?.worst.whole),
        "value": bounds.map { .array([JSONValue($0.worst.rate), JSONValue($0.best.rate)]) } ?? .null,
      ],
    ]
  }

  /// Below the headline of a whole figure: the other ways to sum it up, as far as they are known; nil for few ratings,
  /// of which one more would change them all.
  @MainActor
  func summary(_ session: Session) -> String? {
    guard !isHidden, !isFew, let levels, let net = levels.net else { return nil }
    let formats = session.formats
    var parts = [
      session.text(
        "Bình quân \(formats.percentage(levels.meanShare)) điểm tối đa", "Mean \(formats.percentage(levels.meanShare))"),
      session.text("thuần \(formats.points(net))", "net \(formats.points(net))"),
    ]
    if let asked, let answeredOfAsked, asked.whole > 0 {
      let (put, said) = (formats.percentage(asked), formats.percentage(answeredOfAsked))
      parts.append(
        session.text(
          "mời \(put) lượt tiếp, \(said) lượt mời trả lời", "asked \(put) of visits, answered \(said) of prompts"))
    }
    if let bounds {
      parts.append(session.text("kể cả im lặng: \(formats.bounds(bounds))", "with silence: \(formats.bounds(bounds))"))
    }
    return parts.joined(separator: "; ") + "."
  }
}

extension Formats {
  fileprivate func percentage(_ share: Share) -> String { percentage(share.part, of: share.whole) }

  /// `62,1%–99,7%`, each end computed from its counts.
  fileprivate func bounds(_ bounds: SilenceBounds) -> String {
    "\(percentage(bounds.worst))–\(percentage(bounds.best))"
  }
}
