// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a source that holds the row being read: earlier bytes are dropped, later ones not yet fetched.
struct ByteWindow: ~Copyable {
  private var source: ByteSource
  private let onChunk: ((ArraySlice<UInt8>) -> Void)?

  private(set) var bytes: [UInt8] = []
  /// Where the current row begins in `bytes`.
  private(set) var rowStart = 0
  /// The next byte to be read, an index into `bytes`.
  var cursor = 0

  init(_ source: consuming ByteSource, onChunk: ((ArraySlice<UInt8>) -> Void)?) {
    self.source = source
    self.onChunk = onChunk
  }

  /// Everything before the cursor is done with; offsets in the row count from here.
  mutating func beginRow() {
    rowStart = cursor
  }

  /// Appends the next chunk, moving the current row to the front first; false at the end of the source.
  mutating func fetch() throws(UnreadableSource) -> Bool {
    if rowStart > 0 {
      bytes.removeSubrange(..<rowStart)
      cursor -= rowStart
      rowStart = 0
    }
    let chunk = try source.next()
    guard !chunk.isEmpty else { return false }
    onChunk?(chunk)
    bytes.append(contentsOf: chunk)
    return true
  }

  func startsWith(_ signature: [UInt8]) -> Bool {
    bytes[cursor...].starts(with: signature)
  }
}

// MARK: - The beginning of a file

extension ByteWindow {
  /// Passes over a UTF-8 byte order mark and returns the first line that is not blank, cut off near `limit` bytes.
  mutating func open(limit: Int) throws(UnreadableSource) -> ArraySlice<UInt8> {
    while bytes.count < 4, try fetch() {}
    if startsWith([0xEF, 0xBB, 0xBF]) { cursor += 3 }
    var line = firstLine()
    while line.endIndex == bytes.count, bytes.count < limit, try fetch() {
      line = firstLine()
    }
    return line
  }

  private func firstLine() -> ArraySlice<UInt8> {
    var isQuoted = false
    return bytes[cursor...].drop { $0.isLineBreak }.prefix { byte in
      if byte == .quote { isQuoted.toggle() }
      return isQuoted || !byte.isLineBreak
    }
  }
}
