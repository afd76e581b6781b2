// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An official paper, block by block, before it is laid out: the terminal, the PDF and the DOCX show the same one.
///
/// What it says comes from here; where it stands, how large and in which face is each layout's business, by Decree
/// 30/2020/NĐ-CP, annex I. Every text is in NFC.
package struct Paper: Hashable, Sendable {
  package var format: PaperFormat
  /// What the file calls itself; not printed.
  package var title: String
  /// When it was made, as the file says.
  package var made: Instant
  /// Why the paper does not count yet, or any more: `BẢN NHÁP 7 – CHƯA DUYỆT`; stands above everything on each page.
  package var mark: String?
  package var blocks: [Block]
  /// The data that went into it, so that a letter that cannot be printed is told with the field it came from.
  package var values: [Value]
  /// Whether it hangs on a wall and is read from some way off: larger letters, a larger code.
  package var isPoster = false

  package init(
    format: PaperFormat = .a4, title: String, made: Instant, mark: String? = nil, blocks: [Block], values: [Value] = []
  ) {
    self.format = format
    self.title = title
    self.made = made
    self.mark = mark
    self.blocks = blocks
    self.values = values
  }

  package enum Block: Hashable, Sendable {
    /// Agency and number at the left, country, motto, place and date at the right.
    case head(PaperHead)
    /// The title in bold capitals, centred; under it, in bold, what it is about.
    case title(String, subject: String? = nil)
    /// To whom: lines that begin a good way in.
    case addressee([String])
    /// Justified text; its first line begins a little in.
    case paragraph(String)
    /// One item of a list, with a dash.
    case item(String)
    case table(PaperTable)
    /// A code for a telephone's camera, with lines beside it.
    case code(PaperCode)
    /// Recipients at the left, who signs at the right; or two who sign, with codes between them.
    case closing(PaperClosing)
  }

  /// A value from the books, and the field it stands in.
  package struct Value: Hashable, Sendable {
    package let field: PaperField
    package let text: String

    package init(_ field: PaperField, _ text: String) {
      self.field = field
      self.text = text
    }
  }
}

/// The head of an official paper.
package struct PaperHead: Hashable, Sendable {
  /// The agency above, where it is known; in capitals.
  package var parentAgency: String?
  /// Who speaks; in capitals.
  package var agency: String
  /// The whole line, such as `Số: 05/PXL`.
  package var number: String
  /// The whole line, such as `Bình Sơn, ngày 05 tháng 01 năm 2024`.
  package var placeAndDate: String

  package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  package static let motto = "Độc lập - Tự do - Hạnh phúc"

  package init(parentAgency: String? = nil, agency: String, number: String, placeAndDate: String) {
    self.parentAgency = parentAgency
    self.agency = agency
    self.number = number
    self.placeAndDate = placeAndDate
  }
}

/// A table whose head is repeated on every page it reaches.
package struct PaperTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let title: String
    /// Its share of the width, against the other columns'.
    package let weight: Double
    package let alignment: Alignment

    package init(_ title: String, weight: Double = 1, _ alignment: Alignment = .leading) {
      self.title = title
      self.weight = weight
      self.alignment = alignment
    }
  }

  package enum Alignment: Hashable, Sendable {
    case leading
    case centre
    case trailing
  }

  package let columns: [Column]
  package var rows: [[String]]

  /// Each row has as many cells as there are columns.
  package init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

/// A QR code and what stands at it.
package struct PaperCode: Hashable, Sendable {
  /// What the code says: ASCII, since readers take other bytes for Shift-JIS.
  package var text: String
  package var notes: [String]

  package init(text: String, notes: [String]) {
    self.text = text
    self.notes = notes
  }
}

/// The end of an official paper.
package struct PaperClosing: Hashable, Sendable {
  /// Each with its dash and its `;` or `.`; empty where nobody else gets the paper.
  package var recipients: [String]
  /// One at the right, or two side by side.
  package var signatures: [PaperSignature]
  /// Between two who sign, where there is room anyway; elsewhere above who signs.
  package var codes: [PaperCode]

  package static let recipientsTitle = "Nơi nhận:"

  package init(recipients: [String] = [], signatures: [PaperSignature], codes: [PaperCode] = []) {
    self.recipients = recipients
    self.signatures = signatures
    self.codes = codes
  }
}

/// Who signs, with the space for it.
package struct PaperSignature: Hashable, Sendable {
  /// For whom and in what office, in capitals: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
  package var titles: [String]
  /// How, in italics: `(Ký và ghi rõ họ tên)`.
  package var note: String?
  package var name: String?

  package init(titles: [String], note: String? = nil, name: String? = nil) {
    self.titles = titles
    self.note = note
    self.name = name
  }
}
