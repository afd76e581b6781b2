// SPDX-License-Identifier: GPL-3.0-or-later

import CXlsxWriter
import OneStop

/// How the cells of a workbook look, made once for all of its sheets; the workbook owns them.
struct WorkbookLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>

  let title: Look
  private let plain: Kinds
  private let total: Kinds

  /// One look for each type of value.
  private struct Kinds {
    let text, wrapped, integer, number, share, day, minute, second: Look
  }

  /// Offices have it; LibreOffice shows Liberation Serif, which is as wide.
  private static let face = "Times New Roman"
  private static let size = 11.0

  init(in book: UnsafeMutablePointer<lxw_workbook>) throws(ResultFile.Problem) {
    title = try Self.look(in: book)
    format_set_bold(title)
    format_set_text_wrap(title)
    format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_align(title, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_bg_color(title, 0xDDEBF7)
    format_set_border(title, UInt8(LXW_BORDER_THIN.rawValue))
    plain = try Self.kinds(in: book, isTotal: false)
    total = try Self.kinds(in: book, isTotal: true)
  }

  func look(of cell: DataCell, isTotal: Bool) -> Look {
    let kinds = isTotal ? total : plain
    switch cell {
    case .empty: return kinds.text
    case .text(let text): return text.utf8.contains(0x0A) ? kinds.wrapped : kinds.text
    case .integer: return kinds.integer
    case .number: return kinds.number
    case .share: return kinds.share
    case .day: return kinds.day
    case .instant(let instant): return instant.time.second == 0 ? kinds.minute : kinds.second
    }
  }

  private static func kinds(
    in book: UnsafeMutablePointer<lxw_workbook>, isTotal: Bool
  ) throws(ResultFile.Problem) -> Kinds {
    func made(_ code: String) throws(ResultFile.Problem) -> Look {
      let look = try look(in: book)
      format_set_num_format(look, code)
      if isTotal {
        format_set_bold(look)
        format_set_top(look, UInt8(LXW_BORDER_THIN.rawValue))
      }
      return look
    }
    // Text is marked as such, so that a code or a telephone stays what it is when somebody edits it.
    let wrapped = try made("@")
    format_set_text_wrap(wrapped)
    return Kinds(
      text: try made("@"), wrapped: wrapped, integer: try made("#,##0"), number: try made("General"),
      share: try made("0.0%"), day: try made("dd/mm/yyyy"), minute: try made("dd/mm/yyyy hh:mm"),
      second: try made("dd/mm/yyyy hh:mm:ss"))
  }

  private static func look(in book: UnsafeMutablePointer<lxw_workbook>) throws(ResultFile.Problem) -> Look {
    guard let look = workbook_add_format(book) else { throw .engine("libxlsxwriter: no memory") }
    format_set_font_name(look, face)
    format_set_font_size(look, size)
    format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return look
  }
}
