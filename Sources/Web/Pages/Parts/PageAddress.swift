// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Where the public pages stand: Vietnamese first, English below `/en`.
package enum PageAddress: Hashable, Sendable {
  case overview
  /// Tables of a period as `?ky=` names it; nil for the last one.
  case units(String?)
  case fields(String?)
  case months(String?)
  case late(page: Int)
  case lookUp(String?)
  case catalogue(search: String?, field: String?, page: Int)
  case procedure(ProcedureCode)
  case poster(ProcedureCode)
  case wallList(field: String)
  case method
  case data
  case file(OpenDataFile)
  /// A rating from home, by the secret on the slip.
  case rate(String)

  package func path(_ language: Language) -> String {
    switch self {
    case .rate(let token): "/r/" + token.percentEncoded + (language == .vi ? "" : "?lang=en")
    case .poster(let code): "/thu-tuc/\(code.rawValue.percentEncoded)/to-dan.pdf"
    case .wallList(let field): "/thu-tuc/linh-vuc.pdf?ten=\(field.percentEncoded)"
    case .file(let file): "/du-lieu/" + file.rawValue
    default: (language == .vi ? vietnamesePath : "/en" + englishPath) + query
    }
  }

  private var vietnamesePath: String {
    switch self {
    case .units: "/don-vi"
    case .fields: "/linh-vuc"
    case .months: "/thang"
    case .late: "/tre-han"
    case .lookUp: "/tra-cuu"
    case .catalogue: "/thu-tuc"
    case .procedure(let code): "/thu-tuc/" + code.rawValue.percentEncoded
    case .method: "/cach-tinh"
    case .data: "/du-lieu"
    case .overview, .poster, .wallList, .file, .rate: "/"
    }
  }

  private var englishPath: String {
    switch self {
    case .units: "/units"
    case .fields: "/fields"
    case .months: "/months"
    case .late: "/late"
    case .lookUp: "/case"
    case .catalogue: "/procedures"
    case .procedure(let code): "/procedures/" + code.rawValue.percentEncoded
    case .method: "/method"
    case .data: "/data"
    case .overview, .poster, .wallList, .file, .rate: ""
    }
  }

  private var query: String {
    let fields: [(String, String?)] =
      switch self {
      case .units(let word), .fields(let word), .months(let word): [("ky", word)]
      case .late(let page): [("trang", page > 1 ? String(page) : nil)]
      case .lookUp(let code): [("ma", code)]
      case .catalogue(let search, let field, let page):
        [("tim", search), ("linh-vuc", field), ("trang", page > 1 ? String(page) : nil)]
      default: []
      }
    let parts = fields.compactMap { name, value in value.map { "\(name)=\($0.percentEncoded)" } }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// Whether both are pages of one kind, whatever period or page of a list they show.
  func isKind(of other: PageAddress) -> Bool {
    if case .rate = self { return false }
    return vietnamesePath == other.vietnamesePath
  }
}

/// The files of the open data.
package enum OpenDataFile: String, CaseIterable, Sendable {
  case csv = "hai-long.csv"
  case metadata = "hai-long.csv-metadata.json"
  case json = "hai-long.json"
  case jsonStat = "hai-long.jsonstat.json"
}

extension String {
  /// Everything but letters, digits and `-._~` as percent signs and hexadecimal digits.
  package var percentEncoded: String {
    utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
