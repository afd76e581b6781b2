// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// `giup satisfied.top2`, `giup hài lòng thuần`, `giup so`: what a figure means.
extension Command {
  /// The page of a figure named by its id, or the list of all; nil for other words.
  @MainActor
  static func figureHelp(_ text: String, _ session: Session) -> Report? {
    let formats = session.formats
    if ["so", "so lieu", "figures"].contains(Folding.folded(text)) {
      let last = session.text(
        "giup MÃ: tử số, mẫu số, làm tròn, nguồn, ai xem được, hỏi bằng lệnh nào.",
        "help ID: numerator, denominator, rounding, source, who may see it, which command answers.")
      return session.report("help", figureLines(Figure.all, formats) + [last], rows: Figure.all.map { $0.row(session) })
    }
    guard let figure = figureIDs.meaning(of: text)?.figure else { return nil }
    return session.report("help", figure.page(session), rows: [figure.row(session)])
  }

  /// Figures whose names hold some words, best first; a single one is shown with its page.
  @MainActor
  static func figuresNamed(_ text: String) -> [Figure] {
    let names = Figure.all.flatMap { figure in
      [figure.name.vi, figure.name.en, figure.id.rawValue].map { (name: $0, value: figure) }
    }
    let matches = Ranking(names).matches(text).filter { $0.fit <= .wordStart && $0.carriesMarks }
    var found: [Figure] = []
    for match in matches where !found.contains(match.value) { found.append(match.value) }
    return found
  }

  @MainActor
  static func figureLines(_ figures: [Figure], _ formats: Formats) -> [String] {
    let width = figures.map { DisplayWidth.of($0.id.rawValue) }.max() ?? 0
    return figures.map { figure in
      let name = formats.language == .vi ? figure.name.vi : figure.name.en
      return DisplayWidth.truncated("\(DisplayWidth.padded(figure.id.rawValue, to: width))  \(name)", to: 80)
    }
  }

  /// The ids, as any keyboard leaves them.
  static let figureIDs = WordTable<FigureID>(FigureID.allCases.map { .init([$0.rawValue], $0) })
}

extension Figure {
  /// What it counts, out of what, how it is rounded, where it comes from, who may see it, and what answers it.
  @MainActor
  func page(_ session: Session) -> [String] {
    let formats = session.formats
    let lines = asked.map { $0.text(session) }.joined(separator: session.text(", rồi ", ", then "))
    let parts = [
      (session.text("Tử số", "Numerator"), numerator.text(session)),
      (session.text("Mẫu số", "Denominator"), denominator.text(session)),
      (session.text("Làm tròn", "Rounding"), rounding.name(formats)),
      (session.text("Nguồn", "Source"), source.name(formats)),
      (session.text("Ai xem", "Seen by"), audience.name(formats)), (session.text("Hỏi", "Asked by"), lines),
    ]
    let title = "\(id.rawValue) – \(name.text(session))"
    return WrappedText.lines(title, width: 80)
      + parts.flatMap { WrappedText.lines("\($0): \($1)", width: 80) }
  }

  @MainActor
  func row(_ session: Session) -> JSONObject {
    [
      "figure": .string(id.rawValue), "name": .string(name.text(session)),
      "numerator": .string(numerator.text(session)), "denominator": .string(denominator.text(session)),
      "rounding": .string(rounding.rawValue), "source": .string(source.rawValue),
      "audience": .string(audience.rawValue), "asked": .array(asked.map { .string($0.text(session)) }),
    ]
  }
}

extension Figure.Words {
  @MainActor
  func text(_ session: Session) -> String { session.text(vi, en) }
}
