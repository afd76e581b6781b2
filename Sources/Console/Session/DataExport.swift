// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Synchronization
import Wording

/// Rows of the books on their way into a file: read one by one, written one by one. The file gets its name last, once
/// what must be written down about it is in the journal.
struct DataExport: Sendable {
  let request: ExportRequest
  let format: TableFormat
  let file: ResultFile

  private enum Failure: Error {
    case file(ResultFile.Problem)
    case stopped
  }

  private struct Written: Sendable {
    let pending: PendingFile
    let unsealed: Int
  }

  @MainActor
  func run(_ session: Session) async throws(CommandFailure) -> Report {
    let written = try await fill(session)
    do throws(CommandFailure) {
      if Task.isCancelled { throw Self.stopped(session) }
      try await session.office { office throws(OfficeError) in
        try await office.noteExport(request, rows: written.pending.rows, file: written.pending.hash)
      }
    } catch {
      written.pending.drop()
      throw error
    }
    do {
      try written.pending.put()
    } catch {
      throw CommandFailure(.refused, error.sentence(file.path, session.formats))
    }
    return report(written, session)
  }

  @MainActor
  private func fill(_ session: Session) async throws(CommandFailure) -> Written {
    let stop = StopFlag()
    let name = request.kind.sheetName(session.formats.language)
    let isSynthetic = session.isSynthetic
    let filled = await withTaskCancellationHandler {
      await result { () async throws(CommandFailure) in
        try await session.office { office throws(OfficeError) in
          try await office.export(request) { rows throws(OfficeError) in
            try fill(isSynthetic ? rows.marked(Session.syntheticColumn) : rows, sheet: name, stop)
          }
        }
      }
    } onCancel: {
      stop.raise()
    }
    switch try filled.get() {
    case .success(let written): return written
    case .failure(.stopped): throw Self.stopped(session)
    case .failure(.file(let problem)):
      throw CommandFailure(.refused, problem.sentence(file.path, session.formats))
    }
  }

  @MainActor
  private func result<T>(
    _ body: () async throws(CommandFailure) -> T
  ) async -> Result<T, CommandFailure> {
    do { return .success(try await body()) } catch { return .failure(error) }
  }

  /// Inside the transaction that reads the rows.
  private func fill(
    _ rows: ExportRows, sheet: String, _ stop: StopFlag
  ) throws(OfficeError) -> Result<Written, Failure> {
    do {
      let out = try RowFile(file, format, columns: rows.columns, sheet: sheet, rows: rows.count)
      if let failure = try copy(rows, to: out, stop) { return .failure(failure) }
      return .success(Written(pending: try out.finish(), unsealed: rows.unsealed))
    } catch let problem as ResultFile.Problem {
      return .failure(.file(problem))
    } catch let error as OfficeError {
      throw error
    } catch {
      return .failure(.stopped)
    }
  }

  private func copy(_ rows: ExportRows, to out: RowFile, _ stop: StopFlag) throws(OfficeError) -> Failure? {
    let progress = ProgressLine(of: rows.count)
    defer { progress.end() }
    var failure: Failure?
    var done = 0
    try rows.each { cells in
      if done.isMultiple(of: 256) {
        guard !stop.isRaised else {
          failure = .stopped
          return false
        }
        progress.tell(done)
      }
      done += 1
      do throws(ResultFile.Problem) {
        try out.append(cells)
      } catch {
        failure = .file(error)
        return false
      }
      return true
    }
    return failure
  }

  @MainActor
  private static func stopped(_ session: Session) -> CommandFailure {
    CommandFailure(.refused, session.text("Đã dừng, chưa ghi gì.", "Stopped; nothing was written."))
  }

  @MainActor
  private func report(_ written: Written, _ session: Session) -> Report {
    let pending = written.pending
    var lines = [session.written(file.path, pending.rows, format)]
    if request.kind.isPersonal {
      lines.append(
        session.text(
          "Tệp có tên công dân: việc xuất này đã ghi vào nhật ký.",
          "The file names citizens: that it was written stands in the journal."))
    }
    if written.unsealed > 0 {
      let count = session.formats.count(written.unsealed)
      lines.append(
        session.text(
          "Chưa có \(count) lượt công dân vừa bấm: sang ngày mới, khi đã niêm phong, mới xuất được.",
          "Without \(count) answers of citizens that are not sealed yet: they can be exported on the next day."))
    }
    return session.report(
      "export", lines,
      rows: [
        [
          "kind": .string(request.kind.rawValue), "file": .string(file.path), "format": .string(format.rawValue),
          "rows": .int(pending.rows), "sha256": .string(pending.hash), "unsealed": .int(written.unsealed),
        ]
      ])
  }
}

/// Raised once, by whoever interrupts; looked at between rows.
private final class StopFlag: Sendable {
  private let flag = Atomic(false)

  var isRaised: Bool { flag.load(ordering: .relaxed) }

  func raise() { flag.store(true, ordering: .relaxed) }
}
