// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Browser {
  /// What is seen, as PNG.
  func picture(to path: String) async throws { try await save(try await ask("GET", "/screenshot"), to: path) }

  /// The whole page from top to bottom, as PNG.
  func wholePicture(to path: String) async throws {
    let taken = try await devTools("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
    try await save(taken["data"], to: path)
  }

  /// As it is printed on A4, in a PDF file.
  func printed(to path: String) async throws {
    let paper: JSON = ["width": 21, "height": 29.7]
    try await save(try await ask("POST", "/print", ["page": paper, "background": false]), to: path)
  }

  func save(_ base64: JSON, to path: String) async throws {
    guard let bytes = base64.text.flatMap({ Data(base64Encoded: $0) }) else {
      throw BrowserFailure("no picture", String("\(base64)".prefix(200)))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  /// For people to look at: into the folder of `MOTCUA_PICTURES` where that is set, else nowhere.
  func keepPicture(_ name: String = "failed-\(UUID().uuidString.prefix(8))") async {
    guard let folder = ProcessInfo.processInfo.environment["MOTCUA_PICTURES"] else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? await picture(to: "\(folder)/\(name)-\(viewport).png")
  }
}
