// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension PublicPages {
  /// One of the files of the open data.
  package func file(_ file: OpenDataFile) -> Page {
    switch file {
    case .csv: Page(csv.utf8, type: "text/csv; charset=utf-8; header=present", modified: site.modified)
    case .metadata: Page(OpenDataSchema(site).json.utf8, type: "application/csvm+json", modified: site.modified)
    case .json: Page(json.utf8, type: "application/json; charset=utf-8", modified: site.modified)
    case .jsonStat:
      Page(
        JSONStat(figures.openData(Self.formats), site).text.utf8, type: "application/json; charset=utf-8",
        modified: site.modified)
    }
  }

  private static let formats = Formats(language: .vi)

  /// Names could begin like a formula: a spreadsheet must not run them.
  private var csv: String {
    let writer = CSVWriter(lineEnd: .crlf, neutralise: true)
    let rows = figures.openData(Self.formats).map { datum in OpenDataColumn.allCases.map { $0.text(of: datum, site) } }
    return writer.text([OpenDataColumn.allCases.map(\.rawValue)] + rows)
  }

  private var json: String {
    let figures = figures.openData(Self.formats).map { OpenDataJSON(datum: $0).text }
    return """
      {"scope":\(JSONText.quoted(site.name)),"synthetic":\(site.isSynthetic),\
      "release":\(site.release.map(String.init) ?? "null"),\
      "asOf":\(site.asOf.map { JSONText.quoted($0.iso8601) } ?? "null"),\
      "rules":{"release":"steps-of-10","suppression":"least-10","interval":"wilson95"},
      "figures":[
      \(figures.joined(separator: ",\n"))
      ]}

      """
  }
}

/// One row as JSON, with the names that the shell's JSON has.
private struct OpenDataJSON {
  let datum: OpenDatum

  var text: String {
    let share = datum.share
    var fields: [(String, String)] = [
      ("id", quoted(datum.figure.rawValue)), ("period", quoted(datum.period)), ("kind", quoted(datum.kind.rawValue)),
      ("final", String(datum.isFinal)), ("grouping", quoted(datum.grouping)), ("key", quoted(datum.key)),
      ("name", quoted(datum.name)), ("hidden", String(share == nil)), ("partial", String(datum.isPartial)),
      ("numerator", plain(share?.part)), ("denominator", plain(share?.whole)), ("rate", plain(share?.rate)),
      ("wilson95", share?.wilson.map { "[\($0.lower),\($0.upper)]" } ?? "null"),
    ]
    if let ratings = datum.ratings {
      fields.append(("levels", "[\(ratings.levels.levels.map(String.init).joined(separator: ","))]"))
      fields.append(
        (
          "response",
          "{\"visits\":\(ratings.visits),\"prompts\":\(ratings.prompts),\"answered\":\(ratings.answered)}"
        ))
      fields.append(("bounds", ratings.publicBounds.map(text) ?? "null"))
    }
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// `satisfied.bounds`: what silence could hide, each end with its counts.
  private func text(_ bounds: SilenceBounds) -> String {
    func end(_ share: Share) -> String { "{\"numerator\":\(share.part),\"denominator\":\(share.whole)}" }
    let id = quoted(FigureID.silenceBounds.rawValue)
    return "{\"id\":\(id),\"worst\":\(end(bounds.worst)),\"best\":\(end(bounds.best))}"
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private func plain(_ number: (some CustomStringConvertible)?) -> String { number?.description ?? "null" }
}
