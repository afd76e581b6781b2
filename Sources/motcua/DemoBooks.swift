// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Demonstration
import Foundation
import OneStop
import Store
import Wording

/// The books a demonstration is shown on: scratch ones that go with the program, or some that are kept.
struct DemoBooks {
  let size: Int?
  let formats: Formats

  /// Why there are none, in words for whoever asked.
  struct Failure: Error {
    let sentence: String
  }

  /// The books, made where there are none yet. What stands at a named place is used again when a demonstration made
  /// it, and else left alone.
  func place(_ named: String?) async throws(Failure) -> BooksPlace {
    guard let named else {
      let place = BooksPlace.file(try scratchFolder() + "/demo.sqlite")
      try await make(place, inPieces: true)
      return place
    }
    let place = BooksPlace(named)
    if try await isDemonstration(place) { return place }
    guard case .file(let path) = place else {
      try await make(place, inPieces: false)
      return place
    }
    try await make(beside: path)
    return place
  }

  // MARK: - What is there

  /// Whether a demonstration's books stand there; false where there are none.
  /// - Throws: what else stands there.
  private func isDemonstration(_ place: BooksPlace) async throws(Failure) -> Bool {
    if case .file(let path) = place, !FileManager.default.fileExists(atPath: path) { return false }
    let isMarked: Bool
    do throws(OfficeError) {
      let books = try await SQLBooks.reading(place)
      isMarked = try await books.read { page throws(OfficeError) in try page.storedText(of: .synthetic) != nil }
      await books.close()
    } catch .unavailable(.empty) {
      guard case .file = place else { return false }
      throw foreign(place)
    } catch {
      throw Failure(sentence: error.sentence(formats))
    }
    guard isMarked else { throw foreign(place) }
    return true
  }

  private func foreign(_ place: BooksPlace) -> Failure {
    let shown = Printable.line(place.shown)
    return Failure(
      sentence: text(
        "\(shown) không phải sổ mô phỏng, để nguyên không dùng. Chọn tên khác cho --so.",
        "\(shown) does not hold a demonstration and is left alone. Choose another name for --books."))
  }

  /// Refuses an officer who is not there, with those who are.
  func check(_ named: String?, at place: BooksPlace) async throws(Failure) {
    guard let named else { return }
    let officers: [Officer]
    do throws(OfficeError) {
      let books = try await SQLBooks.reading(place)
      officers = try await books.read { page throws(OfficeError) in try page.officers() }
      await books.close()
    } catch {
      throw Failure(sentence: error.sentence(formats))
    }
    guard !officers.contains(where: { $0.login.rawValue == named.lowercased() }) else { return }
    let known = officers.map(\.login.rawValue)
    let own = known.filter { !$0.contains("-") }.joined(separator: ", ")
    let communes = known.filter { $0.hasPrefix("cb-") }.count
    let shown = Printable.line(named)
    throw Failure(
      sentence: text(
        "Không có cán bộ \"\(shown)\". Có: \(own); ở \(communes) xã: cb-MÃ (cán bộ), ct-MÃ (chủ tịch), pct-MÃ (phó chủ "
          + "tịch), ví dụ cb-21040.",
        "There is no officer \"\(shown)\". There are: \(own); in \(communes) communes: cb-CODE (clerk), ct-CODE "
          + "(chair), pct-CODE (deputy), such as cb-21040."))
  }

  // MARK: - Making

  /// Makes a file beside its place and puts it there when it is complete: half a demonstration is none.
  private func make(beside path: String) async throws(Failure) {
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).tmp"
    Leftovers.add(draft)
    try await make(.file(draft), inPieces: true)
    guard link(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(sentence: text("Không tạo được \(path): \(reason).", "\(path) cannot be made: \(reason)."))
    }
    Leftovers.remove()
  }

  private func make(_ place: BooksPlace, inPieces: Bool) async throws(Failure) {
    let progress = DemoProgress(formats)
    defer { progress.end() }
    do {
      let size = size
      // Away from the main actor, which answers Ctrl-C meanwhile.
      try await Task.detached { try await Self.fill(place, size: size, inPieces: inPieces, progress) }.value
    } catch let error as OfficeError {
      throw Failure(sentence: error.sentence(formats))
    } catch {
      throw Failure(sentence: "\(error)")
    }
  }

  private static func fill(_ place: BooksPlace, size: Int?, inPieces: Bool, _ progress: DemoProgress) async throws {
    progress.tell(0, 1)
    let demonstration = try Demonstration(size: size)
    let life = try demonstration.life()
    let books = try await SQLBooks.open(
      place, creating: Creation(isDemonstration: true, start: demonstration.firstStart))
    let setting = demonstration.place
    try await books.write { page throws(OfficeError) in
      try setting.write(on: page, by: Demonstration.administrator)
    }
    try await books.load(life, inPieces: inPieces) { progress.tell($0, $1) }
    // Alarms as the mornings of those years would have raised them.
    try await Office(books: books, clock: .fixed(Demonstration.now), login: nil).sealEarlierDays()
    await books.close()
  }

  private func scratchFolder() throws(Failure) -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-demo-\(UUID().uuidString)").path
    Leftovers.add(folder)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        sentence: text("Không tạo được thư mục tạm \(folder).", "The scratch folder \(folder) cannot be made."))
    }
    return folder
  }

  private func text(_ vi: String, _ en: String) -> String { formats.language == .vi ? vi : en }
}

/// How far the making of the books has come, on a terminal's line that goes when it is done.
private final class DemoProgress: Sendable {
  private let words: String
  private let isShown = isatty(2) == 1

  init(_ formats: Formats) {
    words = formats.language == .vi ? "Đang dựng số liệu mô phỏng…" : "Making synthetic data…"
  }

  func tell(_ done: Int, _ all: Int) {
    if isShown { StandardError.write("\r\(words) \(100 * done / max(1, all)) %") }
  }

  func end() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
