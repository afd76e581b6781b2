// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import Wording

/// Many papers, a file each: several workers, each file whole or not there.
package struct PrintRun: Sendable {
  package struct Job: Sendable {
    /// The file's name without folder and ending.
    package let name: String
    package let paper: Paper

    package init(name: String, paper: Paper) {
      self.name = name
      self.paper = paper
    }
  }

  /// Why a run ended before its last paper.
  package enum Stop: Sendable {
    case interrupted
    case file(path: String, ResultFile.Problem)
    /// Fonts, not letters: no other paper could be printed either.
    case fonts(PaperFailure)
  }

  package struct Outcome: Sendable {
    package fileprivate(set) var written = 0
    /// Papers that could not be laid out, by the names of their files; the others are there.
    package fileprivate(set) var failed: [(name: String, failure: PaperFailure)] = []
    package fileprivate(set) var stop: Stop?
  }

  package let file: PaperFile
  package let folder: String
  package let overwrites: Bool

  package init(_ file: PaperFile, folder: String, overwrites: Bool) {
    self.file = file
    self.folder = folder
    self.overwrites = overwrites
  }

  package func path(of job: Job) -> String { "\(folder)/\(job.name).\(file.rawValue)" }

  /// Files of these names that are there already.
  package func existing(_ jobs: [Job]) -> [String] {
    jobs.map(path).filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Writes them all, telling after each how many are done; stops early when its task is cancelled or the disk fails.
  package func run(_ jobs: [Job], told: @escaping @Sendable (Int) -> Void = { _ in }) async -> Outcome {
    let progress = Progress(jobs)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(max(1, ProcessInfo.processInfo.activeProcessorCount), max(1, jobs.count)) {
        group.addTask { work(through: progress, told) }
      }
    }
    return progress.outcome
  }

  /// One worker: fonts of its own, paper after paper until none is left.
  private func work(through progress: Progress, _ told: (Int) -> Void) {
    let printer: Printer
    do {
      printer = try Printer(file, fonts: file == .pdf ? try PaperFonts.find() : nil)
    } catch {
      return progress.stop(.fonts(error))
    }
    while let job = progress.next() {
      guard !Task.isCancelled else { return progress.stop(.interrupted) }
      guard let bytes = bytes(of: job, printer, progress) else { continue }
      do {
        try ResultFile(path: path(of: job), overwrites: overwrites).write(bytes)
        told(progress.wrote())
      } catch {
        progress.stop(.file(path: path(of: job), error))
      }
    }
  }

  private func bytes(of job: Job, _ printer: Printer, _ progress: Progress) -> [UInt8]? {
    do {
      return try printer.bytes(of: [job.paper]).bytes
    } catch {
      progress.failed(job.name, error)
      return nil
    }
  }
}

/// What the workers share.
private final class Progress: Sendable {
  private let jobs: [PrintRun.Job]
  private let state = Mutex((next: 0, outcome: PrintRun.Outcome()))

  init(_ jobs: [PrintRun.Job]) { self.jobs = jobs }

  var outcome: PrintRun.Outcome { state.withLock { $0.outcome } }

  /// The next paper; nil once all are taken or the run has stopped.
  func next() -> PrintRun.Job? {
    state.withLock { state in
      guard state.outcome.stop == nil, state.next < jobs.count else { return nil }
      defer { state.next += 1 }
      return jobs[state.next]
    }
  }

  func wrote() -> Int {
    state.withLock { state in
      state.outcome.written += 1
      return state.outcome.written
    }
  }

  func failed(_ name: String, _ failure: PaperFailure) {
    state.withLock { $0.outcome.failed.append((name, failure)) }
  }

  /// The first reason stands.
  func stop(_ reason: PrintRun.Stop) {
    state.withLock { state in if state.outcome.stop == nil { state.outcome.stop = reason } }
  }
}
