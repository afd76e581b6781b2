// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension PublicPages {
  /// The poster of a procedure, A4, always in Vietnamese; nil where no such procedure is in force.
  /// - Throws: where fonts are missing or lack a letter of it.
  package func poster(_ word: String) throws(PaperFailure) -> Page? {
    guard let procedure = found(word) else { return nil }
    return try print(Paper(posterOf: procedure, by: site.office(Self.words), at: address, made: now))
  }

  /// The wall list of a field; nil where it has no procedure.
  /// - Throws: where fonts are missing or lack a letter of it.
  package func wallList(field: String) throws(PaperFailure) -> Page? {
    let procedures = catalogue.procedures(ofField: field)
    guard !procedures.isEmpty else { return nil }
    let search = PageAddress.catalogue(search: nil, field: field, page: 1).path(.vi)
    return try print(
      Paper(
        wallListOf: field, procedures, by: site.office(Self.words),
        at: address.map { (site: $0 + "/thu-tuc", list: $0 + search) },
        made: now))
  }

  /// A paper that cannot be printed, told to whoever asked for it.
  package func unprintable(_ failure: PaperFailure, _ language: Language) -> Page {
    let words = PageWords(language: language)
    return page(
      Draft(
        status: .serviceUnavailable, title: words.say(.noPoster(failure)), template: "message",
        slots: ["links": [Slots](), "home": PageAddress.overview.path(language)], isPrivate: true), words)
  }

  private func print(_ paper: Paper) throws(PaperFailure) -> Page {
    let printed = try Printer(.pdf, fonts: PaperFonts.find()).bytes(of: [paper])
    return Page(printed.bytes, type: "application/pdf", headers: [.contentLanguage: Language.vi.rawValue])
  }

  private static let words = PageWords(language: .vi)
}
