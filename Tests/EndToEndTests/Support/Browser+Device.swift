// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What a page is looked at through.
struct Viewport: Sendable, CustomStringConvertible {
  let name: String
  let width: Int
  let height: Int
  var touch = true

  /// The tablet of a counter, lying and upright.
  static let tablet = Viewport(name: "1280x800", width: 1280, height: 800)
  static let uprightTablet = Viewport(name: "800x1280", width: 800, height: 1280)
  static let phone = Viewport(name: "390x844", width: 390, height: 844)
  static let desktop = Viewport(name: "1366x768", width: 1366, height: 768, touch: false)

  static let all = [tablet, uprightTablet, phone]

  var description: String { name }
}

extension Browser {
  /// Turns the window into another device.
  func look(through viewport: Viewport) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": JSON(viewport.width), "height": JSON(viewport.height), "deviceScaleFactor": 1,
        "mobile": .bool(viewport.touch),
      ])
    try await devTools(
      "Emulation.setTouchEmulationEnabled", ["enabled": .bool(viewport.touch), "maxTouchPoints": 1])
  }

  /// What a media query finds, such as `("prefers-reduced-motion", "reduce")`; without any, the browser's own again.
  func prefer(_ features: (name: String, value: String)..., media: String = "") async throws {
    let list = features.map { JSON.object(["name": .string($0.name), "value": .string($0.value)]) }
    try await devTools("Emulation.setEmulatedMedia", ["media": .string(media), "features": .array(list)])
  }

  /// Pulls the network from the page: what it asks for fails at once and `navigator.onLine` is false. A service worker
  /// keeps its own network, so where one answers for the page, stop or freeze the server as well.
  func unplug() async throws { try await network(offline: true, delay: .zero, bytesPerSecond: -1) }

  func plugIn() async throws { try await network(offline: false, delay: .zero, bytesPerSecond: -1) }

  /// A slow connection.
  func slowDown(delay: Duration, bytesPerSecond: Int = -1) async throws {
    try await network(offline: false, delay: delay, bytesPerSecond: bytesPerSecond)
  }

  private func network(offline: Bool, delay: Duration, bytesPerSecond: Int) async throws {
    try await devTools("Network.enable")
    let rate = JSON(bytesPerSecond)
    try await devTools(
      "Network.emulateNetworkConditions",
      [
        "offline": .bool(offline), "latency": .number(delay / .milliseconds(1)), "downloadThroughput": rate,
        "uploadThroughput": rate,
      ])
  }
}

extension JSON {
  init(_ number: Int) { self = .number(Double(number)) }
}
