// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a source that holds the row being read: earlier bytes are dropped, later ones not yet fetched.
///
/// UTF-16 is turned into UTF-8 on its way in.
struct ByteWindow: ~Copyable {
  private var source: ByteSource
  private let onChunk: ((ArraySlice<UInt8>) -> Void)?
  private var transcoder: UTF16Transcoder?

  private(set) var bytes: [UInt8] = []
  /// Where the current row begins in `bytes`.
  private(set) var rowStart = 0
  /// The next byte to be read, an index into `bytes`.
  var cursor = 0

  init(_ source: consuming ByteSource, onChunk: ((ArraySlice<UInt8>) -> Void)?) {
    self.source = source
    self.onChunk = onChunk
  }

  var isUTF16: Bool { transcoder != nil }

  /// How many bytes of the file have been read, and how many there are if that is known.
  var progress: ImportProgress { ImportProgress(passed: source.passed, total: source.size) }

  /// Everything before the cursor is done with; offsets in the row count from here.
  mutating func beginRow() {
    rowStart = cursor
  }

  /// Appends the next bytes, moving the current row to the front first; false at the end of the source.
  mutating func fetch() throws(UnreadableSource) -> Bool {
    if rowStart > 0 {
      bytes.removeSubrange(..<rowStart)
      cursor -= rowStart
      rowStart = 0
    }
    let count = bytes.count
    while bytes.count == count {
      let chunk = try source.next()
      guard !chunk.isEmpty else {
        if transcoder != nil { bytes += transcoder?.finish() ?? [] }
        return bytes.count > count
      }
      onChunk?(chunk)
      if transcoder == nil {
        bytes.append(contentsOf: chunk)
      } else {
        bytes += transcoder?.transcoded(chunk) ?? []
      }
    }
    return true
  }

  func startsWith(_ signature: [UInt8]) -> Bool {
    bytes[cursor...].starts(with: signature)
  }
}

// MARK: - The beginning of a file

extension ByteWindow {
  /// As much of the beginning as tells the encoding of a file and the columns of its table.
  private static let opening = 65_536

  /// Finds out the encoding, passes over a byte order mark, and returns the beginning of the file as UTF-8.
  mutating func open() throws(UnreadableSource) -> ArraySlice<UInt8> {
    transcoder = UTF16Transcoder(detecting: try source.peek(512))
    while bytes.count < Self.opening, try fetch() {}
    if startsWith([0xEF, 0xBB, 0xBF]) { cursor += 3 }
    return bytes[cursor...]
  }

  /// Fetches until the first line that is not blank is complete, or longer than the limit; returns what there is of it.
  mutating func firstLine(limit: Int) throws(UnreadableSource) -> ArraySlice<UInt8> {
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
