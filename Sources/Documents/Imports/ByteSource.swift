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

  enum Origin {
    case descriptor(Int32, closes: Bool)
    case memory([UInt8])
  }

  let origin: Origin
  /// How many bytes have been handed out.
  private(set) var passed = 0
  private var position = 0
  private let chunkSize: Int
  /// Where a descriptor is read into; memory needs no such place.
  private var chunk: [UInt8] = []
  /// Bytes that were looked at and not yet handed out.
  private var held: [UInt8] = []

  private init(_ origin: Origin, chunk size: Int) {
    self.origin = origin
    chunkSize = max(1, size)
    if case .descriptor = origin { chunk = [UInt8](repeating: 0, count: chunkSize) }
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
    let bytes: ArraySlice<UInt8>
    if held.isEmpty {
      bytes = try fetch()
    } else {
      bytes = held[...]
      held = []
    }
    passed += bytes.count
    return bytes
  }

  /// The first bytes that `next()` will hand out; fewer than asked for only when there are no more.
  mutating func peek(_ count: Int) throws(UnreadableSource) -> ArraySlice<UInt8> {
    while held.count < count {
      let bytes = try fetch()
      guard !bytes.isEmpty else { break }
      held += bytes
    }
    return held.prefix(count)
  }

  /// How many bytes there are in all; nil for a pipe and the like.
  var size: Int? {
    switch origin {
    case .memory(let bytes): return bytes.count
    case .descriptor(let descriptor, _):
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
  }

  private mutating func fetch() throws(UnreadableSource) -> ArraySlice<UInt8> {
    switch origin {
    case .descriptor(let descriptor, _):
      return try read(descriptor)
    case .memory(let bytes):
      let slice = bytes[position...].prefix(chunkSize)
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
