// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing
import Wording

struct PrintRunTests {
  @Test func `every paper of a run is written once, by several workers`() async throws {
    let folder = try TemporaryFolder("run")
    let run = PrintRun(.pdf, folder: folder.path, overwrites: false)
    let jobs = (1...30).map { PrintRun.Job(name: "to-\($0)", paper: Self.paper("Số \($0)")) }
    let outcome = await run.run(jobs)
    #expect(outcome.written == 30)
    #expect(outcome.failed.isEmpty)
    for number in [1, 17, 30] {
      let text = try await Tool("pdftotext").text([folder.file("to-\(number).pdf"), "-"])
      #expect(text.contains("Số \(number)\n"))
    }
    #expect(run.existing(jobs).count == 30)
  }

  @Test func `a run that is cancelled before it begins writes nothing`() async throws {
    let folder = try TemporaryFolder("run")
    let task = Task {
      await withTaskCancellationHandler(
        operation: {
          while !Task.isCancelled { await Task.yield() }
          return await PrintRun(.docx, folder: folder.path, overwrites: false).run([
            PrintRun.Job(name: "a", paper: Self.paper("A"))
          ])
        }, onCancel: {})
    }
    task.cancel()
    let outcome = await task.value
    #expect(outcome.written == 0)
    guard case .interrupted = outcome.stop else { return #expect(Bool(false), "\(String(describing: outcome.stop))") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  private static func paper(_ text: String) -> Paper {
    Paper(title: "Thử", made: SamplePapers.made, blocks: [.paragraph(text)])
  }
}
