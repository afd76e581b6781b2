// SPDX-License-Identifier: GPL-3.0-or-later

import CZip
import Foundation

/// Looks whether a workbook that was written is whole. libxlsxwriter puts its parts together in temporary files, and does
/// not notice when these run out of room.
struct WorkbookCheck {
  let path: String
  /// The least number of bytes of each sheet, in their order.
  let sheets: [Int]

  func check() throws(ResultFile.Problem) {
    guard let archive = zip_open(path, ZIP_RDONLY, nil) else { throw .temporaryFull }
    defer { zip_discard(archive) }
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .temporaryFull }
    for index in 0..<zip_uint64_t(count) { try checkPart(index, of: archive) }
  }

  private func checkPart(_ index: zip_uint64_t, of archive: OpaquePointer) throws(ResultFile.Problem) {
    var state = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &state) == 0, let name = state.name.map({ String(cString: $0) }) else {
      throw .temporaryFull
    }
    guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return }
    guard Int(clamping: state.size) >= least(of: name), try endsAsXML(index, of: archive) else { throw .temporaryFull }
  }

  private func least(of name: String) -> Int {
    let stem = "xl/worksheets/sheet"
    guard name.hasPrefix(stem), let number = Int(name.dropFirst(stem.count).dropLast(4)),
      sheets.indices.contains(number - 1)
    else { return 1 }
    return sheets[number - 1]
  }

  /// Whether a part ends with the element that it begins with.
  private func endsAsXML(_ index: zip_uint64_t, of archive: OpaquePointer) throws(ResultFile.Problem) -> Bool {
    guard let file = zip_fopen_index(archive, index, 0) else { throw .temporaryFull }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var (head, tail): ([UInt8], [UInt8]) = ([], [])
    while true {
      let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count >= 0 else { throw .temporaryFull }
      guard count > 0 else { break }
      let chunk = buffer[..<Int(count)]
      if head.isEmpty { head = Array(chunk.prefix(400)) }
      tail = tail.suffix(64) + chunk.suffix(64)
    }
    return Self.isClosed(String(decoding: head, as: UTF8.self), String(decoding: tail, as: UTF8.self))
  }

  static func isClosed(_ head: String, _ tail: String) -> Bool {
    guard let start = head.range(of: "?>")?.upperBound, let open = head[start...].firstIndex(of: "<") else {
      return false
    }
    let name = head[open...].dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let end = tail.trimmingCharacters(in: .whitespacesAndNewlines)
    return end.hasSuffix("</\(name)>")
      || end.hasSuffix("/>") && head[open...].contains("<\(name)")
        && !head[open...].dropFirst().contains("<")
  }
}
