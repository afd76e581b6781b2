// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import OneStop
import Portal
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
  /// The terminal of the person who opens a shell; nil in a batch.
  let editor: ReadlineEditor?
  /// The demonstration that is shown, in place of the books the account would use; nil otherwise.
  private let stage: DemoStage?
  private let environment = ProcessInfo.processInfo.environment
  private(set) var books: SQLBooks?
  /// Whether the person has just made these books.
  private(set) var isFirstStart = false

  init(_ common: CommonOptions, editor: ReadlineEditor? = nil, stage: DemoStage? = nil) throws {
    self.common = common
    self.editor = editor
    self.stage = stage
    let environment = ProcessInfo.processInfo.environment
    let isEnglish = environment["LANG"]?.hasPrefix("en") ?? false
    formats = Formats(language: common.lang ?? (isEnglish ? .en : .vi))
    place = stage?.place ?? BooksPlace(common.books ?? environment["MOTCUA_BOOKS"] ?? Self.defaultPath(environment))
    let name = common.officer ?? stage?.login.rawValue ?? environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
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
      let clock = try requestedClock() ?? stage?.clock
      var books = try await open(readingOnly: readingOnly, clock: clock)
      if readingOnly, editor == nil, try await Office(books: books, clock: clock ?? .system, login: login).hasPIN(login)
      {
        // A wrong PIN is counted, and that is written.
        await books.close()
        books = try await open(readingOnly: false, clock: clock)
      }
      self.books = books
      try await check(clock, on: books)
      let session = Session(
        books: books, clock: clock ?? .system, login: login, formats: formats, format: common.format,
        answersYes: common.yes)
      session.isSynthetic = try await books.read { page throws(OfficeError) in
        try page.storedText(of: .synthetic) != nil
      }
      session.openPortal = { [environment] address in
        HTTPSPortal(
          address, token: environment["MOTCUA_PORTAL_TOKEN"].flatMap { $0.isEmpty ? nil : $0 },
          trust: environment["MOTCUA_PORTAL_TRUST"].flatMap { $0.isEmpty ? nil : $0 })
      }
      session.paint = Paint.of(
        environment: environment, isTerminal: Terminal.showsResults, noColor: common.noColor)
      _ = try await session.officeSurroundings()
      if editor == nil { try await admit(session) }
      if !readingOnly { try await session.sealEarlierDays() }
      return session
    } catch let error as OfficeError {
      StandardError.write(error.sentence(formats) + "\n")
      await close()
      throw ExitCode(1)
    }
  }

  /// The books for a server: it acts for the public and for devices, so nobody signs in.
  func served() async throws -> (books: SQLBooks, clock: OfficeClock) {
    do {
      let clock = try requestedClock() ?? stage?.clock
      let books = try await open(readingOnly: false, clock: clock)
      self.books = books
      try await check(clock, on: books)
      return (books, clock ?? .system)
    } catch let error as OfficeError {
      StandardError.write(error.sentence(formats) + "\n")
      await close()
      throw ExitCode(1)
    }
  }

  /// Only demonstration books take another clock than the machine's.
  private func check(_ clock: OfficeClock?, on books: SQLBooks) async throws(OfficeError) {
    guard clock != nil else { return }
    let isDemonstration = try await books.read { page throws(OfficeError) in try page.isDemonstration() }
    if !isDemonstration { throw .refused(.demonstrationOnly) }
  }

  func close() async { await books?.close() }

  /// Lets a batch in: an officer with a PIN gives it in `MOTCUA_PIN`. A shell asks for it.
  private func admit(_ session: Session) async throws(OfficeError) {
    guard try await session.office.hasPIN(login) else { return }
    let pin = environment["MOTCUA_PIN"].flatMap { try? PIN(parsing: $0) }
    _ = try await session.office.signIn(login, pin: pin)
  }

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
    let choice = try await firstChoice(now: now)
    let start: FirstStart
    do {
      start = try Seeds.firstStart(
        login: login, name: choice?.name ?? fullName, now: now, at: choice?.unit, counters: choice?.counters ?? 0)
    } catch {
      throw .unavailable(.damaged(error.reason))
    }
    prepareFolder()
    let message = formats.language == .vi ? "Đang chờ nơi khác ghi xong…\n" : "Waiting for another writer…\n"
    let books = try await SQLBooks.open(
      place, creating: Creation(isDemonstration: common.demonstration, start: start),
      onWait: { StandardError.write(message) })
    if let pin = choice?.pin {
      try await Office(books: books, clock: clock ?? .system, login: login).setPIN(pin, of: login)
    }
    return books
  }

  /// What the first person at a terminal chooses for books that are to be made; nil where nobody is asked. Whoever
  /// gives up leaves without any.
  private func firstChoice(now: Instant) async throws(OfficeError) -> FirstStartDialogue.Choice? {
    guard let editor, !common.demonstration, try await isFresh() else { return nil }
    let units: [OneStop.Unit]
    do {
      units = try Seeds.units(validOn: now.day)
    } catch {
      throw .unavailable(.damaged(error.reason))
    }
    let dialogue = FirstStartDialogue(editor, formats: formats, units: units, login: login)
    guard let choice = await dialogue.run(place: place.shown) else { exit(0) }
    isFirstStart = true
    return choice
  }

  private func isFresh() async throws(OfficeError) -> Bool {
    guard exists else { return true }
    do throws(OfficeError) {
      await (try SQLBooks.reading(place)).close()
      return false
    } catch .unavailable(.empty) {
      return true
    } catch {
      return false
    }
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
    let home = environment["HOME"] ?? NSHomeDirectory()
    return (data ?? home + "/.local/share") + "/motcua/books.sqlite"
  }
}
