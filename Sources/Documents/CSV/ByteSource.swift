// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file or input that could not be opened or read; `code` is the system's `errno`.
package struct UnreadableSource: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }
}

/// Bytes that arrive in chunks, from a file, an open descriptor or memory; read once, from beginning to end.
package struct ByteSource: ~Copyable {
  /// The size of a chunk unless told otherwise: 64 KiB.
  package static let chunkSize = 65_536

  private enum Origin {
    case descriptor(Int32, closes: Bool)
    case memory([UInt8])
  }

  private let origin: Origin
  private var position = 0
  private var chunk: [UInt8]

  private init(_ origin: Origin, chunk size: Int) {
    self.origin = origin
    chunk = [UInt8](repeating: 0, count: max(1, size))
  }

  /// Opens the file at `path` for reading and closes it when the source goes away.
  package init(path: String, chunk size: Int = chunkSize) throws(UnreadableSource) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableSource(code: errno) }
    self.init(.descriptor(descriptor, closes: true), chunk: size)
  }

  /// Reads a descriptor that somebody else opened and will close, such as standard input (0).
  package init(descriptor: Int32, chunk size: Int = chunkSize) {
    self.init(.descriptor(descriptor, closes: false), chunk: size)
  }

  package init(_ bytes: [UInt8], chunk size: Int = chunkSize) {
    self.init(.memory(bytes), chunk: size)
  }

  package init(_ text: String, chunk size: Int = chunkSize) {
    self.init(Array(text.utf8), chunk: size)
  }

  deinit {
    if case .descriptor(let descriptor, closes: true) = origin {
      close(descriptor)
    }
  }

  /// The next bytes, empty at the end; valid until the next call without being copied.
  package mutating func next() throws(UnreadableSource) -> ArraySlice<UInt8> {
    switch origin {
    case .descriptor(let descriptor, _):
      return try read(descriptor)
    case .memory(let bytes):
      let slice = bytes[position...].prefix(chunk.count)
      position = slice.endIndex
      return slice
    }
  }

  private mutating func read(_ descriptor: Int32) throws(UnreadableSource) -> ArraySlice<UInt8> {
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return chunk[..<count] }
      guard errno == EINTR else { throw UnreadableSource(code: errno) }
    }
  }
}
