// SPDX-License-Identifier: GPL-3.0-or-later

import CZip
import Foundation
import Wording

/// libzip at work on one archive in memory; stays inside the function that made it.
final class ZipWriter {
  private var archive: OpaquePointer?
  private let buffer: OpaquePointer

  init() throws(PaperFailure) {
    guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { throw .engine("libzip: no memory") }
    self.buffer = buffer
    archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nil)
    guard archive != nil else { throw .engine("libzip: the archive cannot be opened") }
    // The archive lets go of the buffer when it is closed; the bytes are read after that.
    zip_source_keep(buffer)
  }

  deinit {
    if let archive { zip_discard(archive) }
    zip_source_free(buffer)
  }

  func add(_ file: ZipArchive.File, at moment: ZipMoment) throws(PaperFailure) {
    guard let archive else { throw .engine("libzip: the archive is closed") }
    let source = try source(of: file.bytes, in: archive)
    let index = zip_file_add(archive, file.name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(of: archive)
    }
    let place = zip_uint64_t(index)
    let method = file.isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    guard zip_set_file_compression(archive, place, zip_int32_t(method), Self.effort) == 0,
      zip_file_set_dostime(archive, place, moment.time, moment.date, 0) == 0
    else { throw failure(of: archive) }
  }

  /// Writes the archive and returns its bytes. Nothing can be added afterwards.
  func finish() throws(PaperFailure) -> [UInt8] {
    guard let archive else { throw .engine("libzip: the archive is closed") }
    guard zip_close(archive) == 0 else { throw failure(of: archive) }
    self.archive = nil
    return try written()
  }

  /// How hard deflate tries, 1–9; more than this costs time and saves nearly nothing on small XML.
  private static let effort: zip_uint32_t = 6
}

extension ZipWriter {
  /// The bytes in memory of libzip's own, which it frees when the archive is closed or given up.
  private func source(of bytes: [UInt8], in archive: OpaquePointer) throws(PaperFailure) -> OpaquePointer {
    guard let copy = malloc(max(1, bytes.count)) else { throw .engine("libzip: no memory") }
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count) }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      throw failure(of: archive)
    }
    return source
  }

  private func written() throws(PaperFailure) -> [UInt8] {
    var state = zip_stat_t()
    guard zip_source_stat(buffer, &state) == 0, zip_source_open(buffer) == 0 else {
      throw .engine("libzip: the archive is empty")
    }
    defer { zip_source_close(buffer) }
    let count = Int(clamping: state.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      filled = max(0, Int(zip_source_read(buffer, room.baseAddress, zip_uint64_t(count))))
    }
    guard bytes.count == count else { throw .engine("libzip: the archive is cut off") }
    return bytes
  }

  private func failure(of archive: OpaquePointer) -> PaperFailure {
    .engine("libzip: " + (zip_strerror(archive).map { String(cString: $0) } ?? ""))
  }
}
