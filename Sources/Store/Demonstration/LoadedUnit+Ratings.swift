// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  /// Ratings that staff entered, with the boxes some came from.
  func loadRatings(_ connection: any SQLConnection, _ judged: [LocalDay: [JudgedPress]]) throws {
    let marks = try marks(judged)
    var groups: [TallyKeys: String] = [:]
    for one in unit.ratings where groups[one.rating.keys] == nil {
      groups[one.rating.keys] = try CanonicalJSON.text(one.rating.keys)
    }
    try connection.load(
      into: "keyed_rating",
      columns: [
        "id", "unit", "day", "time", "entered", "source", "scale", "level", "keys", "officer", "visit", "corrections",
        "raised", "withdrawn", "flags",
      ],
      rows: unit.ratings.lazy.map { one in
        let rating = one.rating
        return [
          .text(rating.id), SQLValue(rating.unit), SQLValue(rating.time.day), SQLValue(rating.time),
          SQLValue(rating.entered), .text(rating.source.rawValue), .text(Satisfaction.scale),
          SQLValue(rating.level.level), .text(groups[rating.keys] ?? "{}"), .text(rating.officer.rawValue), .null, 0,
          false, false, .text(marks[.keyed(rating.id)] ?? "[]"),
        ]
      })
    try loadCopies(connection)
    try connection.load(
      into: "paper_box",
      columns: ["unit", "number", "emptied", "slips", "first_officer", "second_officer", "opened", "closed"],
      rows: unit.boxes.map { one in
        let box = one.box
        return [
          SQLValue(box.unit), SQLValue(box.number), SQLValue(box.emptied), SQLValue(box.slips),
          .text(box.officers[0].rawValue), .text(box.officers[1].rawValue), SQLValue(box.opened), SQLValue(box.closed),
        ]
      })
    try connection.load(
      into: "paper_slip", columns: ["unit", "box", "position", "rating"],
      rows: unit.boxes.flatMap { one in
        one.slips.enumerated().map { place, slip in
          [SQLValue(one.box.unit), SQLValue(one.box.number), SQLValue(place + 1), .text(slip)]
        }
      })
  }

  /// Copies stand where the rows of a file stand, for the journal does not name them one by one.
  private func loadCopies(_ connection: any SQLConnection) throws {
    guard let first = unit.ratings.first(where: { $0.extra > 0 })?.rating else { return }
    try connection.run(
      """
      INSERT INTO import_run (number, kind, token, officer, started, beat, sealed)
      VALUES (1, 'ratings', '', '', $1, $1, 1) ON CONFLICT (number) DO NOTHING
      """, [SQLValue(first.time)])
    let last = try connection.row("SELECT max(position) FROM imported_rating")?.optionalInt(0)
    var position = last ?? ImportPosition.first(of: 1)
    try connection.load(
      into: "imported_rating", columns: StagedRating.columns,
      rows: unit.ratings.lazy.flatMap { one in (0..<one.extra).map { (one.rating, $0) } }.map { rating, copy in
        position += 1
        return [
          SQLValue(position), SQLValue(rating.unit), .text("\(rating.id)/\(copy)"), SQLValue(rating.time),
          .text(rating.source.rawValue), SQLValue(rating.level.level), .text(rating.keys[.procedure]),
          .text(rating.keys[.counter]), .text(rating.keys[.delay]), .text(rating.keys[.apology]),
        ]
      })
  }

  /// Citizens' answers as sealed days left them: in the order of their random ids, without anything of the visit.
  func loadBallots(_ connection: any SQLConnection, _ judged: [LocalDay: [JudgedPress]]) throws {
    try eachDayOfBallots(marked: try marks(judged)) { _, rows in
      try connection.load(
        into: "ballot", columns: ["id", "unit", "day", "source", "scale", "level", "reasons", "flags"], rows: rows)
    }
  }

  /// The rows of each day, made anew whenever they are asked for: all together they would fill the memory. Flags stand
  /// last; copies have none.
  func eachDayOfBallots(
    marked marks: [Press.ID: String] = [:], _ body: (LocalDay, [[SQLValue]]) throws -> Void
  ) throws {
    var random = random("ballots")
    var days: [LocalDay: [(place: Int, answer: DemonstrationAnswer)]] = [:]
    for (place, answer) in unit.answers.enumerated() { days[answer.day, default: []].append((place, answer)) }
    for day in days.keys.sorted() {
      var rows: [[SQLValue]] = []
      for (place, answer) in days[day] ?? [] {
        for copy in 0...answer.extra {
          rows.append([
            .text(random.token()), code, SQLValue(day), .text(answer.source.rawValue), .text(Satisfaction.scale),
            SQLValue(answer.level.level), "[]", .text(copy == 0 ? marks[.visit(place)] ?? "[]" : "[]"),
          ])
        }
      }
      rows.sort { "\($0[0])" < "\($1[0])" }
      try body(day, rows)
    }
  }
}
