// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import OneStop
import Seeds
import Store
import Wording

/// Opens the books that the command line, the environment or the account name, and signs the officer in.
@MainActor
final class Opening {
  let common: CommonOptions
  let formats: Formats
  let place: BooksPlace
  let login: Login
  private let environment = ProcessInfo.processInfo.environment
  private(set) var books: SQLBooks?

  init(_ common: CommonOptions) throws {
    self.common = common
    let environment = ProcessInfo.processInfo.environment
    let isEnglish = environment["LANG"]?.hasPrefix("en") ?? false
    formats = Formats(language: common.lang ?? (isEnglish ? .en : .vi))
    place = BooksPlace(common.books ?? environment["MOTCUA_BOOKS"] ?? Self.defaultPath(environment))
    let name = common.officer ?? environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
    do {
      login = try Login(parsing: name)
    } catch {
      StandardError.write(
        formats.language == .vi
          ? "\"\(Printable.line(name))\" không phải tên đăng nhập. Dùng --officer TÊN.\n"
          : "\"\(Printable.line(name))\" is not a login name. Use --officer NAME.\n")
      throw ExitCode(1)
    }
  }

  /// A session with opened books; a failure is told and ends the program with 1.
  func session(readingOnly: Bool) async throws -> Session {
    do {
      let clock = try requestedClock()
      let books = try await open(readingOnly: readingOnly, clock: clock)
      self.books = books
      let isDemonstration = try await books.read { page throws(OfficeError) in try page.isDemonstration() }
      if clock != nil, !isDemonstration { throw OfficeError.refused(.demonstrationOnly) }
      let session = Session(
        books: books, clock: clock ?? .system, login: login, formats: formats, format: common.format,
        answersYes: common.yes)
      _ = try await session.officeSurroundings()
      if !readingOnly { try await session.sealEarlierDays() }
      return session
    } catch let error as OfficeError {
      StandardError.write(error.sentence(formats) + "\n")
      await close()
      throw ExitCode(1)
    }
  }

  func close() async { await books?.close() }

  private func open(readingOnly: Bool, clock: OfficeClock?) async throws(OfficeError) -> SQLBooks {
    if readingOnly, exists {
      do {
        return try await SQLBooks.reading(place)
      } catch {
        switch error {
        case .unavailable(.older), .unavailable(.empty): break
        default: throw error
        }
      }
    }
    let now = (clock ?? .system).now()
    let start: FirstStart
    do {
      start = try Seeds.firstStart(login: login, name: fullName, now: now)
    } catch {
      throw .unavailable(.damaged(error.reason))
    }
    prepareFolder()
    let message = formats.language == .vi ? "Đang chờ nơi khác ghi xong…\n" : "Waiting for another writer…\n"
    return try await SQLBooks.open(
      place, creating: Creation(isDemonstration: common.demonstration, start: start),
      onWait: { StandardError.write(message) })
  }

  private var exists: Bool {
    switch place {
    case .file(let path): FileManager.default.fileExists(atPath: path)
    case .server: true
    }
  }

  private var fullName: String {
    let name = NSFullUserName()
    return name.isEmpty ? login.rawValue : name
  }

  /// The folder of the default books is made for this account alone.
  func prepareFolder() {
    guard case .file(let path) = place, common.books == nil, environment["MOTCUA_BOOKS"] == nil else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// The clock given from outside, which only demonstration books accept.
  private func requestedClock() throws -> OfficeClock? {
    guard let word = environment["MOTCUA_NOW"], !word.isEmpty else { return nil }
    do {
      return .fixed(try Instant(parsing: word))
    } catch {
      StandardError.write("MOTCUA_NOW=\(Printable.line(word)): 2026-11-25T07:30:00+07:00\n")
      throw ExitCode(1)
    }
  }

  private static func defaultPath(_ environment: [String: String]) -> String {
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? NSHomeDirectory() + "/.local/share") + "/motcua/books.sqlite"
  }
}
