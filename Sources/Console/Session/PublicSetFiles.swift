// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// The redacted set as a paper, as JSON and as a CSV index: all three, or none of them.
struct PublicSetFiles: Sendable {
  let set: PublicationSet
  let letterhead: Letterhead
  /// The path without its ending.
  let name: String
  let overwrites: Bool

  private var paths: [String] { ["pdf", "json", "csv"].map { "\(name).\($0)" } }

  @MainActor
  func write(_ session: Session) throws(CommandFailure) -> [String] {
    let paper = Paper(set, by: letterhead, on: session.now.day, made: session.now)
    let texts = try texts(session).map { Array($0.utf8) }
    let bytes = [try session.print([paper], as: .pdf).bytes] + texts
    let files = paths.map { ResultFile(path: $0, overwrites: overwrites) }
    try session.write(zip(files, bytes).map { ($0, $1) })
    return paths
  }

  @MainActor
  private func texts(_ session: Session) throws(CommandFailure) -> [String] {
    do {
      return [try json(session), csv(isSynthetic: session.isSynthetic)]
    } catch {
      throw CommandFailure(error, session.formats)
    }
  }

  private struct Body: Encodable {
    let asOf: String
    let notices: [PublicNotice]
    /// Left out where the notices are real.
    let synthetic: Bool?
  }

  @MainActor
  private func json(_ session: Session) throws(OfficeError) -> String {
    let synthetic = session.isSynthetic ? true : nil
    return try CanonicalJSON.text(Body(asOf: session.now.iso8601, notices: set.notices, synthetic: synthetic)) + "\n"
  }

  private func csv(isSynthetic: Bool) -> String {
    let titles = ["case", "agency", "field", "original_due", "new_date", "number", "issued", "hash"]
    var table = Table((isSynthetic ? titles + [Session.syntheticColumn] : titles).map { Table.Column($0) })
    for one in set.notices {
      let row = [
        one.name, one.agency, one.field, one.originalDue.iso, one.newDay.iso, one.number, one.issued.iso, one.hash,
      ]
      table.append(isSynthetic ? row + ["1"] : row)
    }
    return "\u{FEFF}" + TableText.csv.text(of: table, neutralise: true)
  }
}
