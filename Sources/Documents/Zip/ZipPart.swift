// SPDX-License-Identifier: GPL-3.0-or-later

import CZip

/// One part of an archive while it is unpacked, from beginning to end.
final class ZipPart {
  /// How many bytes the archive says it unpacks to; no more are handed out.
  let size: Int
  private(set) var passed = 0
  private let file: OpaquePointer
  // Keeps the archive open for as long as the part is read.
  private let archive: ZipReader

  init(_ file: OpaquePointer, of archive: ZipReader, size: Int) {
    self.file = file
    self.archive = archive
    self.size = size
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next bytes; 0 at the end, where the checksum has been compared.
  /// - Throws: `damaged`.
  func read(into room: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    let count = Int(zip_fread(file, room.baseAddress, zip_uint64_t(room.count)))
    guard count >= 0 else { throw .damaged }
    passed += count
    guard count == 0 ? passed == size : passed <= size else { throw .damaged }
    return count
  }

  /// Unpacks what is left and drops it, so that its checksum is compared.
  func drain() throws(WorkbookFault) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 1)
    defer { room.deallocate() }
    while try read(into: room) > 0 {}
  }
}
