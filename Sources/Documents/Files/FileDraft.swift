// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file in the making, beside its place: it has no name until it is whole, so that whatever ends the program leaves
/// nothing behind. Where the disk knows no files without names, it has one that nobody would choose.
struct FileDraft: Sendable {
  private let descriptor: Int32
  /// Nil while it has none.
  private let name: String?

  /// A path by which other code can open it while it has no name; good for as long as it is not closed.
  var path: String { name ?? "/proc/self/fd/\(descriptor)" }

  init(beside path: String) throws(ResultFile.Problem) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    // O_TMPFILE, which Glibc's module does not show: O_DIRECTORY and a bit of its own.
    let nameless = open(folder, 0o20000000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
    if nameless >= 0 {
      (descriptor, name) = (nameless, nil)
      return
    }
    guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else { throw ResultFile.Problem(errno) }
    var template = Array((path + ".XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw ResultFile.Problem(errno) }
    name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes everything and lets it reach the disk.
  func fill(_ bytes: [UInt8]) throws(ResultFile.Problem) {
    try write(bytes)
    try settle()
  }

  /// Writes more at its end.
  func write(_ bytes: [UInt8]) throws(ResultFile.Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { throw ResultFile.Problem(errno) }
    }
  }

  /// Lets what was written reach the disk.
  func settle() throws(ResultFile.Problem) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw ResultFile.Problem(errno) }
  }

  /// Gives it a name that is free; finding that out is one step with taking it.
  func link(to path: String) throws(ResultFile.Problem) {
    guard linkat(AT_FDCWD, self.path, AT_FDCWD, path, name == nil ? AT_SYMLINK_FOLLOW : 0) != 0 else { return }
    let problem = ResultFile.Problem(errno)
    // Some disks have no links.
    guard problem != .exists, let name, Foundation.rename(name, path) == 0 else { throw problem }
  }

  /// Puts it in the place of a file, in one step for whoever reads it.
  func replace(_ path: String) throws(ResultFile.Problem) {
    guard name == nil else {
      guard let name, Foundation.rename(name, path) == 0 else { throw ResultFile.Problem(errno) }
      return
    }
    let named = path + ".\(getpid()).\(descriptor)"
    try link(to: named)
    guard Foundation.rename(named, path) == 0 else {
      let problem = ResultFile.Problem(errno)
      unlink(named)
      throw problem
    }
  }

  func close() {
    Foundation.close(descriptor)
    if let name { unlink(name) }
  }
}
