// SPDX-License-Identifier: GPL-3.0-or-later

import CZip
import Foundation

/// A zip archive that somebody else made, read part by part; nothing it says about itself is taken on trust.
final class ZipReader {
  private let archive: OpaquePointer

  /// Opens the archive that the source holds, which must be a file or memory: its list of parts stands at its end.
  ///
  /// The source must outlive the reader.
  /// - Throws: `damaged` or `tooLarge`.
  init(_ source: borrowing ByteSource) throws(WorkbookFault) {
    let opened: OpaquePointer?
    switch source.origin {
    case .memory(let bytes):
      try ZipDirectory.check(Array(bytes.suffix(ZipDirectory.reach)))
      opened = Self.open(bytes)
    case .descriptor(let descriptor, _):
      try ZipDirectory.check(try Self.tail(of: descriptor))
      opened = Self.open(descriptor)
    }
    guard let opened else { throw .damaged }
    archive = opened
  }

  deinit { zip_discard(archive) }

  /// The part of a name, ready to be read; nil when there is none.
  /// - Throws: `encrypted`, `damaged`, or `tooLarge` when it unpacks to more than the limit or is packed too well.
  func part(_ name: String, limit: Int) throws(WorkbookFault) -> ZipPart? {
    var place = zip_name_locate(archive, name, 0)
    // Some writers refer to their parts in other letters than they are stored under.
    if place < 0 { place = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) }
    guard place >= 0 else { return nil }
    var state = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(place), 0, &state) == 0 else { throw .damaged }
    guard state.encryption_method == 0 else { throw .encrypted }
    guard state.size <= zip_uint64_t(limit), Self.isPlausible(state) else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, zip_uint64_t(place), 0) else { throw .damaged }
    return ZipPart(file, of: self, size: Int(state.size))
  }

  /// Sheets shrink to a tenth, seldom to a fiftieth; a thousandth is a trap.
  private static func isPlausible(_ state: zip_stat_t) -> Bool {
    state.size <= 1_048_576 || state.size / 250 <= state.comp_size
  }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// libzip closes the copy of the descriptor with the archive.
  private static func open(_ descriptor: Int32) -> OpaquePointer? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard lseek(copy, 0, SEEK_SET) == 0, let archive = zip_fdopen(copy, 0, nil) else {
      close(copy)
      return nil
    }
    return archive
  }

  private static func tail(of descriptor: Int32) throws(WorkbookFault) -> [UInt8] {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw .damaged }
    let count = min(Int(end), ZipDirectory.reach)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      filled = max(0, pread(descriptor, room.baseAddress, count, end - off_t(count)))
    }
    guard bytes.count == count else { throw .damaged }
    return bytes
  }
}
