// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is by its first bytes; its name is no proof, since portals call their web pages .xls.
enum FileShape: Hashable {
  case text
  /// A zip archive, such as .xlsx.
  case zip
  /// An OLE compound file, such as .xls.
  case compound
  /// HTML or XML.
  case markup

  init(start: ArraySlice<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = start.starts(with: mark) ? start.dropFirst(mark.count) : start
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound
    } else if text.first(where: { $0 != 0x20 && $0 != 0x09 && !$0.isLineBreak }) == UInt8(ascii: "<") {
      self = .markup
    } else {
      self = .text
    }
  }
}
