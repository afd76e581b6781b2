// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Testing

@testable import Web

/// For whom a request comes, when proxies stand in between.
struct ClientTests {
  private func client(_ peer: String?, _ fields: HTTPFields = [:]) -> Client {
    var settings = WebSettings()
    settings.proxies = ["127.0.0.1", "10.1.0.0/16", "fd00::/8"].compactMap { AddressRange($0) }
    return Client(peer: peer.flatMap { IPAddress($0) }, headers: fields, settings: settings)
  }

  @Test func `a stranger is not believed`() {
    let client = client("203.0.113.9", [.xForwardedFor: "127.0.0.1", .xForwardedProto: "https"])
    #expect(client.address == IPAddress("203.0.113.9"))
    #expect(!client.isSecure)
  }

  @Test func `the nearest address that is no proxy of ours counts, whatever was written before it`() {
    let client = client(
      "10.1.2.3", [.xForwardedFor: "8.8.8.8, 198.51.100.7, 10.1.9.9", .xForwardedProto: "https"])
    #expect(client.address == IPAddress("198.51.100.7"))
    #expect(client.isSecure)
  }

  @Test(arguments: [
    ("198.51.100.7:4711", "198.51.100.7"), ("[2001:db8::1]:4711", "2001:db8::1"), ("2001:db8::1", "2001:db8::1"),
    ("::ffff:198.51.100.7", "198.51.100.7"),
  ])
  func `ports and brackets do not matter`(_ hop: String, _ address: String) {
    #expect(client("fd00::1", [.xForwardedFor: hop]).address == IPAddress(address))
  }

  @Test(arguments: ["unknown", "", ",", "999.1.1.1"])
  func `garbage from a proxy is nobody's address, and no loopback's`(_ hop: String) {
    let address = client("127.0.0.1", [.xForwardedFor: hop]).address
    #expect(address == (hop == "" || hop == "," ? IPAddress("127.0.0.1") : nil))
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "203.0.113.1", true),
    ("0.0.0.0/0", "2001:db8::1", false), ("::/0", "2001:db8::1", true), ("2001:db8::/33", "2001:db8:7fff::1", true),
    ("2001:db8::/33", "2001:db8:8000::1", false), ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.6", false),
    ("127.0.0.0/8", "::ffff:127.0.0.1", true),
  ])
  func `a network holds its addresses`(_ network: String, _ address: String, _ isIn: Bool) throws {
    let range = try #require(AddressRange(network))
    #expect(range.contains(try #require(IPAddress(address))) == isIn)
  }

  @Test(arguments: ["", "10.0.0.0/", "10.0.0.0/33", "/8", "::/129", "10.0.0.0/8/8", "10.0.0.0/-1", "desk"])
  func `what is no network is refused`(_ word: String) {
    #expect(AddressRange(word) == nil)
  }
}
