// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import OneStop
import Wording

/// What stands around every public page: whose pages they are, and which release they show.
package struct Site: Sendable {
  /// Empty where no single office is meant.
  package let name: String
  package let isSynthetic: Bool
  package let release: Int?
  package let asOf: Instant?

  package init(name: String, isSynthetic: Bool, release: Int?, asOf: Instant?) {
    self.name = name
    self.isSynthetic = isSynthetic
    self.release = release
    self.asOf = asOf
  }

  package init(_ figures: PublicFigures) {
    self.init(
      name: figures.scopeName, isSynthetic: figures.isSynthetic, release: figures.latest?.number,
      asOf: figures.months.map(\.asOf).max())
  }

  /// While the books have not been read.
  package static let unread = Site(name: "", isSynthetic: false, release: nil, asOf: nil)

  func office(_ words: PageWords) -> String { name.isEmpty ? words(.office) : name }

  /// Seconds since 1970 of the last release.
  var modified: Int? { asOf.map { Int($0.milliseconds / 1_000) } }
}

/// One page before it is put into the layout.
struct Draft {
  var status: HTTPResponse.Status = .ok
  var title: String
  /// Where it stands; nil for refusals, whose other language is the overview's.
  var address: PageAddress?
  var template: String
  var slots: Slots
  var modified: Int?
  /// Pages of one person or one question are not for search engines.
  var isPrivate = false
}

extension Site {
  func page(_ draft: Draft, _ words: PageWords) -> Page {
    var slots = draft.slots
    slots["w"] = words
    slots["pageTitle"] = draft.title
    let frame: Slots = frame(draft, words).merging(["content": Templates.html(draft.template, slots)]) { $1 }
    return Page(
      Templates.html("layout", frame).utf8, status: draft.status, modified: draft.modified,
      headers: [.contentLanguage: words.language.rawValue])
  }

  private func frame(_ draft: Draft, _ words: PageWords) -> Slots {
    let other: Language = words.language == .vi ? .en : .vi
    var slots: Slots = [
      "w": words, "lang": words.language.rawValue, "otherLang": other.rawValue,
      "otherAddress": (draft.address ?? .overview).path(other), "pageTitle": draft.title, "office": office(words),
      "home": PageAddress.overview.path(words.language), "isPrivate": draft.isPrivate, "isSynthetic": isSynthetic,
      "css": Asset.named("public.css")?.address ?? "", "js": Asset.named("live.js")?.address ?? "",
      "nav": Self.nav(draft.address, words, [.overview, .units(nil), .fields(nil), .months(nil), .late(page: 1)])
        + Self.nav(draft.address, words, [.lookUp(nil), .catalogue(search: nil, field: nil, page: 1)]),
      "footNav": Self.nav(draft.address, words, [.method, .data]),
      "asOf": words.say(release.flatMap { number in asOf.map { .asOf($0, release: number) } } ?? .noRelease),
    ]
    if let release { slots["release"] = String(release) }
    return slots
  }

  private static func nav(_ current: PageAddress?, _ words: PageWords, _ places: [PageAddress]) -> [Slots] {
    places.map { place in
      [
        "address": place.path(words.language), "label": words(place.label),
        "isCurrent": current.map { $0.isKind(of: place) } ?? false,
      ]
    }
  }
}

extension PageAddress {
  /// What links to it are called.
  var label: PageLabel {
    switch self {
    case .overview: .overview
    case .units: .units
    case .fields: .fields
    case .months: .months
    case .late: .late
    case .lookUp: .lookUp
    case .catalogue, .procedure: .catalogue
    case .poster: .poster
    case .wallList: .wallList
    case .method: .method
    case .data, .file: .data
    case .rate: .rateTitle
    }
  }
}
