// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import Testing

@testable import Web

struct OutletTests {
  @Test func `the newest state replaces one that was not sent`() async {
    let outlet = EventOutlet()
    for number in 1...1_000 { outlet.send(ServerEvent("state", data: "\(number)")) }
    outlet.send(ServerEvent("release", data: "12"))
    #expect(await text(outlet) == "event: state\ndata: 1000\n\nevent: release\ndata: 12\n\n")
  }

  @Test func `a beat is a comment, and none is needed beside an event`() async {
    let outlet = EventOutlet()
    outlet.beat()
    #expect(await text(outlet) == ": \n\n")
    outlet.beat()
    outlet.send(ServerEvent("state", data: "1"))
    #expect(await text(outlet) == "event: state\ndata: 1\n\n")
  }

  @Test func `what was handed over before the end is still sent`() async {
    let outlet = EventOutlet()
    outlet.send(ServerEvent("state", data: "1"))
    outlet.end()
    #expect(await text(outlet) == "event: state\ndata: 1\n\n")
    #expect(await text(outlet) == nil)
  }

  @Test func `a reader who waits is woken, and one who is cancelled is at the end`() async {
    let outlet = EventOutlet()
    async let next = text(outlet)
    try? await Task.sleep(for: .milliseconds(20))
    outlet.send(ServerEvent("state", data: "1"))
    #expect(await next == "event: state\ndata: 1\n\n")
    let reader = Task { await text(outlet) }
    try? await Task.sleep(for: .milliseconds(20))
    reader.cancel()
    #expect(await reader.value == nil)
  }

  @Test func `a broadcast tells newcomers what was last`() async {
    let broadcast = Broadcast()
    broadcast.send(ServerEvent("release", data: "1"))
    broadcast.send(ServerEvent("release", data: "2"))
    let outlet = EventOutlet()
    let listener = Task { await broadcast.feed(outlet) }
    #expect(await text(outlet) == "event: release\ndata: 2\n\n")
    broadcast.send(ServerEvent("release", data: "3"))
    #expect(await text(outlet) == "event: release\ndata: 3\n\n")
    listener.cancel()
    await listener.value
  }

  private func text(_ outlet: EventOutlet) async -> String? {
    await outlet.next().map { String(buffer: $0) }
  }
}
